package org.cites360.tour.importing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cites360.base.yaml.Problem;
import org.cites360.panorama.PanoramaJob;
import org.cites360.panorama.Panoramas;
import org.cites360.panorama.PictureProblem;
import org.cites360.panorama.Pyramid;
import org.cites360.tour.bundle.Bundle;

/** The pyramids of one bundle: asked for together, then waited for. */
final class PyramidWork {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Panoramas panoramas;
    private final Bundle bundle;
    private final Map<String, PanoramaJob> jobs = new LinkedHashMap<>();

    PyramidWork(Panoramas panoramas, Bundle bundle) {
        this.panoramas = panoramas;
        this.bundle = bundle;
    }

    void submit() {
        bundle.pictures().forEach((scene, source) -> jobs.put(scene, panoramas.submit(source)));
    }

    /** @return what went wrong; empty when every pyramid is there */
    List<Problem> await(ImportProgress progress) {
        boolean worth = jobs.values().stream().anyMatch(job -> !(job instanceof PanoramaJob.Ready));
        while (true) {
            jobs.replaceAll((scene, job) -> ended(job) ? job : look(scene, job));
            if (worth) {
                progress.pictures(jobs.size(), share());
            }
            if (jobs.values().stream().allMatch(PyramidWork::ended)) {
                return problems();
            }
            pause();
        }
    }

    Map<String, Pyramid> pyramids() {
        Map<String, Pyramid> pyramids = new LinkedHashMap<>();
        jobs.forEach((scene, job) -> {
            if (job instanceof PanoramaJob.Ready ready) {
                pyramids.put(scene, ready.pyramid());
            }
        });
        return pyramids;
    }

    private PanoramaJob look(String scene, PanoramaJob job) {
        // A job that vanished was cleared away by somebody: ask again.
        return panoramas
                .find(job.id())
                .orElseGet(() -> panoramas.submit(bundle.pictures().get(scene)));
    }

    private double share() {
        return jobs.values().stream()
                .mapToDouble(job -> switch (job) {
                    case PanoramaJob.Waiting ignored -> 0;
                    case PanoramaJob.Running running -> running.progress();
                    case PanoramaJob.Ready ignored -> 1;
                    case PanoramaJob.Failed ignored -> 1;
                })
                .average()
                .orElse(1);
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (PanoramaJob job : jobs.values()) {
            if (job instanceof PanoramaJob.Failed failed) {
                PictureProblem problem = failed.problem();
                problems.add(bundle.problem(problem));
            }
        }
        return problems;
    }

    private static boolean ended(PanoramaJob job) {
        return job instanceof PanoramaJob.Ready || job instanceof PanoramaJob.Failed;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was stopped; it goes on with the next start", e);
        }
    }
}
