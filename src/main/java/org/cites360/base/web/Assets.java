package org.cites360.base.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The built frontend of the public pages: maps an entry such as {@code visit/visit.ts} to the addresses of its files, whose
 * names carry their hash. Without a build the pages are still complete, only bare; the log says what to do.
 */
@Component
public class Assets {

    /** Where the files are served, with the hash in the name and so for ever. */
    public static final String PATH = "/assets/";

    private static final Logger log = LoggerFactory.getLogger(Assets.class);

    /** Entries that are written into pages rather than loaded by them. */
    private static final List<String> INLINE = List.of("visit/ahead.ts", "styles/visit-page.css");

    private final Map<String, Chunk> chunks;
    private final Map<String, String> inline = new LinkedHashMap<>();

    Assets(@Value("classpath:/META-INF/resources/assets/manifest.json") Resource manifest, JsonMapper json)
            throws IOException {
        this.chunks = read(manifest, json);
        for (String entry : INLINE) {
            Chunk chunk = chunks.get(entry);
            if (chunk != null) {
                // A style sheet ends with a line feed, which a template would drop: the hash is that of what the page
                // holds
                inline.put(
                        entry,
                        manifest.createRelative(chunk.file())
                                .getContentAsString(StandardCharsets.UTF_8)
                                .strip());
            }
        }
    }

    private static Map<String, Chunk> read(Resource manifest, JsonMapper json) throws IOException {
        if (!manifest.exists()) {
            log.warn("The public pages' frontend is not built: they will show without style and without the immersive"
                    + " view. Build it with script/server or mvn package.");
            return Map.of();
        }
        try (InputStream content = manifest.getInputStream()) {
            return json.readValue(content, new TypeReference<>() {});
        }
    }

    /** The address of an entry's own file; empty when the frontend is not built or has no such entry. */
    public Optional<String> url(String entry) {
        return Optional.ofNullable(chunks.get(entry)).map(chunk -> PATH + chunk.file());
    }

    /** The text of an entry that is built to be written into pages; empty when the frontend is not built or has no such entry. */
    public Optional<String> inline(String entry) {
        return Optional.ofNullable(inline.get(entry));
    }

    /** The texts of all those entries. */
    public List<String> inlineTexts() {
        return List.copyOf(inline.values());
    }

    /**
     * What a page's policy says to let those scripts run and those styles apply, such as {@code 'sha256-…'}.
     *
     * @param ending of the entries' names
     */
    List<String> inlineSources(String ending) {
        return inline.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(ending))
                .map(entry -> source(entry.getValue()))
                .sorted()
                .toList();
    }

    private static String source(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The style sheets that an entry and what it imports need. */
    public List<String> styles(String entry) {
        Set<String> styles = new LinkedHashSet<>();
        if (entry.endsWith(".css")) {
            url(entry).ifPresent(styles::add);
        }
        for (String key : withImports(entry)) {
            chunks.get(key).styles().forEach(file -> styles.add(PATH + file));
        }
        return List.copyOf(styles);
    }

    /** What an entry imports at once, so that the browser can fetch it together with the entry. */
    public List<String> imports(String entry) {
        return withImports(entry).stream()
                .filter(key -> !key.equals(entry))
                .map(key -> PATH + chunks.get(key).file())
                .toList();
    }

    /** Every file that entries may load, at once or by and by: scripts, styles, workers. */
    public List<String> everythingFor(String... entries) {
        Set<String> found = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(entries));
        Set<String> files = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            String key = open.removeFirst();
            Chunk chunk = chunks.get(key);
            if (chunk != null && found.add(key)) {
                open.addAll(chunk.importedKeys());
                open.addAll(chunk.laterKeys());
                Stream.of(List.of(chunk.file()), chunk.styles(), chunk.otherFiles())
                        .flatMap(List::stream)
                        .forEach(file -> files.add(PATH + file));
            }
        }
        return List.copyOf(files);
    }

    private List<String> withImports(String entry) {
        Set<String> found = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(entry));
        while (!open.isEmpty()) {
            String key = open.removeFirst();
            Chunk chunk = chunks.get(key);
            if (chunk != null && found.add(key)) {
                open.addAll(chunk.importedKeys());
            }
        }
        return List.copyOf(found);
    }

    /** One line of the manifest that Vite writes; what is not needed here is left out. */
    private record Chunk(
            String file,
            @Nullable List<String> css,
            @Nullable List<String> imports,
            @Nullable List<String> dynamicImports,
            @Nullable List<String> assets) {
        List<String> styles() {
            return css == null ? List.of() : css;
        }

        List<String> importedKeys() {
            return imports == null ? List.of() : imports;
        }

        List<String> laterKeys() {
            return dynamicImports == null ? List.of() : dynamicImports;
        }

        List<String> otherFiles() {
            return assets == null ? List.of() : assets;
        }
    }
}
