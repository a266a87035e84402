package org.cites360.panorama.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.cites360.base.CitesProperties;
import org.cites360.media.MediaStore;
import org.cites360.panorama.PictureProblem;
import org.cites360.panorama.PictureProblem.Kind;
import org.cites360.panorama.PictureSource;
import org.cites360.panorama.Pyramid;
import org.cites360.panorama.picture.Panorama;
import org.cites360.panorama.picture.PictureException;
import org.cites360.panorama.pyramid.Progress;
import org.cites360.panorama.pyramid.PyramidMaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes one pyramid from what is kept of its job, and keeps what came of it. */
@Component
class PanoramaRunner {

    private static final Logger log = LoggerFactory.getLogger(PanoramaRunner.class);
    /** A picture that brings the whole application down time and again, without a tile to show for it, is given up. */
    private static final int MOST_ATTEMPTS = 3;

    private static final long BETWEEN_REPORTS = Duration.ofMillis(500).toNanos();

    private final PanoramaJobs jobs;
    private final MediaStore media;
    private final PyramidMaker maker;

    PanoramaRunner(PanoramaJobs jobs, MediaStore media, CitesProperties properties) {
        this.jobs = jobs;
        this.media = media;
        maker = new PyramidMaker(properties.data().resolve("work"));
    }

    /** @return false when it was asked to stop before the end */
    boolean run(String id, BooleanSupplier stopping) {
        Optional<PictureSource> source = jobs.source(id);
        if (source.isEmpty()) {
            log.warn("There is no picture for the job {} any more", id);
            return true;
        }
        Path file = Preparation.files(source.get()).getFirst();
        switch (Preparation.of(source.get())) {
            case Preparation.Result.Refused(var ignored, var problems) -> fail(id, problems.getFirst());
            case Preparation.Result.Ready(var preparation)
            when !preparation.id().equals(id) ->
                fail(
                        id,
                        new PictureProblem(
                                file, Kind.FAILED, file + " was changed before its turn came. Import it again."));
            case Preparation.Result.Ready(var preparation) -> {
                return make(preparation, file, stopping);
            }
        }
        return true;
    }

    private boolean make(Preparation preparation, Path file, BooleanSupplier stopping) {
        String id = preparation.id();
        StoredTiles tiles = new StoredTiles(media, id);
        if (jobs.started(id, preparation.shape().tiles(), tiles.count(preparation.shape())) > MOST_ATTEMPTS) {
            fail(
                    id,
                    new PictureProblem(
                            file,
                            Kind.FAILED,
                            "Making the pyramid of " + file
                                    + " ended the application several times. Save the picture anew, in another format."));
            return true;
        }
        long start = System.nanoTime();
        try {
            String preview = maker.make(preparation.panorama(), preparation.shape(), tiles, new Reports(id, stopping));
            jobs.succeeded(pyramid(preparation, tiles, preview));
            log.info(
                    "{} became a pyramid of {} tiles in {} s",
                    file,
                    preparation.shape().tiles(),
                    Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
            return true;
        } catch (CancellationException e) {
            jobs.stopped(id);
            return false;
        } catch (PictureException e) {
            fail(id, e.problem());
        } catch (IOException | RuntimeException e) {
            log.error("The pyramid of {} could not be made", file, e);
            fail(
                    id,
                    new PictureProblem(
                            file, Kind.FAILED, "The pyramid of " + file + " could not be made: " + e.getMessage()));
        } catch (OutOfMemoryError e) {
            log.error("The pyramid of {} needs more memory than there is", file, e);
            fail(
                    id,
                    new PictureProblem(
                            file,
                            Kind.FAILED,
                            "There is too little memory for " + file
                                    + ". Give the application a larger heap (-Xmx), or save the picture smaller."));
        }
        return true;
    }

    private static Pyramid pyramid(Preparation preparation, StoredTiles tiles, String preview) {
        boolean partial = preparation.panorama() instanceof Panorama.Sphere sphere
                && !sphere.coverage().equals(Panorama.WHOLE);
        return new Pyramid(
                preparation.id(),
                preparation.shape().tileSize(),
                preparation.shape().faceSizes(),
                "webp",
                tiles.urlTemplate(),
                preview,
                partial ? ((Panorama.Sphere) preparation.panorama()).coverage() : null);
    }

    private void fail(String id, PictureProblem problem) {
        try {
            media.deleteBelow(new StoredTiles(media, id).prefix());
        } catch (IOException e) {
            log.warn("Tiles of the failed pyramid {} are left behind", id, e);
        }
        jobs.failed(id, problem);
    }

    /** Counts tiles, and tells the database twice a second. */
    private final class Reports implements Progress {
        private final String id;
        private final BooleanSupplier stopping;
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicLong reported = new AtomicLong(System.nanoTime());

        Reports(String id, BooleanSupplier stopping) {
            this.id = id;
            this.stopping = stopping;
        }

        @Override
        public void tileDone() {
            int count = done.incrementAndGet();
            long now = System.nanoTime();
            long last = reported.get();
            if (now - last > BETWEEN_REPORTS && reported.compareAndSet(last, now)) {
                jobs.progressed(id, count);
            }
        }

        @Override
        public boolean stopping() {
            return stopping.getAsBoolean();
        }
    }
}
