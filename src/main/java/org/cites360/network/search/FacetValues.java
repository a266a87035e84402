package org.cites360.network.search;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.cites360.network.Facts;
import org.cites360.network.PublishedRecord;
import org.cites360.network.TextLanguage;
import org.jspecify.annotations.Nullable;

/** What a record is counted under. Sets are a bit for each value, in the order of its enum, which {@link IndexVersion} watches. */
record FacetValues(String type, @Nullable Integer year, int themes, int audiences, int languages) {

    static FacetValues of(PublishedRecord record) {
        Facts facts = record.facts();
        Stream<TextLanguage> languages = facts instanceof Facts.Resource resource
                ? Stream.concat(
                        record.languages().stream(),
                        resource.languages().stream().map(TextLanguage::of).flatMap(Optional::stream))
                : record.languages().stream();
        return new FacetValues(
                facts instanceof Facts.Resource resource
                        ? resource.type().key()
                        : record.kind().key(),
                facts.year().orElse(null),
                bits(facts.themes()),
                bits(facts.targetGroups()),
                bits(languages.toList()));
    }

    static <E extends Enum<E>> int bits(Collection<E> values) {
        return values.stream().mapToInt(FacetValues::bit).reduce(0, (all, bit) -> all | bit);
    }

    static int bit(Enum<?> value) {
        return 1 << value.ordinal();
    }
}
