package org.cites360.network.adoption;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads adoptions. What a reader learns of the practices comes from {@link PublishedRecords} alone: an adoption of one that the
 * reader never could see does not exist, and of one that is gone only that there was one.
 */
@Service
@Transactional(readOnly = true)
class StoredAdoptions implements Adoptions {

    /** Deeper families would be a mistake of the data, and no page could show them. */
    private static final int DEEPEST = 20;

    private final AdoptionStore store;
    private final PublishedRecords records;

    StoredAdoptions(AdoptionStore store, PublishedRecords records) {
        this.store = store;
        this.records = records;
    }

    @Override
    public List<Adoption> of(RecordId practice, Reader reader) {
        return records.find(practice, reader).isEmpty() ? List.of() : seen(store.of(List.of(practice)), reader);
    }

    @Override
    public List<Adoption> by(String site, Reader reader) {
        return seen(store.by(site), reader);
    }

    @Override
    public List<Adoption> from(String site, Reader reader) {
        return seen(store.from(site), reader).stream()
                .filter(adoption -> adoption.practice() != null)
                .toList();
    }

    @Override
    public List<Adoption> begun(Instant from, Instant before, Reader reader) {
        return seen(store.begun(from, before), reader).stream()
                .filter(adoption -> adoption.practice() != null)
                .toList();
    }

    private List<Adoption> seen(List<AdoptionStore.Row> rows, Reader reader) {
        List<AdoptionStore.Row> readable =
                rows.stream().filter(row -> AdoptionStore.isSeen(row, reader)).toList();
        Set<RecordId> named = new LinkedHashSet<>();
        for (AdoptionStore.Row row : readable) {
            named.add(row.practice());
            variation(row).ifPresent(named::add);
        }
        Map<RecordId, PublishedRecord> known = records.findAll(named, reader).stream()
                .collect(Collectors.toMap(PublishedRecord::id, Function.identity()));
        return readable.stream()
                .filter(row -> known.containsKey(row.practice()) || records.gone(row.practice(), reader))
                .map(row -> adoption(row, known))
                .toList();
    }

    private static Adoption adoption(AdoptionStore.Row row, Map<RecordId, PublishedRecord> known) {
        AdoptionContent content = Objects.requireNonNull(row.published());
        PublishedRecord practice = known.get(row.practice());
        return new Adoption(
                row.id(),
                row.practice(),
                row.site(),
                practice,
                practice == null ? null : content,
                practice == null ? null : variation(row).map(known::get).orElse(null),
                content.since(),
                Objects.requireNonNull(row.publishedAt()));
    }

    private static Optional<RecordId> variation(AdoptionStore.Row row) {
        return Optional.ofNullable(row.published()).map(AdoptionContent::variation);
    }

    @Override
    public Family family(RecordId practice, Reader reader) {
        PublishedRecord root = top(records.find(practice, reader).orElseThrow(), reader);
        Map<RecordId, List<Adoption>> byPractice = new HashMap<>();
        Set<RecordId> met = new HashSet<>(Set.of(root.id()));
        Collection<RecordId> level = List.of(root.id());
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            Set<RecordId> next = new LinkedHashSet<>();
            for (Adoption adoption : seen(store.of(level), reader)) {
                byPractice
                        .computeIfAbsent(adoption.practiceId(), id -> new ArrayList<>())
                        .add(adoption);
                PublishedRecord variation = adoption.variation();
                if (variation != null && met.add(variation.id())) {
                    next.add(variation.id());
                }
            }
            level = next;
        }
        return new Family(root, branches(root.id(), byPractice, new HashSet<>()));
    }

    /** Upwards as far as the reader may see. */
    private PublishedRecord top(PublishedRecord practice, Reader reader) {
        PublishedRecord top = practice;
        Set<RecordId> met = new HashSet<>();
        while (met.add(top.id()) && met.size() < DEEPEST) {
            Optional<PublishedRecord> above = store.origin(top.id())
                    .filter(row -> AdoptionStore.isSeen(row, reader))
                    .flatMap(row -> records.find(row.practice(), reader));
            if (above.isEmpty()) {
                break;
            }
            top = above.get();
        }
        return top;
    }

    private static List<Family.Branch> branches(
            RecordId practice, Map<RecordId, List<Adoption>> byPractice, Set<RecordId> above) {
        if (!above.add(practice)) {
            return List.of();
        }
        List<Family.Branch> branches = byPractice.getOrDefault(practice, List.of()).stream()
                .map(adoption -> {
                    PublishedRecord variation = adoption.variation();
                    return new Family.Branch(
                            adoption,
                            variation,
                            variation == null ? List.of() : branches(variation.id(), byPractice, above));
                })
                .toList();
        above.remove(practice);
        return branches;
    }
}
