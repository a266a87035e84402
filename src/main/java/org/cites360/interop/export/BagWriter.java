package org.cites360.interop.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a bag of BagIt 1.0 (RFC 8493) as a ZIP file in one go: the checksums of what was written come last. */
final class BagWriter implements AutoCloseable {

    /** Its checksums are given by each of these. */
    private static final Map<String, String> ALGORITHMS =
            new TreeMap<>(Map.of("sha256", "SHA-256", "sha512", "SHA-512"));

    private final String name;
    private final ZipOutputStream zip;
    private final Map<String, List<String>> payload = new TreeMap<>();
    private final Map<String, List<String>> tags = new TreeMap<>();
    private long bytes;
    private long files;

    /** @param name of the folder in which the bag is */
    BagWriter(String name, OutputStream out) {
        this.name = name;
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** @param path below {@code data/}, of letters that every file system takes */
    void payload(String path, Content content) throws IOException {
        bytes += entry("data/" + path, content, payload);
        files++;
    }

    /** Writes what tells about the payload. @param info the lines of {@code bag-info.txt} */
    void finish(Map<String, String> info) throws IOException {
        tag("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        StringBuilder text = new StringBuilder();
        new TreeMap<>(info)
                .forEach((key, value) ->
                        text.append(key).append(": ").append(value).append('\n'));
        tag(
                "bag-info.txt",
                text.append("Payload-Oxum: ")
                        .append(bytes)
                        .append('.')
                        .append(files)
                        .append('\n')
                        .toString());
        for (String algorithm : ALGORITHMS.keySet()) {
            tag("manifest-" + algorithm + ".txt", lines(payload, algorithm));
        }
        for (String algorithm : ALGORITHMS.keySet()) {
            byte[] manifest = lines(tags, algorithm).getBytes(StandardCharsets.UTF_8);
            // Not listed in another: there is no end to that
            entry("tagmanifest-" + algorithm + ".txt", out -> out.write(manifest), new TreeMap<>());
        }
    }

    private void tag(String path, String text) throws IOException {
        entry(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)), tags);
    }

    private static String lines(Map<String, List<String>> checksums, String algorithm) {
        return String.join("", checksums.getOrDefault(algorithm, List.of()));
    }

    private long entry(String path, Content content, Map<String, List<String>> checksums) throws IOException {
        zip.putNextEntry(new ZipEntry(name + "/" + path));
        var counted = new CountingOutput(zip);
        List<DigestOutputStream> digests = new ArrayList<>();
        OutputStream out = counted;
        for (String algorithm : ALGORITHMS.values()) {
            var digest = new DigestOutputStream(out, digest(algorithm));
            digests.add(digest);
            out = digest;
        }
        content.write(out);
        out.flush();
        zip.closeEntry();
        int index = 0;
        for (String algorithm : ALGORITHMS.keySet()) {
            String hex = HexFormat.of()
                    .formatHex(digests.get(index++).getMessageDigest().digest());
            checksums.computeIfAbsent(algorithm, none -> new ArrayList<>()).add(hex + "  " + path + "\n");
        }
        return counted.count();
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Ends the ZIP file; the stream below stays the caller's. */
    @Override
    public void close() throws IOException {
        zip.finish();
        zip.flush();
    }

    private static final class CountingOutput extends OutputStream {
        private final OutputStream out;
        private long count;

        CountingOutput(OutputStream out) {
            this.out = out;
        }

        long count() {
            return count;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] some, int offset, int length) throws IOException {
            out.write(some, offset, length);
            count += length;
        }
    }
}
