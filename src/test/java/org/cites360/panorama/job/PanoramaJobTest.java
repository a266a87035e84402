package org.cites360.panorama.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.cites360.ApplicationTest;
import org.cites360.panorama.PanoramaJob;
import org.cites360.panorama.Panoramas;
import org.cites360.panorama.PictureSource;
import org.cites360.panorama.Pyramid;
import org.cites360.panorama.SyntheticPanorama;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ApplicationTest
class PanoramaJobTest {

    @Autowired
    Panoramas panoramas;

    @Autowired
    WebApplicationContext context;

    @TempDir
    Path folder;

    MockMvc web;

    @BeforeEach
    void openTheWeb() {
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void aPictureBecomesAPyramidWhoseTilesAreDelivered() throws Exception {
        Path file = SyntheticPanorama.write(
                SyntheticPanorama.equirectangular(2400, SyntheticPanorama::smooth), folder.resolve("smooth.jpg"));
        PanoramaJob asked = panoramas.submit(new PictureSource.Equirectangular(file, null));
        Pyramid pyramid = awaitPyramid(asked.id());
        assertThat(pyramid.faceSizes()).containsExactly(380, 760);
        String tile = pyramid.url()
                .replace("{level}", "1")
                .replace("{face}", "r")
                .replace("{row}", "0")
                .replace("{column}", "1");
        web.perform(get(tile))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/webp"))
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
    }

    private Pyramid awaitPyramid(String id) throws InterruptedException {
        Instant patience = Instant.now().plus(Duration.ofMinutes(2));
        while (Instant.now().isBefore(patience)) {
            switch (panoramas.find(id).orElseThrow()) {
                case PanoramaJob.Ready ready -> {
                    return ready.pyramid();
                }
                case PanoramaJob.Failed failed ->
                    throw new AssertionError(failed.problem().message());
                default -> Thread.sleep(50);
            }
        }
        throw new AssertionError("Not ready after two minutes");
    }
}
