package org.cites360.panorama;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import org.cites360.Cites360Application;
import org.cites360.base.CitesProperties;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures the whole application making pyramids, for {@code script/bench pyramid}: seconds, peak resident memory (heap and
 * native), the largest face, tiles and bytes of each picture, as a table in Markdown.
 *
 * <p>Arguments: pictures, each {@code <file>}, {@code <file>@<width>x<height>[,<yaw>,<pitch>]} for a partial panorama, or a
 * folder with the six faces {@code face0…face5} in the order f r b l u d. Or {@code generate <width> <file.jpg>} to make a
 * detailed picture of any size.
 */
public final class PyramidBench {

    private static final Path SELF = Path.of("/proc/self");

    private PyramidBench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 3 && arguments[0].equals("generate")) {
            generate(Integer.parseInt(arguments[1]), Path.of(arguments[2]), false);
        } else if (arguments.length == 3 && arguments[0].equals("generate-progressive")) {
            generate(Integer.parseInt(arguments[1]), Path.of(arguments[2]), true);
        } else {
            measure(arguments);
        }
        System.exit(0);
    }

    private static void measure(String[] pictures) throws Exception {
        Path data = Files.createTempDirectory("pyramid-bench");
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Cites360Application.class)
                .run("--cites.data=" + data, "--server.port=0", "--cites.tours=" + data, "--logging.level.root=warn")) {
            Panoramas panoramas = application.getBean(Panoramas.class);
            Path media = application.getBean(CitesProperties.class).data().resolve("media/pyramids");
            System.out.printf("%d processors, heap of at most %d MiB%n", processors(), heap());
            System.out.println("| picture | seconds | processor s | idle MiB | peak MiB | face | tiles | kB |");
            System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|");
            for (String picture : pictures) {
                long idle = memory("VmRSS");
                forgetPeak();
                double processor = processorSeconds();
                long start = System.nanoTime();
                PanoramaJob job = panoramas.submit(source(picture));
                while (job instanceof PanoramaJob.Waiting || job instanceof PanoramaJob.Running) {
                    Thread.sleep(20);
                    job = panoramas.find(job.id()).orElseThrow();
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                report(picture, job, seconds, processorSeconds() - processor, idle, media);
            }
        } finally {
            org.springframework.util.FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void report(String picture, PanoramaJob job, double seconds, double processor, long idle, Path media)
            throws IOException {
        String name = picture.substring(picture.lastIndexOf('/') + 1);
        if (job instanceof PanoramaJob.Ready ready) {
            long[] size = size(media.resolve(job.id().substring(0, 2)).resolve(job.id()));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %d | %d | %d | %d | %d |%n",
                    name,
                    seconds,
                    processor,
                    idle,
                    memory("VmHWM"),
                    ready.pyramid().faceSizes().getLast(),
                    size[0],
                    size[1] / 1000);
        } else {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %d | %d | %s |%n",
                    name,
                    seconds,
                    processor,
                    idle,
                    memory("VmHWM"),
                    job);
        }
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static long heap() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }

    private static long[] size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> tiles = files.filter(Files::isRegularFile).toList();
            return new long[] {
                tiles.size(),
                tiles.stream().mapToLong(file -> file.toFile().length()).sum()
            };
        }
    }

    private static PictureSource source(String argument) throws IOException {
        if (Files.isDirectory(Path.of(argument))) {
            Map<Face, Path> faces = new EnumMap<>(Face.class);
            try (Stream<Path> files = Files.list(Path.of(argument))) {
                List<Path> sorted = new ArrayList<>(files.sorted().toList());
                for (Face face : Face.values()) {
                    faces.put(face, sorted.get(face.ordinal()));
                }
            }
            return new PictureSource.CubeFaces(faces);
        }
        int at = argument.lastIndexOf('@');
        if (at < 0) {
            return new PictureSource.Equirectangular(Path.of(argument), null);
        }
        String[] numbers = argument.substring(at + 1).split("[x,]");
        return new PictureSource.Equirectangular(
                Path.of(argument.substring(0, at)),
                new PictureSource.Coverage(
                        Double.parseDouble(numbers[0]),
                        Double.parseDouble(numbers[1]),
                        numbers.length > 2 ? Double.parseDouble(numbers[2]) : 0,
                        numbers.length > 3 ? Double.parseDouble(numbers[3]) : 0));
    }

    /** Of all threads of this process: what a busy machine does not change. */
    private static double processorSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1000.0;
    }

    /** In MiB; 0 where the system does not tell. */
    private static long memory(String field) throws IOException {
        Path status = SELF.resolve("status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(field + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** From now on the peak is that of the next picture alone. */
    private static void forgetPeak() throws IOException {
        Path references = SELF.resolve("clear_refs");
        if (Files.isWritable(references)) {
            Files.writeString(references, "5");
        }
    }

    /** Walls of noise at many scales with hard-edged signs: as hard to compress as a photograph. */
    private static void generate(int width, Path file, boolean progressive) throws IOException {
        int height = width / 2;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        IntStream.range(0, height).parallel().forEach(y -> {
            Random random = new Random(y);
            for (int x = 0; x < width; x++) {
                boolean sign = (x / 211 + y / 173) % 7 == 0 && (x * 3 / 17 + y * 5 / 13) % 3 == 0;
                double wave = Math.sin(x * 0.011) * Math.cos(y * 0.017)
                        + 0.5 * Math.sin(x * 0.13 + y * 0.07)
                        + 0.25 * Math.sin(x * 0.9) * Math.sin(y * 1.1);
                int base = sign ? 235 : (int) (120 + 45 * wave + random.nextInt(13));
                int p = (y * width + x) * 3;
                pixels[p] = (byte) Math.clamp(base + (x >> 8 & 31), 0, 255);
                pixels[p + 1] = (byte) Math.clamp(base, 0, 255);
                pixels[p + 2] = (byte) Math.clamp(base + (y >> 7 & 31), 0, 255);
            }
        });
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        Files.deleteIfExists(file);
        try (FileImageOutputStream output = new FileImageOutputStream(file.toFile())) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(0.9f);
            if (progressive) {
                parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}
