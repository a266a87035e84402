package org.cites360.interop.oai;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cites360.network.PublishedRecords.Change;
import org.cites360.network.PublishedRecords.Selection;
import org.cites360.network.RecordKind;
import org.cites360.site.Theme;
import org.jspecify.annotations.Nullable;

/** A part of the repository that can be harvested alone: a kind of record, a centre's, or what is about a theme. */
sealed interface OaiSet {

    String KIND = "kind-";
    String CENTRE = "centre-";
    String THEME = "theme-";

    String spec();

    record OfKind(RecordKind kind) implements OaiSet {
        @Override
        public String spec() {
            return KIND + kind.key();
        }
    }

    record OfCentre(String site) implements OaiSet {
        @Override
        public String spec() {
            return CENTRE + site;
        }
    }

    record OfTheme(Theme theme) implements OaiSet {
        @Override
        public String spec() {
            return THEME + theme.key();
        }
    }

    /** Empty for a name that cannot be one; a centre may still be unknown, and then nothing matches. */
    static Optional<OaiSet> of(String spec) {
        if (spec.startsWith(KIND)) {
            return RecordKind.of(spec.substring(KIND.length())).map(OfKind::new);
        }
        if (spec.startsWith(THEME)) {
            return Theme.of(spec.substring(THEME.length())).map(OfTheme::new);
        }
        return spec.matches(CENTRE + "[a-z0-9-]{1,80}")
                ? Optional.of(new OfCentre(spec.substring(CENTRE.length())))
                : Optional.empty();
    }

    /** The sets that a record is in. */
    static List<OaiSet> of(Change change) {
        List<OaiSet> sets = new ArrayList<>(List.of(new OfKind(change.kind()), new OfCentre(change.site())));
        change.themes().forEach(theme -> sets.add(new OfTheme(theme)));
        return sets;
    }

    static Selection within(@Nullable OaiSet set, Selection window) {
        return new Selection(
                window.from(),
                window.before(),
                set instanceof OfKind of ? of.kind() : null,
                set instanceof OfCentre of ? of.site() : null,
                set instanceof OfTheme of ? of.theme() : null,
                false);
    }
}
