package org.cites360.network.discussion;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cites360.base.permission.PersonId;
import org.cites360.base.web.Markdown;

/**
 * People named in a text. It is typed {@code @Ann Lee} and kept {@code @{id}}, so that a name that changes or is erased does so
 * in every comment.
 */
final class Mentions {

    private static final Pattern KEPT = Pattern.compile("@\\{([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})}");

    private Mentions() {}

    /** The text as it is kept. @param names of the people who were chosen; one whose name is not in the text is not mentioned */
    static String kept(String typed, Map<PersonId, String> names) {
        // Nobody is named by an id that was typed by hand
        String text = KEPT.matcher(typed).replaceAll("@");
        Map<PersonId, String> longestFirst = new LinkedHashMap<>();
        names.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<PersonId, String> entry) ->
                                entry.getValue().length())
                        .reversed())
                .forEach(entry -> longestFirst.put(entry.getKey(), entry.getValue()));
        for (Map.Entry<PersonId, String> entry : longestFirst.entrySet()) {
            text = text.replace("@" + entry.getValue(), "@{" + entry.getKey() + "}");
        }
        return text;
    }

    static Set<PersonId> in(String kept) {
        Set<PersonId> people = new LinkedHashSet<>();
        KEPT.matcher(kept).results().forEach(match -> people.add(person(match)));
        return people;
    }

    static Set<PersonId> in(Collection<String> kept) {
        Set<PersonId> people = new LinkedHashSet<>();
        kept.forEach(text -> people.addAll(in(text)));
        return people;
    }

    /** The text to be typed on. @param gone what stands for somebody who has left */
    static String typed(String kept, Map<PersonId, String> names, String gone) {
        return KEPT.matcher(kept)
                .replaceAll(match ->
                        java.util.regex.Matcher.quoteReplacement("@" + names.getOrDefault(person(match), gone)));
    }

    static String html(String kept, Map<PersonId, String> names, String gone) {
        return Markdown.html(kept, KEPT, match -> "@" + names.getOrDefault(person(match), gone));
    }

    private static PersonId person(MatchResult match) {
        return new PersonId(UUID.fromString(match.group(1)));
    }
}
