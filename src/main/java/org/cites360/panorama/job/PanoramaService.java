package org.cites360.panorama.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cites360.media.MediaFile;
import org.cites360.media.MediaStore;
import org.cites360.panorama.Level;
import org.cites360.panorama.PanoramaJob;
import org.cites360.panorama.Panoramas;
import org.cites360.panorama.PictureProblem;
import org.cites360.panorama.PictureSource;
import org.cites360.panorama.Pyramid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class PanoramaService implements Panoramas {

    private final PanoramaJobs jobs;
    private final MediaStore media;
    private final Stills stills;
    private final FirstLooks firstLooks;
    private final Scheduler scheduler;
    private final TransactionTemplate ownTransaction;

    PanoramaService(
            PanoramaJobs jobs,
            MediaStore media,
            Stills stills,
            FirstLooks firstLooks,
            Scheduler scheduler,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.media = media;
        this.stills = stills;
        this.firstLooks = firstLooks;
        this.scheduler = scheduler;
        ownTransaction = new TransactionTemplate(transactions);
        // The job runs in another thread, which must see it whatever becomes of the caller's transaction.
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public List<PictureProblem> check(PictureSource source) {
        return Preparation.check(source);
    }

    @Override
    public PanoramaJob submit(PictureSource source) {
        return switch (Preparation.of(source)) {
            case Preparation.Result.Refused(var id, var problems) -> new PanoramaJob.Failed(id, problems.getFirst());
            case Preparation.Result.Ready(var preparation) -> submit(preparation, source);
        };
    }

    private PanoramaJob submit(Preparation preparation, PictureSource source) {
        String id = preparation.id();
        Optional<PanoramaJob> known = jobs.find(id);
        if (known.isPresent()
                && known.get() instanceof PanoramaJob.Ready ready
                && new StoredTiles(media, id).hasAll(preparation.shape())) {
            return ready;
        }
        ownTransaction.executeWithoutResult(status -> {
            jobs.ask(id, source);
            scheduler.scheduleIfNotExists(PanoramaTask.DESCRIPTOR.instance(id).scheduledTo(Instant.now()));
        });
        scheduler.triggerCheckForDueExecutions();
        return jobs.find(id).orElseThrow();
    }

    @Override
    public Optional<PanoramaJob> find(String id) {
        return jobs.find(id);
    }

    @Override
    public Optional<Pyramid> pyramid(String id) {
        return find(id).map(job -> job instanceof PanoramaJob.Ready ready ? ready.pyramid() : null);
    }

    @Override
    public MediaFile still(String id, Level level, double yaw, double pitch, double fov, int width, int height) {
        Pyramid pyramid =
                pyramid(id).orElseThrow(() -> new IllegalArgumentException("There is no finished pyramid " + id));
        return stills.still(pyramid, new View(level, yaw, pitch, fov, width, height));
    }

    @Override
    public Optional<String> firstLook(String id, Level level, double yaw, double pitch) {
        return firstLooks.towards(id, level, yaw, pitch);
    }
}
