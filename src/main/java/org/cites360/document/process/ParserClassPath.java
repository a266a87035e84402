package org.cites360.document.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;

/**
 * The class path of the program that reads files: its own classes and the libraries it needs, none of the application's. From
 * the application's jar they are unpacked once, since a program cannot be started from jars within a jar.
 */
final class ParserClassPath {

    private static final String PROGRAM = "org/cites360/document/parser/";
    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    /** How the names of the needed jars begin. A library too few shows in the tests, which start the program by this list. */
    private static final List<String> NEEDED = List.of(
            "tika-",
            "pdfbox",
            "fontbox",
            "xmpbox",
            "jempbox",
            "poi",
            "xmlbeans",
            "curvesapi",
            "SparseBitSet",
            "commons-",
            "log4j-api",
            "slf4j-api",
            "juniversalchardet",
            "jsoup",
            "bcprov",
            "bcpkix",
            "bcutil",
            "bcjmail",
            "jaxb-",
            "jakarta.xml.bind",
            "jakarta.activation",
            "txw2",
            "istack",
            "apache-mime4j",
            "metadata-extractor",
            "xmpcore",
            "imageio-",
            "common-image",
            "common-io",
            "common-lang",
            "webp-imageio",
            "kotlin-stdlib",
            "jspecify");

    private ParserClassPath() {}

    /** @param folder where to unpack */
    static String in(Path folder) throws IOException {
        List<Path> entries = entries();
        for (Path entry : entries) {
            if (Files.isRegularFile(entry) && isApplication(entry)) {
                return unpacked(entry, folder);
            }
        }
        return entries.stream()
                .filter(entry -> Files.isDirectory(entry)
                        ? Files.isDirectory(entry.resolve(PROGRAM))
                        : needed(entry.getFileName().toString()) || isApplicationWithout(entry))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> entries() throws IOException {
        List<Path> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry).toAbsolutePath();
            entries.add(path);
            if (Files.isRegularFile(path)) {
                entries.addAll(named(path));
            }
        }
        return entries;
    }

    /** What a jar names in its manifest, as that of an unpacked application does. */
    private static List<Path> named(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            String names = file.getManifest() == null
                    ? null
                    : file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return names == null
                    ? List.of()
                    : Arrays.stream(names.split(" "))
                            .filter(name -> !name.isBlank() && !name.contains(":"))
                            .map(name -> jar.resolveSibling(name).normalize())
                            .filter(Files::exists)
                            .toList();
        }
    }

    private static boolean isApplication(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.getEntry(CLASSES + PROGRAM) != null;
        }
    }

    private static boolean isApplicationWithout(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.getEntry(PROGRAM) != null;
        } catch (IOException noJar) {
            return false;
        }
    }

    private static boolean needed(String jar) {
        return jar.endsWith(".jar") && NEEDED.stream().anyMatch(jar::startsWith);
    }

    private static String unpacked(Path application, Path folder) throws IOException {
        String stamp = Long.toString(Files.size(application), 36) + "-"
                + Long.toString(Files.getLastModifiedTime(application).toMillis(), 36);
        Path target = folder.resolve(stamp);
        if (!Files.isDirectory(target)) {
            FileSystemUtils.deleteRecursively(folder);
            Path unfinished = Files.createDirectories(folder.resolve(stamp + ".part"));
            unpack(application, unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static void unpack(Path application, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(application.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName();
                if (name.startsWith(LIBRARIES) && needed(name.substring(LIBRARIES.length()))) {
                    copy(zip, entry, target.resolve(name.substring(LIBRARIES.length())));
                } else if (name.startsWith(CLASSES + PROGRAM) && name.endsWith(".class")) {
                    copy(zip, entry, target.resolve("classes").resolve(name.substring(CLASSES.length())));
                }
            }
        }
    }

    private static void copy(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, target);
        }
    }
}
