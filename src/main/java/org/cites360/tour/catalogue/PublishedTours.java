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
import org.cites360.tour.TourSummary;
import org.cites360.tour.Tours;
import org.cites360.tour.VersionKey;
import org.cites360.tour.VersionLookup;
import org.cites360.tour.bundle.TourStructure.Version;
import org.cites360.tour.bundle.TourTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** What visitors may see, kept in memory for as long as neither the tour nor the day changes. */
@Service
class PublishedTours implements Tours {

    private final TourStore store;
    private final Clock clock;
    private final JsonMapper json;
    private final Map<TourId, Shown> kept = new ConcurrentHashMap<>();

    PublishedTours(TourStore store, Clock clock, JsonMapper json) {
        this.store = store;
        this.clock = clock;
        this.json = json;
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
                ? shown.manifests.computeIfAbsent(version, key -> manifest(shown, key))
                : new VersionLookup.Missing(shown.versions);
    }

    private VersionLookup.Found manifest(Shown shown, VersionKey key) {
        Version version = shown.document.structure().versions().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        var manifest = new ManifestMaker(shown.id, shown.document, version).manifest(shown.versions);
        return new VersionLookup.Found(manifest, hash(json.writeValueAsString(manifest)));
    }

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
        private final Map<VersionKey, VersionLookup.Found> manifests = new ConcurrentHashMap<>();

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
