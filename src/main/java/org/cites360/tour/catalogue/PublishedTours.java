package org.cites360.tour.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.cites360.tour.Audience;
import org.cites360.tour.Manifest;
import org.cites360.tour.PracticeStop;
import org.cites360.tour.PracticeTitles;
import org.cites360.tour.TourSummary;
import org.cites360.tour.Tours;
import org.cites360.tour.VersionKey;
import org.cites360.tour.VersionLookup;
import org.cites360.tour.bundle.TourStructure.Version;
import org.cites360.tour.bundle.TourTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** What visitors may see, kept in memory for as long as neither the tour nor the day changes. */
@Service
class PublishedTours implements Tours {

    private final TourStore store;
    private final Clock clock;
    private final JsonMapper json;
    private final ObjectProvider<PracticeTitles> practices;
    private final Map<TourId, Shown> kept = new ConcurrentHashMap<>();

    PublishedTours(TourStore store, Clock clock, JsonMapper json, ObjectProvider<PracticeTitles> practices) {
        this.store = store;
        this.clock = clock;
        this.json = json;
        this.practices = practices;
    }

    @Override
    public List<TourSummary> published() {
        return store.all().stream()
                .flatMap(tour -> shown(tour).stream())
                .flatMap(shown -> Optional.ofNullable(shown.summary).stream())
                .toList();
    }

    @Override
    public Optional<TourSummary> summary(String site, String tour) {
        return store.imported(new TourId(site, tour)).flatMap(this::shown).map(shown -> shown.summary);
    }

    @Override
    public VersionLookup find(String site, String tour, VersionKey version) {
        Optional<Shown> found = store.imported(new TourId(site, tour)).flatMap(this::shown);
        if (found.isEmpty() || found.get().versions.isEmpty()) {
            return new VersionLookup.NoSuchTour();
        }
        Shown shown = found.get();
        return shown.versions.contains(version)
                ? shown.manifests
                        .compute(version, (key, before) -> current(shown, key, before))
                        .found()
                : new VersionLookup.Missing(shown.versions);
    }

    /** A practice changes, opens and closes without the tour: what is kept is made anew when it does. */
    private Told current(Shown shown, VersionKey key, @Nullable Told before) {
        ManifestMaker maker = new ManifestMaker(shown.id, shown.document, version(shown, key));
        List<String> names = maker.practices();
        PracticeTitles titles = names.isEmpty() ? null : practices.getIfAvailable();
        Map<String, PracticeTitles.Practice> known = titles == null ? Map.of() : titles.titles(names, key.lang());
        if (before != null && before.practices().equals(known)) {
            return before;
        }
        Manifest manifest = maker.manifest(shown.versions, known);
        return new Told(known, new VersionLookup.Found(manifest, hash(json.writeValueAsString(manifest))));
    }

    private static Version version(Shown shown, VersionKey key) {
        return shown.document.structure().versions().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<PracticeStop> showing(String practice) {
        return store.all().stream()
                .flatMap(tour -> shown(tour).stream())
                .flatMap(shown -> showing(practice, shown))
                .toList();
    }

    private static Stream<PracticeStop> showing(String practice, Shown shown) {
        return shown.document.structure().stops().stream()
                .filter(stop -> stop.practices().contains(practice))
                .flatMap(stop -> {
                    Map<String, String> titles = new LinkedHashMap<>();
                    for (VersionKey key : shown.versions) {
                        boolean onRoute = key.audience() == Audience.PROFESSIONAL
                                && shown.document
                                        .structure()
                                        .route(version(shown, key))
                                        .contains(stop);
                        if (onRoute) {
                            TourTexts.StopText text = Objects.requireNonNull(Objects.requireNonNull(
                                            shown.document.texts().get(key.lang()))
                                    .stops()
                                    .get(stop.id()));
                            titles.put(key.lang(), text.title());
                        }
                    }
                    return titles.isEmpty()
                            ? Stream.empty()
                            : Stream.of(new PracticeStop(
                                    shown.id.site(), shown.id.tour(), stop.id(), stop.number(), titles));
                });
    }

    /** @param practices that it shows, by name */
    private record Told(Map<String, PracticeTitles.Practice> practices, VersionLookup.Found found) {}

    private Optional<Shown> shown(TourStore.Imported tour) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Shown known = kept.get(tour.id());
        if (known != null && known.revision == tour.revision() && known.day.equals(today)) {
            return Optional.of(known);
        }
        Optional<Shown> read =
                store.document(tour.id()).map(document -> new Shown(tour.id(), tour.revision(), today, document));
        read.ifPresent(shown -> kept.put(tour.id(), shown));
        return read;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** A tour as it is on one day. */
    private static final class Shown {
        private final TourId id;
        private final long revision;
        private final LocalDate day;
        private final TourDocument document;
        private final List<VersionKey> versions;
        private final @Nullable TourSummary summary;
        private final Map<VersionKey, Told> manifests = new ConcurrentHashMap<>();

        private Shown(TourId id, long revision, LocalDate day, TourDocument document) {
            this.id = id;
            this.revision = revision;
            this.day = day;
            this.document = document;
            List<Version> published = document.structure().versions().stream()
                    .filter(version -> !version.published().isAfter(day))
                    .toList();
            this.versions = published.stream().map(Version::key).sorted().toList();
            this.summary = published.isEmpty() ? null : summary(published);
        }

        private TourSummary summary(List<Version> published) {
            Map<String, String> titles = new LinkedHashMap<>();
            Map<String, String> summaries = new LinkedHashMap<>();
            for (VersionKey version : versions) {
                TourTexts texts = Objects.requireNonNull(document.texts().get(version.lang()));
                titles.put(version.lang(), texts.title());
                String summary = texts.summary();
                if (summary != null) {
                    summaries.put(version.lang(), summary.strip());
                }
            }
            return new TourSummary(
                    id.site(),
                    id.tour(),
                    titles,
                    summaries,
                    versions,
                    document.cover(),
                    document.structure().modelled(),
                    document.structure().demonstration(),
                    document.structure().scenes().size(),
                    published.stream()
                            .mapToInt(version ->
                                    document.structure().route(version).size())
                            .max()
                            .orElse(0));
        }
    }
}
