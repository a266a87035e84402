package org.cites360.panorama.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Files changed byte by byte, as cameras, programs and attackers write them. */
final class PictureBytes {

    private PictureBytes() {}

    static String gpano(int fullWidth, int fullHeight, int width, int height, int left, int top) {
        return """
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:GPano="http://ns.google.com/photos/1.0/panorama/"
                  GPano:ProjectionType="equirectangular" GPano:FullPanoWidthPixels="%d" GPano:FullPanoHeightPixels="%d"
                  GPano:CroppedAreaImageWidthPixels="%d" GPano:CroppedAreaImageHeightPixels="%d"
                  GPano:CroppedAreaLeftPixels="%d" GPano:CroppedAreaTopPixels="%d"/></rdf:RDF></x:xmpmeta>
                """.formatted(fullWidth, fullHeight, width, height, left, top);
    }

    static void addXmpToJpeg(Path jpeg, String xmp) throws IOException {
        addToJpeg(jpeg, ("http://ns.adobe.com/xap/1.0/\0" + xmp).getBytes(StandardCharsets.UTF_8));
    }

    static void addOrientationToJpeg(Path jpeg, int orientation) throws IOException {
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(exif);
        data.writeBytes("Exif\0\0MM\0*");
        data.writeInt(8);
        data.writeShort(1);
        data.writeShort(0x0112);
        data.writeShort(3);
        data.writeInt(1);
        data.writeShort(orientation);
        data.writeShort(0);
        data.writeInt(0);
        addToJpeg(jpeg, exif.toByteArray());
    }

    /** An APP1 segment right after the start. */
    private static void addToJpeg(Path jpeg, byte[] content) throws IOException {
        byte[] picture = Files.readAllBytes(jpeg);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.write(picture, 0, 2);
        data.writeShort(0xFFE1);
        data.writeShort(content.length + 2);
        data.write(content);
        data.write(picture, 2, picture.length - 2);
        Files.write(jpeg, bytes.toByteArray());
    }

    static void addXmpToPng(Path png, String xmp, boolean compressed) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write("XML:com.adobe.xmp\0".getBytes(StandardCharsets.ISO_8859_1));
        text.write(compressed ? 1 : 0);
        text.write(new byte[] {0, 0, 0});
        byte[] packet = xmp.getBytes(StandardCharsets.UTF_8);
        text.write(compressed ? deflated(packet) : packet);
        byte[] picture = Files.readAllBytes(png);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // The header chunk ends at byte 33.
        bytes.write(picture, 0, 33);
        bytes.write(chunk("iTXt", text.toByteArray()));
        bytes.write(picture, 33, picture.length - 33);
        Files.write(png, bytes.toByteArray());
    }

    /** A valid header of any size with a kilobyte behind it. */
    static Path pngThatClaims(Path file, int width, int height) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(header);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, 2, 0, 0, 0});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        bytes.write(chunk("IHDR", header.toByteArray()));
        bytes.write(chunk("IDAT", deflated(new byte[1 << 20])));
        bytes.write(chunk("IEND", new byte[0]));
        return Files.write(file, bytes.toByteArray());
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(content.length);
        data.writeBytes(type);
        data.write(content);
        CRC32 checksum = new CRC32();
        checksum.update(type.getBytes(StandardCharsets.ISO_8859_1));
        checksum.update(content);
        data.writeInt((int) checksum.getValue());
        return bytes.toByteArray();
    }
}
