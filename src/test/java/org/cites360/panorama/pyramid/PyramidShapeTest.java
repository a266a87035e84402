package org.cites360.panorama.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PyramidShapeTest {

    @Test
    void everyWidthThatIsLargeEnoughKeepsItsResolutionInWholeTilesOfOneEdge() {
        for (int width = 1132; width <= 73_000; width++) {
            double wanted = width / Math.PI;
            PyramidShape shape = PyramidShape.of(wanted).orElseThrow();
            int face = shape.faceSize(shape.topLevel());
            assertThat((double) face).as("width %d", width).isBetween(0.98 * wanted, wanted);
            assertThat(shape.tileSize())
                    .as("width %d", width)
                    .isBetween(360, 730)
                    .isEven();
            assertThat(shape.faceSize(0)).isEqualTo(shape.tileSize());
            assertThat(face).isEqualTo(shape.tileSize() * shape.tilesAcross(shape.topLevel()));
        }
    }

    @Test
    void aPictureThatWouldHaveToBeEnlargedHasNoShape() {
        assertThat(PyramidShape.of(1130 / Math.PI)).isEmpty();
    }

    @Test
    void faceSizesAreGivenFromTheSmallest() {
        PyramidShape shape = PyramidShape.of(8192 / Math.PI).orElseThrow();
        assertThat(shape.faceSizes()).containsExactly(650, 1300, 2600);
        assertThat(shape.tiles()).isEqualTo(126);
        assertThat(shape.places()).hasSize(126).doesNotHaveDuplicates();
    }
}
