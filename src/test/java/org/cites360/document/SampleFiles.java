package org.cites360.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Real files of the formats that people share, made by the libraries that others read them with; and bad ones. */
public final class SampleFiles {

    /** Writes a file into a stream. */
    @FunctionalInterface
    private interface Writer {
        void write(ByteArrayOutputStream output) throws Exception;
    }

    /** Changes a PDF before it is saved. */
    @FunctionalInterface
    public interface Change {
        void apply(PDDocument pdf) throws IOException;
    }

    private SampleFiles() {}

    private static byte[] bytes(Writer writer) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            writer.write(output);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return output.toByteArray();
    }

    /** A PDF with one page for each text. */
    public static byte[] pdf(String... pages) {
        return pdf(pdf -> {}, pages);
    }

    public static byte[] pdf(Change change, String... pages) {
        return bytes(output -> {
            try (PDDocument pdf = new PDDocument()) {
                for (String text : pages) {
                    PDPage page = new PDPage();
                    pdf.addPage(page);
                    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                        content.beginText();
                        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                        content.newLineAtOffset(72, 700);
                        content.showText(text);
                        content.endText();
                    }
                }
                change.apply(pdf);
                pdf.save(output);
            }
        });
    }

    public static byte[] pdfWithPassword(String text) {
        return pdf(pdf -> pdf.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission())), text);
    }

    public static byte[] pdfWithScript(String text) {
        return pdf(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hello')")), text);
    }

    /** @param xml the XFA form, which may name entities */
    public static byte[] pdfWithXfa(String text, String xml) {
        return pdf(
                pdf -> {
                    PDAcroForm form = new PDAcroForm(pdf);
                    COSStream stream = pdf.getDocument().createCOSStream();
                    try (var content = stream.createOutputStream()) {
                        content.write(xml.getBytes(StandardCharsets.UTF_8));
                    }
                    form.getCOSObject().setItem(COSName.XFA, stream);
                    pdf.getDocumentCatalog().setAcroForm(form);
                },
                text);
    }

    /** A PDF whose one page says the same for ever: a gigabyte of text in a few megabytes or less. */
    public static byte[] pdfBomb(long characters) {
        byte[] lines = "BT /F1 12 Tf 72 700 Td (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ET\n"
                .repeat(1_000)
                .getBytes(StandardCharsets.US_ASCII);
        return pdf(
                pdf -> {
                    COSStream stream = pdf.getDocument().createCOSStream();
                    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
                    // Compressed here: PDFBox would hold the gigabyte in memory first
                    try (var content = new DeflaterOutputStream(
                            stream.createRawOutputStream(), new Deflater(Deflater.BEST_SPEED), 1 << 16)) {
                        for (long written = 0; written < characters; written += lines.length) {
                            content.write(lines);
                        }
                    }
                    pdf.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
                },
                "bomb");
    }

    public static byte[] docx(String... paragraphs) {
        return bytes(output -> {
            try (XWPFDocument word = new XWPFDocument()) {
                for (String text : paragraphs) {
                    word.createParagraph().createRun().setText(text);
                }
                word.getProperties().getCoreProperties().setTitle("Un titre");
                word.write(output);
            }
        });
    }

    /** @param entry a part of the file, with its new content */
    public static byte[] docxWith(String entry, byte[] content) {
        return rewritten(docx("un texte"), Map.of(entry, content));
    }

    public static byte[] pptx(String... slides) {
        return bytes(output -> {
            try (XMLSlideShow show = new XMLSlideShow()) {
                for (String text : slides) {
                    var box = show.createSlide().createTextBox();
                    box.setAnchor(new java.awt.Rectangle(50, 50, 400, 100));
                    box.setText(text);
                }
                show.write(output);
            }
        });
    }

    public static byte[] ppt(String... slides) {
        return bytes(output -> {
            try (HSLFSlideShow show = new HSLFSlideShow()) {
                for (String text : slides) {
                    show.createSlide().addTitle().setText(text);
                }
                show.write(output);
            }
        });
    }

    public static byte[] xlsx(String cell) {
        return bytes(output -> {
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                XSSFSheet sheet = book.createSheet("Feuille");
                sheet.createRow(0).createCell(0).setCellValue(cell);
                book.write(output);
            }
        });
    }

    public static byte[] odt(String text) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
        entries.put("content.xml", ("""
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
                <office:body><office:text><text:p>%s</text:p></office:text></office:body></office:document-content>
                """.formatted(text)).getBytes(StandardCharsets.UTF_8));
        entries.put("META-INF/manifest.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
                <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
                <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
                </manifest:manifest>""".getBytes(StandardCharsets.UTF_8));
        return zip(entries);
    }

    public static byte[] png(int width, int height) {
        return bytes(output -> {
            BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = picture.createGraphics();
            graphics.setColor(Color.ORANGE);
            graphics.fillRect(0, 0, width, height / 2);
            graphics.dispose();
            ImageIO.write(picture, "png", output);
        });
    }

    /** The first entry is stored as it is: the formats that begin with their type ask for it. */
    public static byte[] zip(Map<String, byte[]> entries) {
        return bytes(output -> {
            try (ZipOutputStream zip = new ZipOutputStream(output)) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    ZipEntry next = new ZipEntry(entry.getKey());
                    if (entry.getKey().equals("mimetype")) {
                        CRC32 sum = new CRC32();
                        sum.update(entry.getValue());
                        next.setMethod(ZipEntry.STORED);
                        next.setSize(entry.getValue().length);
                        next.setCrc(sum.getValue());
                    }
                    zip.putNextEntry(next);
                    zip.write(entry.getValue());
                }
            }
        });
    }

    private static byte[] rewritten(byte[] original, Map<String, byte[]> changes) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(original))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entries.putAll(changes);
        return zip(entries);
    }

    /** A text document of a gigabyte in a file of one megabyte. */
    public static byte[] docxBomb(long characters) {
        return bytes(output -> {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx("x")))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    entries.put(entry.getName(), zip.readAllBytes());
                }
            }
            String[] parts =
                    new String(entries.remove("word/document.xml"), StandardCharsets.UTF_8).split("<w:p[ >]", 2);
            try (ZipOutputStream zip = new ZipOutputStream(output)) {
                zip.setLevel(Deflater.BEST_SPEED);
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                }
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                zip.write(parts[0].getBytes(StandardCharsets.UTF_8));
                byte[] paragraph = "<w:p><w:r><w:t>%s</w:t></w:r></w:p>"
                        .formatted("a".repeat(100_000))
                        .getBytes(StandardCharsets.UTF_8);
                for (long written = 0; written < characters; written += paragraph.length) {
                    zip.write(paragraph);
                }
                zip.write("</w:body></w:document>".getBytes(StandardCharsets.UTF_8));
            }
        });
    }
}
