package org.cites360.network.visit;

import java.util.List;
import java.util.stream.Stream;
import org.cites360.base.Language;
import org.cites360.network.Facts;
import org.cites360.network.PublishedRecord;
import org.cites360.network.RecordKind;
import org.cites360.tour.Audience;
import org.cites360.tour.Manifest;
import org.cites360.tour.PracticeStop;
import org.cites360.tour.Tours;
import org.cites360.tour.VersionKey;
import org.cites360.tour.VersionLookup;
import org.springframework.stereotype.Component;

/** Where visits for professionals show a practice: the visits say so, or the practice does. */
@Component
class PracticeStops {

    private final Tours tours;

    PracticeStops(Tours tours) {
        this.tours = tours;
    }

    /** A stop to enter the visit at. @param lang of the title and of the visit */
    record Shown(int number, String title, String lang, String href) {}

    List<Shown> of(PublishedRecord record, Language reader) {
        if (record.kind() != RecordKind.PRACTICE) {
            return List.of();
        }
        Stream<Shown> byVisits = tours.showing(record.slug()).stream().map(stop -> {
            String lang = stop.langFor(reader.tag());
            return new Shown(stop.number(), stop.titles().get(lang), lang, stop.href(lang));
        });
        Stream<Shown> byRecord =
                ((Facts.Practice) record.facts()).stops().stream().flatMap(stop -> named(stop, reader).stream());
        return Stream.concat(byVisits, byRecord).distinct().toList();
    }

    /** A stop that the practice names, as long as there is one. */
    private List<Shown> named(Facts.Stop named, Language reader) {
        return tours.summary(named.site(), named.tour()).stream()
                .flatMap(tour -> tour.versions().stream())
                .filter(version -> version.audience() == Audience.PROFESSIONAL)
                .map(VersionKey::lang)
                .sorted(java.util.Comparator.comparing((String lang) -> !lang.equals(reader.tag())))
                .limit(1)
                .flatMap(lang -> stop(named, lang).stream())
                .toList();
    }

    private List<Shown> stop(Facts.Stop named, String lang) {
        return tours.find(named.site(), named.tour(), new VersionKey(Audience.PROFESSIONAL, lang))
                        instanceof VersionLookup.Found found
                ? found.manifest().stops().stream()
                        .filter(stop -> stop.id().equals(named.stop()))
                        .map((Manifest.Stop stop) -> new Shown(
                                stop.number(),
                                stop.title(),
                                lang,
                                new PracticeStop(
                                                named.site(),
                                                named.tour(),
                                                stop.id(),
                                                stop.number(),
                                                java.util.Map.of(lang, stop.title()))
                                        .href(lang)))
                        .toList()
                : List.of();
    }
}
