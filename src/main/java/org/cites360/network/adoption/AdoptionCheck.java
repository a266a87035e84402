package org.cites360.network.adoption;

import java.time.Clock;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cites360.base.web.Markdown;
import org.cites360.network.Facts;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.RecordKind;
import org.cites360.network.Visibility;
import org.springframework.stereotype.Component;

/** What has to be right before an account of an adoption is published. */
@Component
public class AdoptionCheck {

    /** Letters of one text, and of one label. */
    static final int LONGEST_TEXT = 20_000;

    static final int LONGEST_LABEL = 200;
    static final int MOST_FIGURES = 20;

    private static final Pattern SINCE = Pattern.compile("(19|20)\\d{2}(-(0[1-9]|1[0-2]))?");

    private final AdoptionStore store;
    private final PublishedRecords records;
    private final Clock clock;

    AdoptionCheck(AdoptionStore store, PublishedRecords records, Clock clock) {
        this.store = store;
        this.records = records;
        this.clock = clock;
    }

    /** What is wrong, each with its text {@code adoption.problem.<key>}. */
    public enum Problem {
        SINCE,
        SINCE_LATER,
        TEXT_MISSING,
        TEXT_LONG,
        LOCAL_LINK,
        FIGURE_INCOMPLETE,
        FIGURE_YEAR,
        FIGURES_MANY,
        /** The practice is shared within the network alone; so can its adoptions be. */
        NETWORK_ONLY,
        VARIATION_NOT_OWN,
        VARIATION_TAKEN,
        VARIATION_CIRCLE;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param where the id of the figure it is about; empty for the others */
    public record Mistake(Problem problem, String where) {
        static Mistake of(Problem problem) {
            return new Mistake(problem, "");
        }
    }

    List<Mistake> mistakes(String site, PublishedRecord practice, AdoptionContent content) {
        List<Mistake> mistakes = new ArrayList<>();
        since(content.since()).map(Mistake::of).ifPresent(mistakes::add);
        if (content.visibility() == Visibility.PUBLIC && practice.visibility() != Visibility.PUBLIC) {
            mistakes.add(Mistake.of(Problem.NETWORK_ONLY));
        }
        AdoptionContent.Text source = content.text(content.source());
        if (source.adapted().isBlank() && source.outcome().isBlank()) {
            mistakes.add(Mistake.of(Problem.TEXT_MISSING));
        }
        if (content.texts().values().stream()
                .anyMatch(text -> text.adapted().length() > LONGEST_TEXT
                        || text.outcome().length() > LONGEST_TEXT
                        || text.labels().values().stream().anyMatch(label -> label.length() > LONGEST_LABEL))) {
            mistakes.add(Mistake.of(Problem.TEXT_LONG));
        }
        if (content.texts().values().stream()
                .flatMap(text -> Stream.of(text.adapted(), text.outcome()))
                .filter(text -> text.length() <= LONGEST_TEXT)
                .anyMatch(text -> Markdown.localLink(text).isPresent())) {
            mistakes.add(Mistake.of(Problem.LOCAL_LINK));
        }
        if (content.figures().size() > MOST_FIGURES) {
            mistakes.add(Mistake.of(Problem.FIGURES_MANY));
        }
        for (Facts.Figure figure : content.figures()) {
            if (figure.value().isBlank()
                    || figure.source().isBlank()
                    || source.labels().getOrDefault(figure.id(), "").isBlank()) {
                mistakes.add(new Mistake(Problem.FIGURE_INCOMPLETE, figure.id()));
            } else if (figure.year() < 1900 || figure.year() > thisMonth().getYear()) {
                mistakes.add(new Mistake(Problem.FIGURE_YEAR, figure.id()));
            }
        }
        if (content.variation() != null) {
            variation(site, practice.id(), content.variation()).map(Mistake::of).ifPresent(mistakes::add);
        }
        return mistakes;
    }

    private Optional<Problem> since(String since) {
        if (!SINCE.matcher(since).matches()) {
            return Optional.of(Problem.SINCE);
        }
        boolean later = since.length() == 4
                ? Year.parse(since).getValue() > thisMonth().getYear()
                : YearMonth.parse(since).isAfter(thisMonth());
        return later ? Optional.of(Problem.SINCE_LATER) : Optional.empty();
    }

    private YearMonth thisMonth() {
        return YearMonth.now(clock.withZone(ZoneOffset.UTC));
    }

    /** Why this practice cannot be the centre's variation of that one; empty when it can. */
    Optional<Problem> variation(String site, RecordId practice, RecordId variation) {
        boolean own = records.find(variation, Reader.NETWORK)
                .filter(record ->
                        record.kind() == RecordKind.PRACTICE && record.site().equals(site))
                .isPresent();
        if (!own) {
            return Optional.of(Problem.VARIATION_NOT_OWN);
        }
        boolean taken = store.origin(variation)
                .filter(origin ->
                        !(origin.practice().equals(practice) && origin.site().equals(site)))
                .isPresent();
        if (taken) {
            return Optional.of(Problem.VARIATION_TAKEN);
        }
        Set<RecordId> met = new HashSet<>();
        Optional<RecordId> above = Optional.of(practice);
        while (above.isPresent() && met.add(above.get())) {
            if (above.get().equals(variation)) {
                return Optional.of(Problem.VARIATION_CIRCLE);
            }
            above = store.origin(above.get()).map(AdoptionStore.Row::practice);
        }
        return Optional.empty();
    }
}
