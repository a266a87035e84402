package org.cites360.network.search;

import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every word that was ever indexed, for guessing. It knows nothing of who may read where a word stands. */
@Component
class Vocabulary {

    private static final Pattern WORD = Pattern.compile("\\p{L}{4,30}");

    private final JdbcClient jdbc;

    Vocabulary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In order, so that two who add the same words wait for each other and do not block each other. */
    void add(Collection<String> words) {
        TreeSet<String> sorted = new TreeSet<>();
        words.stream().filter(word -> WORD.matcher(word).matches()).forEach(sorted::add);
        jdbc.sql("""
                        insert into search_word (word, plain)
                        select added.word, added.plain from unnest(:words::text[], :plain::text[]) as added (word, plain)
                        on conflict do nothing
                        """)
                .param("words", sorted.toArray(String[]::new))
                .param("plain", sorted.stream().map(Tokens::fold).toArray(String[]::new))
                .update();
    }
}
