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

    /** Reads the middle of the picture in the turn of the first frame that is in full detail; after, the canvas is empty. */
    static final String MIDDLE = """
            (v, place) => new Promise(done => {
              const seen = event => {
                if (!event.detail.stable) return;
                v.removeEventListener('render-complete', seen);
                const picture = v.shadowRoot.querySelector('canvas.picture');
                const copy = new OffscreenCanvas(1, 1).getContext('2d');
                copy.drawImage(picture, picture.width / 2 - 1, picture.height / 2 - 1, 2, 2, 0, 0, 1, 1);
                done([...copy.getImageData(0, 0, 1, 1).data].slice(0, 3));
              };
              v.addEventListener('render-complete', seen);
              v.go(place);
            })
            """;

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

    void assertNothingIsDrawn() {
        assertThat(viewer("""
                        v => new Promise(done => {
                          let frames = 0;
                          setTimeout(() => {
                            v.addEventListener('render-complete', () => frames++);
                            setTimeout(() => done(frames), 2000);
                          }, 500);
                        })
                        """)).isEqualTo(0);
    }

    /**
     * Where in the picture of a tilted camera a direction lies, by spherical trigonometry: the camera's own axes are directions of the
     * level world.
     */
    static double[] asTaken(double yaw, double pitch) {
        double[] seen = unit(yaw, pitch);
        double lean = Math.toRadians(SceneBundle.ROLL);
        double up = dot(seen, unit(180, 90 - SceneBundle.PITCH));
        double ahead = dot(seen, unit(0, SceneBundle.PITCH));
        double across = seen[0] * Math.cos(lean) - up * Math.sin(lean);
        double above = seen[0] * Math.sin(lean) + up * Math.cos(lean);
        return new double[] {
            Math.toDegrees(Math.atan2(across, ahead)), Math.toDegrees(Math.asin(Math.clamp(above, -1, 1)))
        };
    }

    /** x to the right of the front, y up, z to the front. */
    private static double[] unit(double yaw, double pitch) {
        double level = Math.cos(Math.toRadians(pitch));
        return new double[] {
            level * Math.sin(Math.toRadians(yaw)),
            Math.sin(Math.toRadians(pitch)),
            level * Math.cos(Math.toRadians(yaw))
        };
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
