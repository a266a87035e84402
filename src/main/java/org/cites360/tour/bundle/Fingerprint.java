package org.cites360.tour.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.TreeSet;

/** Short texts that change when a bundle does. */
public final class Fingerprint {

    /** Part of every fingerprint: raise it when the import makes something else of the same bundle. */
    private static final String IMPORT = "import 2\n";

    private Fingerprint() {}

    /** By content: the same wherever the bundle lies. */
    static String of(Collection<Bundle.BundleFile> files) {
        MessageDigest digest = sha256();
        digest.update(IMPORT.getBytes(StandardCharsets.UTF_8));
        files.stream()
                .sorted(Comparator.comparing(Bundle.BundleFile::name))
                .forEach(file ->
                        digest.update((file.sha256() + " " + file.name() + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * By the names, sizes and times of all files in a folder, without reading any: takes milliseconds. The same stamp means the
     * same content; another one means that the content has to be looked at.
     */
    public static String stamp(Path folder) throws IOException {
        TreeSet<String> entries = new TreeSet<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                entries.add(folder.relativize(file) + " " + attributes.size() + " "
                        + attributes.lastModifiedTime().toInstant() + " " + changed(file));
                return FileVisitResult.CONTINUE;
            }
        });
        MessageDigest digest = sha256();
        digest.update((IMPORT + folder.toAbsolutePath() + "\n").getBytes(StandardCharsets.UTF_8));
        entries.forEach(entry -> digest.update((entry + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** When the file's data or description was last changed, which tools that keep the time of modification cannot set. */
    private static String changed(Path file) {
        try {
            return String.valueOf(Files.getAttribute(file, "unix:ctime"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "";
        }
    }

    static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
