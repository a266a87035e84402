package org.cites360.network.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cites360.network.TextLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What PostgreSQL's dictionaries make of words. They never change while it runs, so what was asked lately is remembered. */
@Component
class Stems {

    /** About 10 MB of memory. */
    private static final int REMEMBERED = 60_000;

    private final JdbcClient jdbc;
    private final Map<Key, String> remembered = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    Stems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param language null for none, whose words stay as they are */
    record Key(@Nullable TextLanguage language, String word) {}

    /** The stem of each; empty where it is a stop word, which says nothing in that language. */
    Map<Key, Optional<String>> of(Collection<Key> keys) {
        Map<Key, Optional<String>> found = HashMap.newHashMap(keys.size());
        List<Key> unknown = new ArrayList<>();
        synchronized (remembered) {
            for (Key key : keys) {
                String stem = key.language() == null ? key.word() : remembered.get(key);
                if (stem == null) {
                    unknown.add(key);
                } else {
                    found.put(key, stem.isEmpty() ? Optional.empty() : Optional.of(stem));
                }
            }
        }
        if (!unknown.isEmpty()) {
            ask(unknown, found);
        }
        return found;
    }

    private void ask(List<Key> keys, Map<Key, Optional<String>> found) {
        List<String> stems = jdbc.sql("""
                        select coalesce((ts_lexize(asked.dictionary::regdictionary, asked.word))[1], '')
                        from unnest(:dictionaries::text[], :words::text[]) with ordinality as asked (dictionary, word, place)
                        order by asked.place
                        """)
                .param(
                        "dictionaries",
                        keys.stream().map(key -> dictionary(key.language())).toArray(String[]::new))
                .param("words", keys.stream().map(Key::word).toArray(String[]::new))
                .query(String.class)
                .list();
        synchronized (remembered) {
            for (int i = 0; i < keys.size(); i++) {
                String stem = stems.get(i);
                remembered.put(keys.get(i), stem);
                found.put(keys.get(i), stem.isEmpty() ? Optional.empty() : Optional.of(stem));
            }
        }
    }

    private static String dictionary(@Nullable TextLanguage language) {
        return switch (language) {
            case FR -> "french_stem";
            case NL -> "dutch_stem";
            case EN -> "english_stem";
            case IT -> "italian_stem";
            case PT -> "portuguese_stem";
            case ES -> "spanish_stem";
            case DE -> "german_stem";
            case CA -> "catalan_stem";
            case null -> "simple";
        };
    }
}
