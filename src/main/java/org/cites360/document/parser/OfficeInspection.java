package org.cites360.document.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What an office file holds beside what is shown: macros, other files, a template from elsewhere; or a password. */
final class OfficeInspection {

    /** Relations and manifests are short; of a longer one its beginning is read. */
    private static final int MOST = 1 << 20;

    private static final Set<String> MACROS = Set.of("macros", "_vba_project_cur", "vba", "_vba_project");

    private OfficeInspection() {}

    /** @param encrypted whether nothing more can be read */
    record Found(Set<String> flags, boolean encrypted) {}

    /** @throws IOException when it is no whole ZIP file */
    static Found ofZip(Path file) throws IOException {
        Set<String> flags = new TreeSet<>();
        boolean encrypted = false;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin") || name.startsWith("basic/") || name.startsWith("scripts/")) {
                    flags.add("MACROS");
                }
                if (name.contains("/embeddings/")
                        || name.contains("/activex/")
                        || name.matches("object \\d+/content.xml")) {
                    flags.add("EMBEDDED_FILES");
                }
                if (name.endsWith(".rels") && external(beginning(zip, entry))) {
                    flags.add("EXTERNAL_CONTENT");
                }
                if (name.equals("meta-inf/manifest.xml")
                        && beginning(zip, entry).contains("encryption-data")) {
                    encrypted = true;
                }
            }
        }
        return new Found(flags, encrypted);
    }

    static Found ofOle(Path file) throws IOException {
        Set<String> flags = new TreeSet<>();
        boolean encrypted = false;
        try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = ole.getRoot();
            for (String name : root.getEntryNames()) {
                if (MACROS.contains(name.toLowerCase(Locale.ROOT))) {
                    flags.add("MACROS");
                }
                if (name.equals("ObjectPool") || name.equals("MBD0")) {
                    flags.add("EMBEDDED_FILES");
                }
                encrypted |= name.equals("EncryptedPackage");
            }
        }
        return new Found(flags, encrypted);
    }

    /** A link is external by nature and waits for a click; a template, a picture or a frame is fetched on opening. */
    private static boolean external(String relations) {
        for (String relation : relations.split("<(?=Relationship\\b)")) {
            if (relation.contains("TargetMode=\"External\"") && !relation.contains("/hyperlink\"")) {
                return true;
            }
        }
        return false;
    }

    private static String beginning(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            return new String(content.readNBytes(MOST), StandardCharsets.UTF_8);
        }
    }
}
