package org.cites360.tour.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.cites360.base.yaml.Problem;
import org.cites360.panorama.Panoramas;
import org.cites360.tour.SampleBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of mistakes have in common: a bundle to spoil and what its reading says. */
abstract class BundleMistakes {

    @TempDir
    Path tours;

    SampleBundle bundle;

    @BeforeEach
    void copyTheSample() {
        bundle = SampleBundle.copy(tours, "sample");
    }

    static BundleReader reader() {
        return new BundleReader(Panoramas::checkFiles, () -> List.of("brussels", "torino"));
    }

    List<Problem> problems() {
        return switch (reader().read(bundle.folder())) {
            case BundleReading.Valid ignored -> List.of();
            case BundleReading.Invalid(var problems) -> problems;
        };
    }

    /** The one mistake there is. */
    Problem problem() {
        List<Problem> problems = problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    static void assertProblem(Problem problem, String file, int line, String field, String message, String remedy) {
        assertThat(problem.file()).isEqualTo(file);
        assertThat(problem.line()).as(problem.toString()).isEqualTo(line);
        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.message()).contains(message);
        assertThat(problem.remedy()).contains(remedy);
    }

    /** That the only mistake stands in the line in which {@code at} first stands. */
    void assertOnly(String file, String at, String field, String message, String remedy) {
        assertProblem(problem(), file, bundle.line(file, at), field, message, remedy);
    }
}
