package org.cites360.document.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.cites360.document.DocumentProperties;
import org.cites360.document.store.WorkFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** LibreOffice, where it is installed: turns an office file into a PDF, of which a picture can be made. One at a time. */
@Component
public class OfficeProgram {

    private static final Logger log = LoggerFactory.getLogger(OfficeProgram.class);
    private static final Duration MOST = Duration.ofSeconds(60);
    /** Kilobytes of address space, of which it uses a part. */
    private static final int MEMORY = 4 << 20;

    private static final List<String> NAMES = List.of("soffice", "libreoffice");
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/lib/libreoffice/program/soffice"),
            Path.of("/opt/libreoffice/program/soffice"),
            Path.of("/Applications/LibreOffice.app/Contents/MacOS/soffice"));

    /** No macros, no active content, nothing linked is fetched; a proxy that is not there answers whatever is asked all the same. */
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
            %s</oor:items>
            """.formatted(String.join(
            "",
            setting("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
            setting("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
            setting("/org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
            setting("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
            setting("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
            setting("/org.openoffice.Office.Calc/Content/Update", "Link", "1"),
            setting("/org.openoffice.Inet/Settings", "ooInetProxyType", "2"),
            setting("/org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
            setting("/org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
            setting("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
            setting("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9")));

    private final @Nullable Path program;
    private final WorkFolder work;

    OfficeProgram(DocumentProperties properties, WorkFolder work) {
        this.work = work;
        this.program = find(properties.office()).orElse(null);
    }

    private static String setting(String path, String name, String value) {
        return "<item oor:path=\"%s\"><prop oor:name=\"%s\" oor:op=\"fuse\"><value>%s</value></prop></item>\n"
                .formatted(path, name, value);
    }

    /** Where it is; empty where office files get no picture. */
    public Optional<Path> program() {
        return Optional.ofNullable(program);
    }

    private static Optional<Path> find(String wanted) {
        if (wanted.equals("none")) {
            return Optional.empty();
        }
        if (!wanted.equals("auto")) {
            return Optional.of(Path.of(wanted)).filter(Files::isExecutable);
        }
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, PLACES.stream())
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * @param type the media type of the file
     * @param folder an empty one to work in
     * @return the PDF; empty when there is no such program or it did not manage
     */
    public synchronized Optional<Path> pdf(Path file, String type, Path folder) throws IOException {
        if (program == null) {
            return Optional.empty();
        }
        Path source = folder.resolve("office" + extension(type));
        Files.copy(file, source, StandardCopyOption.REPLACE_EXISTING);
        run(source, folder);
        Path pdf = folder.resolve("office.pdf");
        return Files.isRegularFile(pdf) ? Optional.of(pdf) : Optional.empty();
    }

    private static String extension(String type) {
        try {
            return MimeTypes.getDefaultMimeTypes().forName(type).getExtension();
        } catch (MimeTypeException unknown) {
            return "";
        }
    }

    private void run(Path source, Path folder) throws IOException {
        Path profile = work.folder("office");
        Path settings = profile.resolve("user/registrymodifications.xcu");
        Files.createDirectories(settings.getParent());
        // Anew each time: it keeps in there what it opened
        Files.writeString(settings, SETTINGS);
        ProcessBuilder builder = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "ulimit -v " + MEMORY + "; exec \"$@\"",
                        "sh",
                        String.valueOf(program),
                        "-env:UserInstallation=" + profile.toUri(),
                        "--headless",
                        "--norestore",
                        "--nolockcheck",
                        "--nodefault",
                        "--nofirststartwizard",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        source.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile());
        builder.environment().keySet().removeIf(name -> !name.equals("PATH") && !name.equals("LANG"));
        builder.environment().put("HOME", profile.toString());
        Process process = builder.start();
        try {
            if (!process.waitFor(MOST.toSeconds(), TimeUnit.SECONDS)) {
                log.info("LibreOffice took too long for a picture of {}", source.getFileName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // The program is started by another one
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
