package org.cites360.network.follow;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cites360.network.search.Question;
import org.cites360.site.Theme;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What can be followed. */
public sealed interface Subject {

    /** How it is told from others of its kind in the database. */
    String value();

    default Kind kind() {
        return switch (this) {
            case OfTheme theme -> Kind.THEME;
            case OfSite site -> Kind.SITE;
            case OfSearch search -> Kind.SEARCH;
        };
    }

    /** Its name is the text {@code follow.kind.<key>}. */
    enum Kind {
        THEME,
        SITE,
        SEARCH;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record OfTheme(Theme theme) implements Subject {
        @Override
        public String value() {
            return theme.key();
        }
    }

    /** @param site the centre's slug */
    record OfSite(String site) implements Subject {
        @Override
        public String value() {
            return site;
        }
    }

    /** @param question its page and order do not matter */
    record OfSearch(Question question) implements Subject {
        public OfSearch {
            question = new Question(
                    question.text().strip(),
                    question.kind(),
                    question.chosen(),
                    question.exact(),
                    question.literal(),
                    false,
                    0);
        }

        @Override
        public String value() {
            String address = question.address("", Map.of());
            return address.isEmpty() ? "" : address.substring(1);
        }
    }

    /** As the database keeps it; empty where nobody knows it any more, such as a theme that is gone. */
    static Optional<Subject> of(Kind kind, String value) {
        return switch (kind) {
            case THEME -> Theme.of(value).map(OfTheme::new);
            case SITE -> Optional.of(new OfSite(value));
            case SEARCH -> Optional.of(new OfSearch(question(value)));
        };
    }

    private static Question question(String value) {
        var raw = UriComponentsBuilder.fromUriString("?" + value).build().getQueryParams();
        var parameters = new org.springframework.util.LinkedMultiValueMap<String, String>();
        raw.forEach((name, values) -> values.forEach(
                one -> parameters.add(name, one == null ? "" : UriUtils.decode(one, StandardCharsets.UTF_8))));
        return Question.of(parameters);
    }
}
