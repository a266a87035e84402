package org.cites360.panorama.picture;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.cites360.panorama.PictureProblem.Kind;
import org.jspecify.annotations.Nullable;

/** Decodes pictures, one at a time, into one array. Not safe for several threads. */
public final class PictureReader {

    /** What a decoder may keep outside the heap beside an array left from the picture before. */
    private static final long MUCH_OUTSIDE = 128L << 20;
    /** What a decoder and the rows it fills may take together. */
    private static final long TOGETHER = 864L << 20;

    private static final int PORTION = 1 << 20;

    private final PixelMemory memory = new PixelMemory();
    private final Path workFolder;
    private final long muchOutside;
    private final long together;

    /** @param workFolder for what does not fit in memory for a while */
    public PictureReader(Path workFolder) {
        this(workFolder, MUCH_OUTSIDE, TOGETHER);
    }

    /**
     * @param muchOutside bytes outside the heap for which our own array is given up first
     * @param together bytes of decoder and rows from which on a picture is read by turns
     */
    PictureReader(Path workFolder, long muchOutside, long together) {
        this.workFolder = workFolder;
        this.muchOutside = muchOutside;
        this.together = together;
    }

    /**
     * Decodes a whole picture, standing upright. What it yields is overwritten by the next.
     *
     * @throws PictureException when its file is damaged or ends too early
     */
    public Pixels read(PictureFile file) throws PictureException {
        try {
            long outside = outside(file);
            if (outside >= muchOutside) {
                memory.release();
            }
            boolean fits = outside + Pixels.bytes(file.width(), file.height()) <= together;
            Pixels pixels = fits ? readAtOnce(file) : readByTurns(file, together - outside);
            return Orientation.upright(pixels, file.metadata().orientation());
        } catch (IOException | RuntimeException e) {
            // Readers answer damaged data with whatever exception comes first.
            throw damaged(file, e.getMessage(), e);
        }
    }

    private Pixels readAtOnce(PictureFile file) throws IOException, PictureException {
        Pixels pixels = wholePicture(file);
        try (RowReader rows = new RowReader(file)) {
            int count = rows.rowsAtATime();
            for (int top = 0; top < file.height(); top += count) {
                rows.read(top, Math.min(count, file.height() - top), pixels, top);
                refuse(file, rows.warning());
            }
        }
        return pixels;
    }

    /** The decoder first, writing to a file; our array after it has given its memory back. */
    private Pixels readByTurns(PictureFile file, long atATime) throws IOException, PictureException {
        Files.createDirectories(workFolder);
        Path rest = workFolder.resolve(UUID.randomUUID() + ".rgb");
        try (FileChannel channel = FileChannel.open(
                rest,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE)) {
            try (RowReader rows = new RowReader(file)) {
                long fitting = Math.max(together / 16, atATime) / Pixels.bytes(file.width(), 1);
                int count = (int) Math.min(rows.rowsAtATime(), evenAbove(fitting));
                Pixels some =
                        new Pixels(file.width(), count, new byte[Math.toIntExact(Pixels.bytes(file.width(), count))]);
                for (int top = 0; top < file.height(); top += count) {
                    int now = Math.min(count, file.height() - top);
                    rows.read(top, now, some, 0);
                    refuse(file, rows.warning());
                    write(channel, some.rgb(), (int) Pixels.bytes(file.width(), now));
                }
            }
            Pixels pixels = wholePicture(file);
            channel.position(0);
            read(channel, pixels.rgb(), (int) Pixels.bytes(file.width(), file.height()));
            return pixels;
        }
    }

    /** Even, since WebP stores colour for pairs of rows. */
    private static long evenAbove(long rows) {
        return (rows + 2) / 2 * 2;
    }

    private Pixels wholePicture(PictureFile file) {
        return new Pixels(file.width(), file.height(), memory.take(Pixels.bytes(file.width(), file.height())));
    }

    // By portions, since a channel copies what it is given outside the heap.
    private static void write(FileChannel channel, byte[] bytes, int count) throws IOException {
        for (int done = 0; done < count; done += PORTION) {
            ByteBuffer portion = ByteBuffer.wrap(bytes, done, Math.min(PORTION, count - done));
            while (portion.hasRemaining()) {
                channel.write(portion);
            }
        }
    }

    private static void read(FileChannel channel, byte[] bytes, int count) throws IOException {
        for (int done = 0; done < count; done += PORTION) {
            ByteBuffer portion = ByteBuffer.wrap(bytes, done, Math.min(PORTION, count - done));
            while (portion.hasRemaining()) {
                if (channel.read(portion) < 0) {
                    throw new EOFException("the work file was cut off");
                }
            }
        }
    }

    /** Bytes that the decoder of this file keeps outside the heap. */
    private static long outside(PictureFile file) throws IOException {
        return switch (file.format()) {
            case JPEG -> {
                JpegCoding coding = JpegCoding.of(file.path());
                yield coding.severalScans() ? 2 * coding.coefficients() : 0;
            }
            case WEBP -> 4L * file.width() * file.height();
            case PNG, TIFF -> 0;
        };
    }

    private static void refuse(PictureFile file, @Nullable String warning) throws PictureException {
        if (warning != null) {
            throw damaged(file, warning, null);
        }
    }

    private static PictureException damaged(PictureFile file, @Nullable String why, @Nullable Exception cause) {
        return new PictureException(
                file.path(),
                Kind.TRUNCATED,
                file.path() + " is damaged or incomplete" + (why == null ? "" : " (" + why + ")")
                        + ". Copy it again, or save it anew.",
                cause);
    }
}
