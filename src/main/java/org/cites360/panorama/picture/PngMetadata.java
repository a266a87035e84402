package org.cites360.panorama.picture;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.xmp.XmpReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.InflaterInputStream;

/** XMP and EXIF in a PNG, within bounds: its texts may be compressed a thousandfold, and readers in general unpack them all. */
final class PngMetadata {

    private static final int MOST = 1 << 20;
    private static final int FIRST_CHUNK = 8;
    private static final byte[] XMP = "XML:com.adobe.xmp\0".getBytes(StandardCharsets.ISO_8859_1);

    private PngMetadata() {}

    static Metadata read(Path path) throws IOException {
        Metadata metadata = new Metadata();
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long position = FIRST_CHUNK;
            while (position + 8 <= file.length()) {
                file.seek(position);
                long length = file.readInt() & 0xffffffffL;
                int type = file.readInt();
                if (length <= MOST && position + 8 + length <= file.length()) {
                    chunk(file, type, (int) length, metadata);
                }
                // Length, type and checksum surround the data.
                position += 12 + length;
            }
        }
        return metadata;
    }

    private static void chunk(RandomAccessFile file, int type, int length, Metadata metadata) throws IOException {
        boolean exif = type == code("eXIf");
        if (!exif && type != code("iTXt")) {
            return;
        }
        byte[] data = new byte[length];
        file.readFully(data);
        if (exif) {
            new ExifReader().extract(new ByteArrayReader(data), metadata);
        } else if (startsWithXmp(data)) {
            new XmpReader().extract(text(data), metadata);
        }
    }

    private static int code(String type) {
        byte[] letters = type.getBytes(StandardCharsets.ISO_8859_1);
        return letters[0] << 24 | letters[1] << 16 | letters[2] << 8 | letters[3];
    }

    private static boolean startsWithXmp(byte[] data) {
        if (data.length < XMP.length + 2) {
            return false;
        }
        for (int i = 0; i < XMP.length; i++) {
            if (data[i] != XMP[i]) {
                return false;
            }
        }
        return true;
    }

    /** After the keyword: compression flag and method, language, translated keyword, text. */
    private static byte[] text(byte[] data) throws IOException {
        boolean compressed = data[XMP.length] == 1;
        int position = XMP.length + 2;
        for (int zeros = 0; zeros < 2 && position < data.length; position++) {
            zeros += data[position] == 0 ? 1 : 0;
        }
        InputStream rest = new ByteArrayInputStream(data, position, data.length - position);
        try (InputStream text = compressed ? new InflaterInputStream(rest) : rest) {
            return text.readNBytes(MOST);
        }
    }
}
