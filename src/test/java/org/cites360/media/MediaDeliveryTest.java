package org.cites360.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cites360.ApplicationTest;
import org.cites360.base.CitesProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ApplicationTest
class MediaDeliveryTest {

    private static final byte[] SOUND = "0123456789".getBytes(StandardCharsets.US_ASCII);
    private static final String HASH = "84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882";

    @Autowired
    MediaStore store;

    @Autowired
    CitesProperties properties;

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
    void aFileIsNamedByItsContentAndKeptOnce() throws Exception {
        MediaFile fromMemory = store.store(SOUND, "mp3");
        MediaFile fromFile = store.store(Files.write(folder.resolve("any name.bin"), SOUND), "mp3");
        assertThat(fromFile).isEqualTo(fromMemory);
        assertThat(fromMemory).isEqualTo(new MediaFile(HASH + ".mp3", HASH, "audio/mpeg", 10));
        assertThat(fromMemory.url()).isEqualTo("/media/" + HASH + ".mp3");
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void theFolderItselfIsNoFile() throws Exception {
        web.perform(get("/media")).andExpect(status().isNotFound());
        web.perform(get("/media/")).andExpect(status().isNotFound());
    }

    @Test
    void aDeliveryMayBeKeptForEverAndLeavesNoTrace() throws Exception {
        MediaFile file = store.store(SOUND, "mp3");
        web.perform(get(file.url()))
                .andExpect(status().isOk())
                .andExpect(content().bytes(SOUND))
                .andExpect(header().string("Content-Type", "audio/mpeg"))
                .andExpect(header().string("Content-Length", "10"))
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"))
                .andExpect(header().string("ETag", "\"" + file.key() + "\""))
                .andExpect(header().string("Accept-Ranges", "bytes"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(cookie().doesNotExist("JSESSIONID"));
    }

    @Test
    void headTellsTheSame() throws Exception {
        MediaFile file = store.store(SOUND, "mp3");
        web.perform(head(file.url()))
                .andExpect(status().isOk())
                // The container leaves the body away; what it must know is how long it would be.
                .andExpect(header().string("Content-Length", "10"));
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=2-4, 234, bytes 2-4/10",
        "bytes=7-, 789, bytes 7-9/10",
        "bytes=-2, 89, bytes 8-9/10",
        "bytes=8-99, 89, bytes 8-9/10"
    })
    void soundIsSoughtByRanges(String range, String expected, String contentRange) throws Exception {
        MediaFile file = store.store(SOUND, "mp3");
        web.perform(get(file.url()).header("Range", range))
                .andExpect(status().isPartialContent())
                .andExpect(content().string(expected))
                .andExpect(header().string("Content-Range", contentRange));
    }

    @ParameterizedTest
    @CsvSource({"mp4, video/mp4", "webm, video/webm"})
    void filmsAreSoughtByRangesAndKeptForEver(String extension, String type) throws Exception {
        MediaFile file = store.store(SOUND, extension);
        web.perform(get(file.url()).header("Range", "bytes=2-4"))
                .andExpect(status().isPartialContent())
                .andExpect(content().string("234"))
                .andExpect(header().string("Content-Type", type))
                .andExpect(header().string("Content-Range", "bytes 2-4/10"))
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
    }

    @Test
    void aRangeBeyondTheEndIsRefusedWithTheSize() throws Exception {
        MediaFile file = store.store(SOUND, "mp3");
        web.perform(get(file.url()).header("Range", "bytes=10-"))
                .andExpect(status().isRequestedRangeNotSatisfiable())
                .andExpect(header().string("Content-Range", "bytes */10"));
    }

    @Test
    void whoHasItAlreadyGetsNothing() throws Exception {
        MediaFile file = store.store(SOUND, "mp3");
        web.perform(get(file.url()).header("If-None-Match", "\"" + file.key() + "\""))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
    }

    @ParameterizedTest
    @CsvSource({
        "webp, image/webp",
        "avif, image/avif",
        "jpg, image/jpeg",
        "png, image/png",
        "svg, image/svg+xml",
        "mp3, audio/mpeg",
        "m4a, audio/mp4",
        "ogg, audio/ogg",
        "opus, audio/ogg",
        "wav, audio/wav",
        "vtt, text/vtt;charset=utf-8"
    })
    void theTypeFollowsFromTheNameAlone(String extension, String type) throws Exception {
        MediaFile file = store.store("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), extension);
        String delivered = web.perform(get(file.url()))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andReturn()
                .getResponse()
                .getHeader("Content-Type");
        assertThat(delivered.replace(" ", "")).isEqualToIgnoringCase(type);
    }

    @Test
    void aDrawingOpenedByItselfCanNeitherRunNorLoadAnything() throws Exception {
        MediaFile file =
                store.store("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "svg");
        String policy = web.perform(get(file.url())).andReturn().getResponse().getHeader("Content-Security-Policy");
        assertThat(policy).contains("default-src 'none'", "sandbox").doesNotContain("script-src");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/media/",
                "/media/nothing",
                "/media/" + HASH,
                "/media/" + HASH + ".html",
                "/media/" + HASH + ".wav",
                "/media/unfinished/x",
                "/media/..%2f..%2fpostgres/PG_VERSION",
                "/media/pyramids/../" + HASH + ".mp3",
                "/media/files/" + HASH + "/%2e%2e/x.mp3",
                "/media/84/" + HASH + ".mp3"
            })
    void whatIsNotANameOfTheStoreIsNotFound(String address) throws Exception {
        store.store(SOUND, "mp3");
        var response =
                web.perform(get(java.net.URI.create(address))).andReturn().getResponse();
        assertThat(response.getStatus()).isIn(400, 404);
        assertThat(response.getContentAsByteArray().length).isLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.webp", "pyramids/short/0.webp", "pyramids/" + HASH + "/../../x.webp", "/etc/passwd"})
    void nothingIsStoredUnderAnotherName(String key) {
        assertThatThrownBy(() -> store.put(key, new ByteArrayInputStream(SOUND)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(store.open(key)).isEmpty();
    }

    @Test
    void anUnknownKindOfFileIsNotStored() {
        assertThatThrownBy(() -> store.store(SOUND, "html")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReaderSeesTheWholeObjectOrNone() throws Exception {
        String key = "pyramids/" + HASH.replace('8', '7') + "/0/f/0-0.webp";
        InputStream breaksOff = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ > 5) {
                    throw new IOException("the line broke");
                }
                assertThat(store.open(key)).isEmpty();
                return 'x';
            }
        };
        assertThatThrownBy(() -> store.put(key, breaksOff)).isInstanceOf(IOException.class);
        assertThat(store.open(key)).isEmpty();
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void severalAtATimeStoreOneObject() throws Exception {
        byte[] content = "at the same time".getBytes(StandardCharsets.UTF_8);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            var stored = threads.invokeAll(IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<MediaFile>) () -> store.store(content, "png"))
                    .toList());
            for (var future : stored) {
                assertThat(store.open(future.get().key()).orElseThrow().getContentAsByteArray())
                        .isEqualTo(content);
            }
        }
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void everythingBelowAPrefixIsDeletedAndNothingElse() throws Exception {
        String prefix = "pyramids/" + HASH;
        store.put(prefix + "/0/f/0-0.webp", new ByteArrayInputStream(SOUND));
        store.put(prefix + "/1/f/0-1.webp", new ByteArrayInputStream(SOUND));
        MediaFile other = store.store(SOUND, "mp3");
        store.deleteBelow(prefix);
        store.deleteBelow(prefix);
        assertThat(store.open(prefix + "/1/f/0-1.webp")).isEmpty();
        assertThat(store.open(other.key())).isPresent();
        assertThatThrownBy(() -> store.deleteBelow("pyramids")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.deleteBelow("")).isInstanceOf(IllegalArgumentException.class);
    }

    private java.util.List<Path> unfinished() throws IOException {
        try (var files = Files.list(properties.data().resolve("media/unfinished"))) {
            return files.toList();
        }
    }
}
