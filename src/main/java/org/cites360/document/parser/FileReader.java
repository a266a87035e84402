package org.cites360.document.parser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.CompositeParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.csv.TextAndCSVParser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.FlatOpenDocumentParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.xml.DcXMLParser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads one file: what it is, what it would do, what it says. Says each thing as soon as it is known. */
final class FileReader {

    private static final MediaType ZIP = MediaType.APPLICATION_ZIP;
    private static final MediaType OLE = MediaType.application("x-tika-msoffice");
    private static final MediaType ENCRYPTED_OFFICE = MediaType.application("x-tika-ooxml-protected");
    private static final MediaType PDF = MediaType.application("pdf");

    private final MediaTypeRegistry types = MediaTypeRegistry.getDefaultRegistry();
    private final Detector detector = new DefaultDetector();
    private final Parser parser = new CompositeParser(
            types,
            new PDFParser(),
            new OOXMLParser(),
            new OfficeParser(),
            new RTFParser(),
            new OpenDocumentParser(),
            new FlatOpenDocumentParser(),
            new EpubParser(),
            new JSoupParser(),
            new DcXMLParser(),
            new TextAndCSVParser());

    /** Gets what is found, in the order in which it is found. */
    interface Finds extends PageText.Passages {
        void type(String type) throws IOException;

        void flag(String flag) throws IOException;

        void problem(String problem) throws IOException;

        void title(String title) throws IOException;

        void pages(int pages) throws IOException;
    }

    /** @param most characters of text; 0 reads none */
    void read(Path file, int most, Finds finds) throws IOException {
        MediaType type = typeOf(file);
        finds.type(type.getBaseType().toString());
        Optional<String> problem;
        try {
            problem = inspect(file, type, finds);
            if (problem.isEmpty() && most > 0) {
                problem = text(file, type, most, finds);
            }
        } catch (StackOverflowError | RuntimeException unexpected) {
            problem = Optional.of("UNREADABLE");
        }
        if (problem.isPresent()) {
            finds.problem(problem.get());
        }
    }

    MediaType typeOf(Path file) throws IOException {
        try (TikaInputStream content = TikaInputStream.get(file)) {
            MediaType type = detector.detect(content, new Metadata());
            return type.getBaseType().equals(MediaType.TEXT_PLAIN) ? ofText(file, type) : type;
        } catch (RuntimeException broken) {
            return MediaType.OCTET_STREAM;
        }
    }

    private static MediaType ofText(Path file, MediaType text) throws IOException {
        MediaType page = PageInspection.ofText(file);
        return page.equals(MediaType.TEXT_PLAIN) ? text : page;
    }

    /** Says what the file would do; the answer is why nothing more can be read. */
    private Optional<String> inspect(Path file, MediaType type, Finds finds) throws IOException {
        Set<String> flags = new HashSet<>();
        boolean encrypted = type.equals(ENCRYPTED_OFFICE);
        try {
            if (type.equals(PDF)) {
                try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                    flags.addAll(PdfInspection.of(pdf));
                    finds.pages(pdf.getNumberOfPages());
                }
            } else if (types.isInstanceOf(type, ZIP)) {
                OfficeInspection.Found found = OfficeInspection.ofZip(file);
                flags.addAll(found.flags());
                encrypted |= found.encrypted();
            } else if (types.isInstanceOf(type, OLE) || encrypted) {
                OfficeInspection.Found found = OfficeInspection.ofOle(file);
                flags.addAll(found.flags());
                encrypted |= found.encrypted();
            } else if (PageInspection.knows(type)) {
                flags.addAll(PageInspection.of(file, type));
            }
        } catch (InvalidPasswordException password) {
            encrypted = true;
        } catch (IOException broken) {
            return Optional.of("DAMAGED");
        }
        if (type.getSubtype().contains("macroenabled")) {
            flags.add("MACROS");
        }
        for (String flag : flags) {
            finds.flag(flag);
        }
        return encrypted ? Optional.of("ENCRYPTED") : Optional.empty();
    }

    private Optional<String> text(Path file, MediaType type, int most, Finds finds) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, type.toString());
        PageText pages = new PageText(most, finds);
        String problem = null;
        try (TikaInputStream content = TikaInputStream.get(file)) {
            parser.parse(content, pages, metadata, context());
        } catch (EncryptedDocumentException password) {
            problem = "ENCRYPTED";
        } catch (UnsupportedFormatException old) {
            problem = null;
        } catch (TikaException | SAXException | IOException broken) {
            problem = ofFailure(broken);
        }
        about(metadata, type, pages, finds);
        return Optional.ofNullable(problem);
    }

    private static void about(Metadata metadata, MediaType type, PageText pages, Finds finds) throws IOException {
        String title = metadata.get(TikaCoreProperties.TITLE);
        if (title != null && !title.isBlank()) {
            finds.title(title.strip());
        }
        Integer told = metadata.getInt(PagedText.N_PAGES);
        if (pages.pages() > 0 && !type.equals(PDF)) {
            finds.pages(pages.pages());
        } else if (told != null && told > 0 && !type.equals(PDF)) {
            finds.pages(told);
        }
    }

    private static String ofFailure(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage()).toLowerCase(java.util.Locale.ROOT);
            if (cause instanceof PageText.Enough) {
                return "TEXT_CUT";
            }
            // POI says so of an entry that is hundreds of times larger than what it was packed into
            if (said.contains("zip bomb")) {
                return "TOO_LARGE_TO_READ";
            }
        }
        return "DAMAGED";
    }

    /** The text of the file itself, without that of files inside it, pictures and macros. */
    private static ParseContext context() {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setSuppressDuplicateOverlappingText(true);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        office.setExtractMacros(false);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new EmbeddedDocumentExtractor() {
            @Override
            public boolean shouldParseEmbedded(Metadata metadata) {
                return false;
            }

            @Override
            public void parseEmbedded(
                    java.io.InputStream content, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
        });
        return context;
    }
}
