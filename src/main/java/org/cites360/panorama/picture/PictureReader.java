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

    /** From here on what a decoder keeps outside the heap is not left standing beside our own array. */
    private static final long MUCH_OUTSIDE = 128L << 20;

    private static final int TURNS = 4;
    private static final int PORTION = 1 << 20;

    private final PixelMemory memory = new PixelMemory();
    private final Path workFolder;
    private final long muchOutside;

    /** @param workFolder for what does not fit in memory for a while */
    public PictureReader(Path workFolder) {
        this(workFolder, MUCH_OUTSIDE);
    }

    /** @param muchOutside bytes outside the heap from which on a picture is read by turns */
    PictureReader(Path workFolder, long muchOutside) {
        this.workFolder = workFolder;
        this.muchOutside = muchOutside;
    }

    /**
     * Decodes a whole picture, standing upright. What it yields is overwritten by the next.
     *
     * @throws PictureException when its file is damaged or ends too early
     */
    public Pixels read(PictureFile file) throws PictureException {
        try {
            Pixels pixels = outside(file) >= muchOutside ? readByTurns(file) : readAtOnce(file);
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
    private Pixels readByTurns(PictureFile file) throws IOException, PictureException {
        memory.release();
        Files.createDirectories(workFolder);
        Path rest = workFolder.resolve(UUID.randomUUID() + ".rgb");
        try (FileChannel channel = FileChannel.open(
                rest,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE)) {
            try (RowReader rows = new RowReader(file)) {
                int count = Math.min(rows.rowsAtATime(), (file.height() + TURNS - 1) / TURNS);
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
