package org.cites360.document.parser;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** A small picture of a file: pixels only, nothing of what the file says about its author, place or camera. */
final class Picture {

    private static final int EDGE = 640;
    private static final float QUALITY = 0.8f;

    private Picture() {}

    /** @return whether there is a picture now */
    static boolean make(Path file, String type, Path target) throws IOException {
        ImageIO.setUseCache(false);
        BufferedImage picture = type.equals("application/pdf")
                ? firstPage(file)
                : type.startsWith("image/") && !type.equals("image/svg+xml") ? photograph(file) : null;
        if (picture == null) {
            return false;
        }
        write(picture, target);
        return true;
    }

    private static @Nullable BufferedImage firstPage(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            if (pdf.getNumberOfPages() == 0) {
                return null;
            }
            PDRectangle page = pdf.getPage(0).getCropBox();
            float scale = EDGE / Math.max(1, Math.max(page.getWidth(), page.getHeight()));
            PDFRenderer renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(0, Math.min(scale, 4), ImageType.RGB);
        }
    }

    private static @Nullable BufferedImage photograph(Path file) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                ImageReadParam parameters = reader.getDefaultReadParam();
                // Twice as large as wanted at least, so that the last step can smooth it
                int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * EDGE));
                parameters.setSourceSubsampling(step, step, 0, 0);
                return upright(scaled(reader.read(0, parameters)), orientation(file));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage scaled(BufferedImage source) {
        double scale = Math.min(1, (double) EDGE / Math.max(source.getWidth(), source.getHeight()));
        int width = Math.max(1, (int) Math.round(source.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(source.getHeight() * scale));
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = target.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(source, 0, 0, width, height, null);
        graphics.dispose();
        return target;
    }

    /** EXIF's eight ways to hold a camera; 1 where it says nothing. */
    private static int orientation(Path file) {
        try {
            ExifIFD0Directory exif =
                    ImageMetadataReader.readMetadata(file.toFile()).getFirstDirectoryOfType(ExifIFD0Directory.class);
            return exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? 1
                    : exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
        } catch (ImageProcessingException | IOException | MetadataException nothingSaid) {
            return 1;
        }
    }

    private static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation < 2 || orientation > 8) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean turned = orientation >= 5;
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        BufferedImage target =
                new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = target.createGraphics();
        graphics.drawImage(picture, turn, null);
        graphics.dispose();
        return target;
    }

    private static void write(BufferedImage picture, Path target) throws IOException {
        ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
        Files.deleteIfExists(target);
        try (ImageOutputStream output = ImageIO.createImageOutputStream(target.toFile())) {
            WebPWriteParam parameters = new WebPWriteParam(Locale.ROOT);
            parameters.setCompressionType(CompressionType.Lossy);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}
