package org.cites360.tour.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps tours, each as a whole. */
@Service
public class TourStore {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final TourRepository repository;
    private final JdbcClient jdbc;
    private final Clock clock;

    TourStore(TourRepository repository, JdbcClient jdbc, Clock clock) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param revision grows with every change @param fingerprint of the bundle's content @param stamp of its files */
    public record Imported(TourId id, long revision, String fingerprint, String stamp) {}

    /** What replacing a tour came to. */
    public enum Replacement {
        FIRST,
        REPLACED,
        UNCHANGED
    }

    /** Every tour, by site and name. */
    @Transactional(readOnly = true)
    public List<Imported> all() {
        return repository.states().stream().map(TourStore::imported).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Imported> imported(TourId id) {
        return repository.state(id).map(TourStore::imported);
    }

    @Transactional(readOnly = true)
    public Optional<TourDocument> document(TourId id) {
        return repository.findById(id).map(tour -> JSON.readValue(tour.document(), TourDocument.class));
    }

    /**
     * Puts a tour in the place of its predecessor, at once for every visitor; nothing is written when the predecessor has the
     * same fingerprint and media.
     *
     * @param mended whether media of the same bundle had to be made anew
     */
    @Transactional
    public Replacement replace(TourId id, TourDocument document, String fingerprint, String stamp, boolean mended) {
        lock(id);
        Optional<TourEntity> predecessor = repository.findById(id);
        TourEntity tour = predecessor.orElseGet(() -> new TourEntity(id));
        if (predecessor.isPresent() && tour.fingerprint().equals(fingerprint) && !mended) {
            tour.restamp(stamp);
            return Replacement.UNCHANGED;
        }
        tour.replace(JSON.writeValueAsString(document), fingerprint, stamp, clock.instant());
        repository.saveAndFlush(tour);
        return predecessor.isPresent() ? Replacement.REPLACED : Replacement.FIRST;
    }

    /** Notes that files with another stamp have the same content. */
    @Transactional
    public void restamp(TourId id, String stamp) {
        lock(id);
        repository.findById(id).ifPresent(tour -> tour.restamp(stamp));
    }

    /** Holds other imports of the same tour, on this node or another, until the end of the transaction. */
    private void lock(TourId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "tour " + id)
                .query((row, number) -> 0)
                .list();
    }

    private static Imported imported(TourRepository.State state) {
        return new Imported(state.id(), state.revision(), state.fingerprint(), state.stamp());
    }
}
