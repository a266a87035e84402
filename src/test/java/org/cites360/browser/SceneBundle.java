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
              - { audience: user, lang: nl, published: 2026-01-01, audio: optional }
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
              - id: film
                panorama: panoramas/smooth.png
                video: { file: films/film.mp4, phone: films/phone.webm }
                hotspots:
                  - { id: early, kind: info, yaw: -20, pitch: 10, until: 3 }
                  - { id: late, kind: info, yaw: 20, pitch: 10, from: 5 }
                  - { id: to-hall, kind: scene, target: hall, yaw: 0, pitch: -15 }
              - id: leaning
                panorama: panoramas/smooth.png
                level: { pitch: 17, roll: -23 }
                video: { file: films/film.mp4, sound: false }
              - id: broken
                panorama: panoramas/smooth.png
                video: { file: films/broken.webm, loop: false }
                hotspots:
                  - { id: late, kind: info, yaw: 10, pitch: 5, from: 5 }
            stops:
              - { number: 1, id: hall, scene: hall, yaw: 12, pitch: -2 }
              - { number: 2, id: film, scene: film, yaw: 30, pitch: -5, from: 4 }
            """;

    private static final String TEXTS = """
            title: Les scènes
            scenes:
              hall: { title: Le hall }
              room: { title: La salle }
              tilted: { title: Le penché }
              part: { title: La partie }
              film: { title: L’atelier filmé, captions: films/film.fr.vtt }
              leaning: { title: L’atelier penché }
              broken: { title: L’atelier perdu }
            hotspots:
              hall:
                to-room: Vers la salle
                to-part: Vers la partie
                to-tilted: Vers le penché
                board: { label: Le panneau, text: Ce que dit le panneau. }
                plate: { label: La plaque, text: Ce que dit la plaque. }
              room:
                to-hall: Vers le hall
              film:
                early: { label: La machine, text: Ce qu’elle fait. }
                late: { label: L’outil, text: À quoi il sert. }
                to-hall: Vers le hall
              broken:
                late: { label: L’outil, text: À quoi il sert. }
            stops:
              hall:
                title: Le hall
                user: |
                  Bonjour ! Vous êtes dans le hall.

                  Avancez vers le comptoir.
              film:
                title: L’atelier
                user: |
                  Bonjour ! Vous êtes dans le hall.

                  Avancez vers le comptoir.
            """;

    private static final String CAPTIONS = """
            WEBVTT

            00:01.000 --> 00:03.500
            %s

            00:05.000 --> 00:07.000
            …
            """;

    private SceneBundle() {}

    /** Writes it as {@code brussels/scenes}, unless it is there. */
    static void write(Path tours) {
        Path folder = tours.resolve("brussels/scenes");
        Path sample = Path.of("src/test/tours/brussels/sample");
        try {
            for (String name : new String[] {"panoramas", "sounds", "films", "texts", "audio/user.fr"}) {
                Files.createDirectories(folder.resolve(name));
            }
            Files.writeString(folder.resolve("tour.yaml"), TOUR, StandardCharsets.UTF_8);
            Files.writeString(folder.resolve("texts/fr.yaml"), TEXTS, StandardCharsets.UTF_8);
            Files.writeString(
                    folder.resolve("texts/nl.yaml"),
                    TEXTS.replace("film.fr.vtt", "film.nl.vtt"),
                    StandardCharsets.UTF_8);
            for (String name : new String[] {"hall.mp3", "hall.vtt"}) {
                byte[] content =
                        Files.readAllBytes(sample.resolve("audio/user.fr").resolve(name));
                Files.write(folder.resolve("audio/user.fr").resolve(name), content);
                Files.write(folder.resolve("audio/user.fr").resolve(name.replace("hall", "film")), content);
            }
            for (String name : new String[] {"film.mp4", "phone.webm"}) {
                Files.write(
                        folder.resolve("films").resolve(name),
                        Files.readAllBytes(Path.of("src/test/resources/video", name)));
            }
            // Begins as a film does, and is none
            Files.write(
                    folder.resolve("films/broken.webm"),
                    "\u001aE\u00df\u00a3\u0001\0\0\0\0\0\0\u001fB\u0082\u0084webm and nothing more"
                            .getBytes(StandardCharsets.ISO_8859_1));
            Files.writeString(folder.resolve("films/film.fr.vtt"), CAPTIONS.formatted("Bienvenue à l’atelier."));
            Files.writeString(folder.resolve("films/film.nl.vtt"), CAPTIONS.formatted("Welkom in het atelier."));
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
