package org.cites360.tour.bundle.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.cites360.tour.bundle.audio.AudioInspection.Audio;
import org.cites360.tour.bundle.audio.AudioInspection.NotAudio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same second and a half in each form; MP3 encoders add some silence to fill their frames. */
class AudioInspectorTest {

    private static final Path RECORDINGS = Path.of("src/test/resources/audio");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "constant.mp3, audio/mpeg, 0.1",
        "variable.mp3, audio/mpeg, 0.1",
        "variable-without-table.mp3, audio/mpeg, 0.1",
        "tagged.mp3, audio/mpeg, 0.1",
        "aac.m4a, audio/mp4, 0.05",
        "opus.opus, audio/ogg; codecs=opus, 0.01",
        "vorbis.ogg, audio/ogg; codecs=vorbis, 0.001",
        "wave.wav, audio/wav, 0.001"
    })
    void everyFormThatBrowsersPlayHasItsTypeAndLength(String name, String type, double tolerance) throws IOException {
        assertThat(AudioInspector.inspect(RECORDINGS.resolve(name))).isInstanceOfSatisfying(Audio.class, audio -> {
            assertThat(audio.type()).isEqualTo(type);
            assertThat(audio.duration()).isCloseTo(1.5, within(tolerance));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"aac.m4a", "opus.opus", "vorbis.ogg", "wave.wav"})
    void aRecordingThatWasCutShortIsRefused(String name) throws IOException {
        byte[] whole = Files.readAllBytes(RECORDINGS.resolve(name));
        Path cut = Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length * 2 / 3));
        assertThat(AudioInspector.inspect(cut)).isInstanceOf(NotAudio.class);
    }

    @Test
    void anMp3ThatWasCutShortLastsAsLongAsWhatIsLeftWhateverItsTableSays() throws IOException {
        byte[] whole = Files.readAllBytes(RECORDINGS.resolve("variable.mp3"));
        Path cut = Files.write(folder.resolve("cut.mp3"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(AudioInspector.inspect(cut))
                .isInstanceOfSatisfying(
                        Audio.class, audio -> assertThat(audio.duration()).isBetween(0.4, 1.1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.mp3", "x.m4a", "x.ogg", "x.opus", "x.wav"})
    void whatIsNoSoundIsRefusedWhateverItsName(String name) throws IOException {
        byte[] noise = new byte[20_000];
        new java.util.Random(7).nextBytes(noise);
        assertThat(AudioInspector.inspect(Files.write(folder.resolve(name), noise)))
                .isInstanceOf(NotAudio.class);
        assertThat(AudioInspector.inspect(Files.write(folder.resolve(name), new byte[0])))
                .isInstanceOf(NotAudio.class);
        assertThat(AudioInspector.inspect(Files.write(folder.resolve(name), new byte[] {'I', 'D', '3'})))
                .isInstanceOf(NotAudio.class);
    }
}
