package org.cites360.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A copy of {@code src/test/tours/brussels/sample} in which a test may make mistakes. */
public record SampleBundle(Path folder) {

    /** @param name the bundle becomes {@code brussels/<name>} below {@code tours} */
    public static SampleBundle copy(Path tours, String name) {
        Path folder = tours.resolve("brussels").resolve(name);
        try {
            FileSystemUtils.copyRecursively(Path.of("src/test/tours/brussels/sample"), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SampleBundle(folder);
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Replaces the first occurrence of a text that has to be there. */
    public SampleBundle replace(String name, String old, String replacement) {
        String content = read(name);
        assertThat(content).contains(old);
        int at = content.indexOf(old);
        return write(name, content.substring(0, at) + replacement + content.substring(at + old.length()));
    }

    public SampleBundle write(String name, String content) {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public SampleBundle write(String name, byte[] content) {
        try {
            Files.createDirectories(file(name).getParent());
            Files.write(file(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public SampleBundle delete(String name) {
        try {
            Files.delete(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line, counted from 1, in which a text first stands. */
    public int line(String name, String text) {
        return (int) read(name).substring(0, read(name).indexOf(text)).lines().count()
                + (read(name).substring(0, read(name).indexOf(text)).endsWith("\n") ? 1 : 0);
    }
}
