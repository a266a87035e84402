package org.cites360.network.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cites360.network.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What somebody looks for. Addresses hold it whole; what makes no sense in one is left out.
 *
 * @param text words, {@code "phrases"}, {@code -refused} ones, alternatives divided by {@code OR}; empty for everything. Of a text
 *     that is too long only so much that it shows: each link of a page of results holds it
 * @param kind practices or resources alone; null for both
 * @param chosen what it is narrowed to, by facet
 * @param exact whether no misspelling is forgiven
 * @param literal whether the thesaurus is left aside
 * @param newest whether the newest come first, as they do where there is no text, and not what fits best
 * @param page from 0
 */
public record Question(
        String text,
        @Nullable RecordKind kind,
        Map<Facet, Set<String>> chosen,
        boolean exact,
        boolean literal,
        boolean newest,
        int page) {

    public static final String TEXT = "q";
    /** Characters that are searched of a text; a longer one is cut. */
    public static final int LONGEST = 400;

    private static final int MOST_CHOSEN = 50;

    public Question {
        // What no keyboard types would break the page that shows it again
        text = beginning(text, LONGEST + 1).replaceAll("\\p{Cc}", " ");
        Map<Facet, Set<String>> sorted = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                sorted.put(facet, Collections.unmodifiableSet(new TreeSet<>(values)));
            }
        });
        chosen = Collections.unmodifiableMap(sorted);
    }

    /** The first characters of a text, or one more where the last would be cut in two. */
    private static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most + 1 : most);
    }

    /** What is searched of the text, at most {@link #LONGEST} characters. */
    public String read() {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    public static Question of(String text) {
        return new Question(text, null, Map.of(), false, false, false, 0);
    }

    /** @param parameters of an address, each with its values */
    public static Question of(Map<String, ? extends Collection<String>> parameters) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Collection<String> values = parameters.get(facet.key());
            if (values != null) {
                chosen.put(
                        facet,
                        values.stream()
                                .filter(value -> value != null && value.matches("[A-Za-z0-9-]{1,64}"))
                                .limit(MOST_CHOSEN)
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        String page = first(parameters, "page");
        return new Question(
                first(parameters, TEXT),
                RecordKind.of(first(parameters, "kind")).orElse(null),
                chosen,
                first(parameters, "exact").equals("true"),
                first(parameters, "literal").equals("true"),
                first(parameters, "order").equals("newest"),
                page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) - 1 : 0);
    }

    private static String first(Map<String, ? extends Collection<String>> parameters, String name) {
        Collection<String> values = parameters.get(name);
        String value =
                values == null || values.isEmpty() ? null : values.iterator().next();
        return value == null ? "" : value;
    }

    /** What an address needs to ask this again, without the language of the page. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!text.isBlank()) {
            parameters.put(TEXT, List.of(text));
        }
        if (kind != null) {
            parameters.put("kind", List.of(kind.key()));
        }
        chosen.forEach((facet, values) -> parameters.put(facet.key(), List.copyOf(values)));
        flag(parameters, "exact", exact, "true");
        flag(parameters, "literal", literal, "true");
        flag(parameters, "order", newest, "newest");
        flag(parameters, "page", page > 0, String.valueOf(page + 1));
        return parameters;
    }

    private static void flag(Map<String, List<String>> parameters, String name, boolean set, String value) {
        if (set) {
            parameters.put(name, List.of(value));
        }
    }

    /** The path with everything asked, escaped. @param first such as {@code lang=fr}; put before the rest */
    public String address(String path, Map<String, String> first) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        first.forEach((name, value) -> address.queryParam(name, encoded(value)));
        parameters().forEach((name, values) -> values.forEach(value -> address.queryParam(name, encoded(value))));
        return address.build(true).toUriString();
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, java.nio.charset.StandardCharsets.UTF_8);
    }

    public Set<String> chosen(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    /** Whether anything of it leaves records out. */
    public boolean narrows() {
        return !text.isBlank() || !chosen.isEmpty();
    }

    public Question withText(String other) {
        return new Question(other, kind, chosen, exact, literal, newest, 0);
    }

    public Question withKind(@Nullable RecordKind other) {
        return new Question(text, other, chosen, exact, literal, newest, page);
    }

    public Question withPage(int other) {
        return new Question(text, kind, chosen, exact, literal, newest, other);
    }

    public Question withExact(boolean other) {
        return new Question(text, kind, chosen, other, literal, newest, 0);
    }

    public Question withLiteral(boolean other) {
        return new Question(text, kind, chosen, exact, other, newest, 0);
    }

    public Question withNewest(boolean other) {
        return new Question(text, kind, chosen, exact, literal, other, 0);
    }

    /** Chooses a value, or no longer. */
    public Question toggled(Facet facet, String value) {
        List<String> values = new ArrayList<>(chosen(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        return withChosen(facet, Set.copyOf(values));
    }

    public Question withChosen(Facet facet, Set<String> values) {
        Map<Facet, Set<String>> other = new EnumMap<>(Facet.class);
        other.putAll(chosen);
        other.put(facet, values);
        return new Question(text, kind, other, exact, literal, newest, 0);
    }

    /** The same words among everything. */
    public Question open() {
        return new Question(text, kind, Map.of(), exact, literal, newest, 0);
    }
}
