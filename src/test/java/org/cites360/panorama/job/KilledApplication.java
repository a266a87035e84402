package org.cites360.panorama.job;

import java.nio.file.Path;
import org.cites360.Cites360Application;
import org.cites360.panorama.PanoramaJob;
import org.cites360.panorama.Panoramas;
import org.cites360.panorama.PictureSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application in a process of its own, to be killed: asks for a picture's pyramid, or only waits for one asked for before. */
final class KilledApplication {

    private KilledApplication() {}

    /** Arguments: data directory, then {@code ask <file>} or {@code await <id>}. Ends with status 0 when the pyramid is ready. */
    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Cites360Application.class)
                .run(
                        "--cites.data=" + arguments[0],
                        "--cites.database.durable=true",
                        "--cites.tours=" + arguments[0],
                        "--server.port=0",
                        "--vaadin.productionMode=true")) {
            Panoramas panoramas = application.getBean(Panoramas.class);
            String id = arguments[1].equals("ask")
                    ? panoramas
                            .submit(new PictureSource.Equirectangular(Path.of(arguments[2]), null))
                            .id()
                    : arguments[2];
            PanoramaJob job = panoramas.find(id).orElseThrow();
            while (!(job instanceof PanoramaJob.Ready || job instanceof PanoramaJob.Failed)) {
                Thread.sleep(50);
                job = panoramas.find(id).orElseThrow();
            }
            Runtime.getRuntime().halt(job instanceof PanoramaJob.Ready ? 0 : 1);
        }
    }
}
