package org.cites360.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A visitor of {@link SceneBundle}, from the author's file to the screen. */
abstract class SceneVisit extends BrowserVisit {

    static final String VISIT = "/visit/brussels/scenes?lang=fr&audience=user";

    @DynamicPropertySource
    static void ownTours(DynamicPropertyRegistry properties) {
        Supplier<Object> tours = () -> {
            Path folder = Path.of("target/scene-tours");
            SceneBundle.write(folder);
            return folder.toString();
        };
        properties.add("cites.tours", tours);
        properties.add("cites.data", () -> "target/scene-test-data");
    }

    /** Comes before {@link #leave}, which then closes the browser's page whatever is found here. */
    @AfterEach
    void nothingWentWrong() {
        if (visitor != null) {
            assertThat(visitor.errors()).isEmpty();
        }
    }

    static void assertColour(List<?> actual, int expected, String what) {
        for (int channel = 0; channel < 3; channel++) {
            assertThat(((Number) actual.get(channel)).intValue())
                    .as(what)
                    .isCloseTo(expected >> (16 - 8 * channel) & 255, within(10));
        }
    }
}
