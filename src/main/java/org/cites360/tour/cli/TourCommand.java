package org.cites360.tour.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.cites360.base.yaml.Problem;
import org.cites360.panorama.Panoramas;
import org.cites360.tour.bundle.BundleReader;
import org.cites360.tour.bundle.BundleReading;
import org.cites360.tour.catalogue.TourId;
import org.cites360.tour.importing.ImportProgress;
import org.cites360.tour.importing.ImportResult;
import org.cites360.tour.importing.TourExport;
import org.cites360.tour.importing.TourImport;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code tour check|import|export}: what {@code script/tour} runs. Exit codes: 0 done, 1 the bundle has mistakes or the tour
 * does not exist, 2 the command was not understood or something else failed.
 */
public final class TourCommand {

    private static final long BETWEEN_REPORTS = Duration.ofSeconds(5).toNanos();
    private static final int DONE = 0;
    private static final int MISTAKES = 1;
    private static final int FAILED = 2;
    private static final String USAGE = """
            script/tour check  <folder>               finds every mistake of a bundle; needs no database
            script/tour import <folder>               imports a bundle, also while the server runs
            script/tour export <site>/<tour> <folder> writes a tour as a bundle, to <folder>/<site>/<tour>

            A bundle is a folder tours/<site>/<tour>; docs/tour-bundle.md describes it.
            """;

    private final PrintStream out;
    private final PrintStream err;
    private final Supplier<ConfigurableApplicationContext> application;

    /** @param application starts the application without its web server */
    TourCommand(PrintStream out, PrintStream err, Supplier<ConfigurableApplicationContext> application) {
        this.out = out;
        this.err = err;
        this.application = application;
    }

    /** @param arguments what follows {@code tour} @return the exit code */
    public static int run(List<String> arguments, Supplier<ConfigurableApplicationContext> application) {
        return new TourCommand(System.out, System.err, application).run(arguments);
    }

    int run(List<String> arguments) {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        try {
            return switch (command + " " + arguments.size()) {
                case "check 2" -> check(Path.of(arguments.get(1)));
                case "import 2" -> importBundle(Path.of(arguments.get(1)));
                case "export 3" -> export(arguments.get(1), Path.of(arguments.get(2)));
                default -> {
                    err.print(USAGE);
                    yield FAILED;
                }
            };
        } catch (RuntimeException e) {
            err.println("✗ " + reason(e));
            return FAILED;
        }
    }

    private int check(Path folder) {
        LoggingSystem.get(TourCommand.class.getClassLoader()).setLogLevel(null, LogLevel.WARN);
        return switch (new BundleReader(Panoramas::checkWhole, TourCommand::slugsOfSites).read(folder)) {
            case BundleReading.Invalid(var problems) -> tell(folder, problems);
            case BundleReading.Valid(var bundle) -> {
                out.printf(
                        "✓ %s has no mistakes: %d scenes, %d stops, versions %s%n",
                        bundle.site() + "/" + bundle.tour(),
                        bundle.structure().scenes().size(),
                        bundle.structure().stops().size(),
                        String.join(
                                ", ",
                                bundle.structure().versions().stream()
                                        .map(version -> version.key() + " from " + version.published())
                                        .toList()));
                yield DONE;
            }
        };
    }

    private int importBundle(Path folder) {
        return with(TourImport.class, imports -> switch (imports.importBundle(folder, progress())) {
            case ImportResult.Invalid(var problems) -> {
                int code = tell(folder, problems);
                err.println("Nothing was imported; what was published before stays.");
                yield code;
            }
            case ImportResult.Unchanged(TourId id) -> {
                out.println("✓ " + id + " is imported already; nothing has changed");
                yield DONE;
            }
            case ImportResult.Imported imported -> {
                out.printf(
                        "✓ %s is imported%s: %d scenes, %d stops, %d versions%n",
                        imported.id(),
                        imported.first() ? "" : " in the place of its predecessor",
                        imported.scenes(),
                        imported.stops(),
                        imported.versions());
                yield DONE;
            }
        });
    }

    private int export(String name, Path target) {
        String[] parts = name.split("/");
        if (parts.length != 2) {
            err.println("✗ \"" + name + "\" is not a tour. Write <site>/<tour>, such as brussels/centre.");
            return FAILED;
        }
        return with(TourExport.class, exports -> switch (exports.export(new TourId(parts[0], parts[1]), target)) {
            case TourExport.Result.Exported(Path folder, int files) -> {
                out.println("✓ " + name + " is written to " + folder + " (" + files + " files)");
                yield DONE;
            }
            case TourExport.Result.NoSuchTour(var known) -> {
                err.println("✗ There is no tour " + name + ". "
                        + (known.isEmpty() ? "None was imported yet." : "There are: " + join(known)));
                yield MISTAKES;
            }
            case TourExport.Result.Occupied(Path folder) -> {
                err.println("✗ " + folder + " is there already and not empty. Name another folder, or remove it.");
                yield FAILED;
            }
            case TourExport.Result.Incomplete(var missing) -> {
                err.println("✗ The media store has lost files of this tour; import its bundle again. Missing: "
                        + String.join(", ", missing));
                yield FAILED;
            }
        });
    }

    private <T> int with(Class<T> service, Function<T, Integer> work) {
        err.println("→ Opening the database");
        try (ConfigurableApplicationContext context = application.get()) {
            return work.apply(context.getBean(service));
        }
    }

    private int tell(Path folder, List<Problem> problems) {
        problems.forEach(problem -> err.println(folder.resolve(problem.file()) + tail(problem)));
        err.println("✗ " + (problems.size() == 1 ? "One mistake" : problems.size() + " mistakes") + " to mend.");
        return MISTAKES;
    }

    private static String tail(Problem problem) {
        return problem.toString().substring(problem.file().length());
    }

    /** One line that is written over while the pictures are prepared; in a log a line now and then. */
    private ImportProgress progress() {
        boolean watched = System.console() != null;
        long[] last = {0};
        return (pictures, share) -> {
            long now = System.nanoTime();
            if (watched || last[0] == 0 || share == 1 || now - last[0] > BETWEEN_REPORTS) {
                last[0] = now;
                err.printf(
                        "%s→ Preparing %d panoramas: %3d %%%s",
                        watched ? "\r" : "", pictures, Math.round(share * 100), watched && share < 1 ? "" : "\n");
            }
        };
    }

    /** The directory as it lies in the folder; the running application may know more centres. */
    private static List<String> slugsOfSites() {
        String content = System.getenv("CITES_CONTENT");
        Path file = Path.of(content == null ? "content" : content).resolve("sites.csv");
        if (!Files.exists(file)) {
            return List.of();
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser rows = format.parse(reader)) {
            return rows.stream().map(row -> row.get("slug")).toList();
        } catch (IOException | IllegalArgumentException e) {
            return List.of();
        }
    }

    private static String join(List<TourId> tours) {
        return String.join(", ", tours.stream().map(TourId::toString).toList());
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
