package org.cites360.tour.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TourRepository extends Repository<TourEntity, TourId> {

    Optional<TourEntity> findById(TourId id);

    TourEntity saveAndFlush(TourEntity tour);

    @Query("select t.id as id, t.revision as revision, t.fingerprint as fingerprint, t.stamp as stamp from TourEntity t"
            + " order by t.id.site, t.id.tour")
    List<State> states();

    @Query("select t.id as id, t.revision as revision, t.fingerprint as fingerprint, t.stamp as stamp from TourEntity t"
            + " where t.id = :id")
    Optional<State> state(TourId id);

    /** What can be told without reading the document. */
    record State(TourId id, Long revision, String fingerprint, String stamp) {}
}
