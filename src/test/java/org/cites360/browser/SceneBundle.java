package org.cites360.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cites360.panorama.SyntheticPanorama;

/** A bundle in which every decision an author may take of a scene is taken, with panoramas whose colours follow from formulas. */
final class SceneBundle {

    static final double PITCH = 17;
    static final double ROLL = -23;

    private static final String TOUR = """
            format: 1
            entry: hall
            transition: fade
            opening: little-planet
            credits:
              - { role: panoramas, name: Cités 360, license: CC0-1.0 }
            versions:
              - { audience: user, lang: fr, published: 2026-01-01 }
            scenes:
              - id: hall
                panorama: panoramas/smooth.png
                view: { yaw: 10, pitch: -3, fov: 90 }
                sound: { file: sounds/hum.wav, yaw: 90, volume: 0.5 }
                hotspots:
                  - { id: to-room, kind: scene, target: room, yaw: 25, pitch: -8, transition: walk }
                  - { id: to-part, kind: scene, target: part, yaw: -10, pitch: -8, transition: cut }
                  - { id: to-tilted, kind: scene, target: tilted, yaw: -20, pitch: -8 }
                  - { id: board, kind: info, yaw: 40, pitch: 6, zoom: 50 }
                  - { id: plate, kind: info, yaw: 45, pitch: -6, zoom: sharp }
              - id: room
                panorama: panoramas/red.png
                hotspots:
                  - { id: to-hall, kind: scene, target: hall, yaw: 0, pitch: -8 }
              - id: tilted
                panorama: panoramas/smooth.png
                level: { pitch: 17, roll: -23 }
              - id: part
                panorama: panoramas/red.png
                limits: { yaw: [-100, 100], pitch: [-40, 50], fov: [50, 90] }
            stops:
              - { number: 1, id: hall, scene: hall, yaw: 12, pitch: -2 }
            """;

    private static final String TEXTS = """
            title: Les scènes
            scenes:
              hall: { title: Le hall }
              room: { title: La salle }
              tilted: { title: Le penché }
              part: { title: La partie }
            hotspots:
              hall:
                to-room: Vers la salle
                to-part: Vers la partie
                to-tilted: Vers le penché
                board: { label: Le panneau, text: Ce que dit le panneau. }
                plate: { label: La plaque, text: Ce que dit la plaque. }
              room:
                to-hall: Vers le hall
            stops:
              hall:
                title: Le hall
                user: |
                  Bonjour ! Vous êtes dans le hall.

                  Avancez vers le comptoir.
            """;

    private SceneBundle() {}

    /** Writes it as {@code brussels/scenes}, unless it is there. */
    static void write(Path tours) {
        Path folder = tours.resolve("brussels/scenes");
        Path sample = Path.of("src/test/tours/brussels/sample");
        try {
            for (String name : new String[] {"panoramas", "sounds", "texts", "audio/user.fr"}) {
                Files.createDirectories(folder.resolve(name));
            }
            Files.writeString(folder.resolve("tour.yaml"), TOUR, StandardCharsets.UTF_8);
            Files.writeString(folder.resolve("texts/fr.yaml"), TEXTS, StandardCharsets.UTF_8);
            for (String name : new String[] {"hall.mp3", "hall.vtt"}) {
                Files.write(
                        folder.resolve("audio/user.fr").resolve(name),
                        Files.readAllBytes(sample.resolve("audio/user.fr").resolve(name)));
            }
            Files.write(
                    folder.resolve("sounds/hum.wav"), Files.readAllBytes(Path.of("src/test/resources/audio/wave.wav")));
            panorama(folder.resolve("panoramas/smooth.png"), SyntheticPanorama::smooth);
            panorama(folder.resolve("panoramas/red.png"), (yaw, pitch) -> 0xC81E1E);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void panorama(Path file, java.util.function.ToIntBiFunction<Double, Double> colour)
            throws IOException {
        SyntheticPanorama.write(SyntheticPanorama.equirectangular(2400, colour), file);
    }
}
