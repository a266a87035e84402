package org.cites360.network.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.util.DigestUtils;

/**
 * Words that follow each other, two and two, each pair as one number: in an index of these a phrase is found at once, while by its
 * words alone every text that has them all would have to be read. Stop words stand in no pair, but count for its distance.
 *
 * <p>A number is the first 64 bits of the MD5 of both lexemes and their distance: among the ten million pairs of a full network, one
 * that is asked for is taken for another once in more than 10<sup>11</sup> questions.
 */
final class Pairs {

    private static final char BETWEEN = '\n';

    private Pairs() {}

    /** Those of a text, each once. @param words by place, none for a stop word */
    static Set<Long> of(List<Set<String>> words) {
        Set<Long> pairs = new LinkedHashSet<>();
        inARow(words).forEach(pairs::addAll);
        return pairs;
    }

    /** For each two neighbours the pairs of their names, any of which will do; none where there is but one word. */
    static List<Set<Long>> inARow(List<Set<String>> words) {
        List<Set<Long>> all = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).isEmpty()) {
                continue;
            }
            if (last >= 0) {
                all.add(both(words.get(last), words.get(i), i - last));
            }
            last = i;
        }
        return all;
    }

    private static Set<Long> both(Collection<String> first, Collection<String> second, int distance) {
        Set<Long> pairs = new LinkedHashSet<>();
        for (String one : first) {
            for (String other : second) {
                pairs.add(number(one + BETWEEN + other + BETWEEN + distance));
            }
        }
        return pairs;
    }

    private static long number(String pair) {
        return ByteBuffer.wrap(DigestUtils.md5Digest(pair.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
