package org.cites360.tour.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.cites360.base.CitesProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Imports every bundle before the application counts as ready: Spring Boot accepts traffic, for {@code
 * /actuator/health/readiness}, when all runners have ended. The address is printed last. A bad bundle is told about, and the rest starts.
 */
@Component
@ConditionalOnWebApplication
class ToursAtStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ToursAtStart.class);
    private static final long BETWEEN_REPORTS = Duration.ofSeconds(5).toNanos();

    private final TourImport imports;
    private final CitesProperties properties;
    private final Path tours;
    private volatile boolean stopping;

    ToursAtStart(TourImport imports, CitesProperties properties) {
        this.imports = imports;
        this.properties = properties;
        this.tours = properties.tours();
    }

    @EventListener
    void announce(AvailabilityChangeEvent<ReadinessState> event) {
        if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            log.info("Cités 360 is ready: {}", properties.publicUrl());
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        List<Path> bundles = TourImport.bundlesIn(tours);
        if (bundles.isEmpty()) {
            log.warn(
                    "No tours in {}: set CITES_TOURS to the folder that holds <site>/<tour>/tour.yaml",
                    tours.toAbsolutePath().normalize());
        }
        bundles.stream().takeWhile(bundle -> !stopping).forEach(this::importBundle);
    }

    private void importBundle(Path bundle) {
        String name = tours.relativize(bundle).toString().replace('\\', '/');
        try {
            switch (imports.importBundle(bundle, new Report(name))) {
                case ImportResult.Imported tour ->
                    log.info(
                            "Tour {}: imported, {} scenes, {} stops, {} versions",
                            name,
                            tour.scenes(),
                            tour.stops(),
                            tour.versions());
                case ImportResult.Unchanged ignored -> log.info("Tour {}: unchanged", name);
                case ImportResult.Invalid invalid ->
                    log.error(
                            "Tour {}: not imported, {} to mend; what was published before stays\n  {}",
                            name,
                            invalid.problems().size() == 1
                                    ? "one mistake"
                                    : invalid.problems().size() + " mistakes",
                            String.join(
                                    "\n  ",
                                    invalid.problems().stream()
                                            .map(problem -> bundle + "/" + problem)
                                            .toList()));
            }
        } catch (RuntimeException | StackOverflowError e) {
            if (stopping) {
                log.info("Tour {}: stopped; the import goes on with the next start", name);
                return;
            }
            log.error("Tour {}: not imported; what was published before stays", name, e);
        }
    }

    /** One line when the pictures begin, and one now and then while they take their time. */
    private static final class Report implements ImportProgress {
        private final String name;
        private long last;

        private Report(String name) {
            this.name = name;
        }

        @Override
        public void pictures(int pictures, double share) {
            long now = System.nanoTime();
            if (share < 1 && (last == 0 || now - last > BETWEEN_REPORTS)) {
                last = now;
                log.info("Tour {}: preparing {} panoramas, {} % done", name, pictures, Math.round(share * 100));
            }
        }
    }
}
