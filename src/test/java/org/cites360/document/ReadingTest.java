package org.cites360.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cites360.ApplicationTest;
import org.cites360.base.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes known of a file after somebody brought it. */
@ApplicationTest
class ReadingTest {

    private static final String FRENCH =
            "Les conseillers de la cité accueillent les usagers dans le centre et ils les orientent avec soin";

    @Autowired
    Documents documents;

    @Autowired
    FileLabels labels;

    private Document read(byte[] content, String name) throws Exception {
        Stored stored = documents.store(new ByteArrayInputStream(content), name, null);
        assertThat(stored).isInstanceOf(Stored.Kept.class);
        return Settled.await(documents, ((Stored.Kept) stored).document().id());
    }

    private String text(Document document) {
        return documents.passages(document.id()).stream()
                .map(Passage::text)
                .reduce("", (all, passage) -> all + passage + "\n");
    }

    @Test
    void aPdfIsFoundPageByPage() throws Exception {
        Document pdf = read(SampleFiles.pdf(FRENCH, "La deuxieme page parle de formation"), "Rapport.pdf");
        assertThat(pdf.state()).isEqualTo(DocumentState.READY);
        assertThat(pdf.problem()).isNull();
        assertThat(pdf.type()).isEqualTo("application/pdf");
        assertThat(pdf.pages()).isEqualTo(2);
        assertThat(pdf.language()).isEqualTo("fr");
        assertThat(pdf.flags()).containsExactly(DocumentFlag.NOT_SCANNED);
        assertThat(pdf.hasPreview()).isTrue();
        assertThat(documents.passages(pdf.id()))
                .containsExactly(new Passage(1, FRENCH), new Passage(2, "La deuxieme page parle de formation"));
        assertThat(documents.open(pdf.id()).orElseThrow().contentLength()).isEqualTo(pdf.size());
        assertThat(documents.preview(pdf.id()).orElseThrow().getContentAsByteArray())
                .startsWith("RIFF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void officeFilesAreRead() throws Exception {
        Document word = read(SampleFiles.docx(FRENCH, "Une deuxième ligne"), "note.docx");
        assertThat(word.title()).isEqualTo("Un titre");
        assertThat(text(word)).contains(FRENCH, "Une deuxième ligne");
        assertThat(word.flags()).containsExactly(DocumentFlag.NOT_SCANNED);
        Document slides = read(SampleFiles.pptx("Première diapositive", "Seconde diapositive"), "show.pptx");
        assertThat(slides.pages()).isEqualTo(2);
        assertThat(documents.passages(slides.id()).get(1).page()).isEqualTo(2);
        assertThat(documents.passages(slides.id()).get(1).text()).contains("Seconde diapositive");
        assertThat(text(read(SampleFiles.ppt("Vieille diapositive"), "old.ppt")))
                .contains("Vieille diapositive");
        assertThat(text(read(SampleFiles.xlsx("Une cellule"), "table.xlsx"))).contains("Une cellule");
        Document open = read(SampleFiles.odt("Un texte libre"), "libre.odt");
        assertThat(open.type()).isEqualTo("application/vnd.oasis.opendocument.text");
        assertThat(text(open)).contains("Un texte libre");
        Document csv = read("nom;ville\nUn;Bruxelles\n".getBytes(StandardCharsets.UTF_8), "liste.csv");
        assertThat(csv.type()).isEqualTo("text/csv");
        assertThat(text(csv)).contains("Bruxelles");
    }

    @Test
    void aPictureGetsASmallOne() throws Exception {
        Document picture = read(SampleFiles.png(2000, 1000), "plan.png");
        assertThat(picture.type()).isEqualTo("image/png");
        assertThat(picture.hasPreview()).isTrue();
        assertThat(documents.passages(picture.id())).isEmpty();
    }

    @Test
    void whatIsProtectedByAPasswordIsKeptAndSaysSo() throws Exception {
        Document pdf = read(SampleFiles.pdfWithPassword("secret"), "secret.pdf");
        assertThat(pdf.state()).isEqualTo(DocumentState.READY);
        assertThat(pdf.problem()).isEqualTo(DocumentProblem.ENCRYPTED);
        assertThat(pdf.hasPreview()).isFalse();
        assertThat(documents.passages(pdf.id())).isEmpty();
    }

    @Test
    void aCorruptFileIsKeptAndSaysSo() throws Exception {
        byte[] whole = SampleFiles.docx(FRENCH);
        Document cut = read(Arrays.copyOf(whole, whole.length / 2), "cut.docx");
        assertThat(cut.problem()).isEqualTo(DocumentProblem.DAMAGED);
        Document broken = read(SampleFiles.docxWith("word/document.xml", "<w:document".getBytes()), "broken.docx");
        assertThat(broken.problem()).isEqualTo(DocumentProblem.DAMAGED);
        byte[] pdf = SampleFiles.pdf(FRENCH);
        Document torn = read(Arrays.copyOf(pdf, 200), "torn.pdf");
        assertThat(torn.problem()).isEqualTo(DocumentProblem.DAMAGED);
    }

    @Test
    void theContentDecidesWhatAFileIsAndTheNameIsComparedWithIt() throws Exception {
        Document pdf = read(SampleFiles.pdf("un autre texte"), "photo.jpg");
        assertThat(pdf.type()).isEqualTo("application/pdf");
        assertThat(pdf.flags()).contains(DocumentFlag.NAME_MISMATCH);
        Document text = read("# Titre\n".getBytes(StandardCharsets.UTF_8), "LISEZ-MOI.md");
        assertThat(text.type()).isEqualTo("text/markdown");
        assertThat(text.flags()).doesNotContain(DocumentFlag.NAME_MISMATCH);
    }

    @Test
    void aPolyglotIsWhatItBeginsAs() throws Exception {
        byte[] picture = SampleFiles.png(20, 20);
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(picture, picture.length + page.length);
        System.arraycopy(page, 0, both, picture.length, page.length);
        Document polyglot = read(both, "page.html");
        assertThat(polyglot.type()).isEqualTo("image/png");
        assertThat(polyglot.flags()).contains(DocumentFlag.NAME_MISMATCH);
    }

    @Test
    void programsAreRefused() throws Exception {
        byte[] program = new byte[400];
        program[0] = 'M';
        program[1] = 'Z';
        program[0x3c] = (byte) 0x80;
        program[0x80] = 'P';
        program[0x81] = 'E';
        Document refused = read(program, "report.pdf");
        assertThat(refused.state()).isEqualTo(DocumentState.REFUSED);
        assertThat(refused.problem()).isEqualTo(DocumentProblem.FORBIDDEN_TYPE);
        assertThat(documents.open(refused.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body><p>x</p><script>alert(1)</script></body></html>",
                "<!DOCTYPE html><html><body onload=alert(1)><p>x</p></body></html>",
                "<!DOCTYPE html><html><body><svg/onload=alert(1)></body></html>",
                "<!DOCTYPE html><html><body><a href='java&#115;cript&colon;alert(1)'>x</a></body></html>",
                "<!DOCTYPE html><html><body><a href=' java\tscript:alert(1)'>x</a></body></html>",
                "<!DOCTYPE html><html><body><iframe srcdoc='&lt;p&gt;'></iframe></body></html>",
                "<!DOCTYPE html><html><body><object data='x.swf'></object></body></html>",
                "<!DOCTYPE html><html><body><form action='https://elsewhere.example'><input></form></body></html>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<svg:svg xmlns:svg='http://www.w3.org/2000/svg'><svg:script>alert(1)</svg:script></svg:svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><a><set attributeName='href' to='javascript:alert(1)'/></a></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'><a x:href='javascript:x()'/></svg>",
                "<!DOCTYPE svg [<!ENTITY a 'java'>]><svg xmlns='http://www.w3.org/2000/svg'><a href='&a;script:x()'/></svg>",
                "<!DOCTYPE svg [<!ENTITY a '<script>x()</script>'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>",
                "<?xml version='1.0'?><?xml-stylesheet type='text/xsl' href='#x'?><svg xmlns='http://www.w3.org/2000/svg'/>",
                "<?xml version='1.0'?><x xmlns:h='http://www.w3.org/1999/xhtml'><h:script>alert(1)</h:script></x>"
            })
    void pagesAndDrawingsThatRunAreRefusedLikeOtherPrograms(String page) throws Exception {
        for (String name : new String[] {"page.html", "dessin.svg", "rapport.pdf"}) {
            Document refused = read(page.getBytes(StandardCharsets.UTF_8), name);
            assertThat(refused.state()).as(refused.type()).isEqualTo(DocumentState.REFUSED);
            assertThat(refused.problem()).isEqualTo(DocumentProblem.FORBIDDEN_TYPE);
        }
    }

    @Test
    void harmlessPagesAndDrawingsAreKeptAndSayWhatTheyLoad() throws Exception {
        Document page = read(
                ("<!DOCTYPE html><html><head><style>p{color:red}</style></head><body><p>" + FRENCH
                                + " <a href='https://example.org/'>lien</a> <img src='data:image/png;base64,//8A'></p></body></html>")
                        .getBytes(StandardCharsets.UTF_8),
                "page.html");
        assertThat(page.state()).isEqualTo(DocumentState.READY);
        assertThat(page.type()).isEqualTo("text/html");
        assertThat(page.flags()).containsExactly(DocumentFlag.NOT_SCANNED);
        assertThat(text(page)).contains(FRENCH);
        Document drawing = read(
                "<svg xmlns='http://www.w3.org/2000/svg'><use href='#a'/><circle id='a' r='5'/></svg>"
                        .getBytes(StandardCharsets.UTF_8),
                "dessin.svg");
        assertThat(drawing.state()).isEqualTo(DocumentState.READY);
        assertThat(drawing.flags()).containsExactly(DocumentFlag.NOT_SCANNED);
        for (String loading : new String[] {
            "<!DOCTYPE html><html><body><img src='https://elsewhere.example/a.png'></body></html>",
            "<!DOCTYPE html><html><head><link rel=stylesheet href=//elsewhere.example/a.css></head></html>",
            "<!DOCTYPE html><html><body><p style='background:url(//elsewhere.example/a)'>x</p></body></html>",
            "<svg xmlns='http://www.w3.org/2000/svg'><image href='http://elsewhere.example/a.png'/></svg>",
            "<svg xmlns='http://www.w3.org/2000/svg'><style>@import 'http://elsewhere.example'</style></svg>"
        }) {
            Document kept = read(loading.getBytes(StandardCharsets.UTF_8), "x");
            assertThat(kept.state()).as(loading).isEqualTo(DocumentState.READY);
            assertThat(kept.flags()).as(loading).contains(DocumentFlag.EXTERNAL_CONTENT);
        }
    }

    @Test
    void aTextAboutScriptsIsKeptAndNoNameMakesAPageOfIt() throws Exception {
        byte[] about = "Un exemple, en clair :\n\n    <script>alert(1)</script>\n".getBytes(StandardCharsets.UTF_8);
        Document note = read(about, "note.txt");
        assertThat(note.state()).isEqualTo(DocumentState.READY);
        assertThat(note.flags()).contains(DocumentFlag.ACTIVE_CONTENT);
        Document page = read(about, "note.html");
        assertThat(page.type()).isEqualTo("text/plain");
        assertThat(page.flags()).contains(DocumentFlag.NAME_MISMATCH, DocumentFlag.ACTIVE_CONTENT);
    }

    @Test
    void whatAFileIsCalledIsWhatItIsDeliveredAs() throws Exception {
        byte[] page = "<!DOCTYPE html><html><body><p>x</p></body></html>\n".getBytes(StandardCharsets.UTF_8);
        byte[] pdf = SampleFiles.pdf("un PDF derriere une page");
        byte[] both = Arrays.copyOf(page, page.length + pdf.length);
        System.arraycopy(pdf, 0, both, page.length, pdf.length);
        Document polyglot = read(both, "poly.pdf");
        assertThat(polyglot.type()).isEqualTo("text/html");
        assertThat(labels.kind(polyglot)).isEqualTo("HTML");
        assertThat(polyglot.flags()).contains(DocumentFlag.NAME_MISMATCH);
        assertThat(labels.remarks(polyglot, Language.EN)).contains("Its name promises another kind of file.");
        assertThat(labels.kind(read(SampleFiles.png(9, 9), "plan.jpeg"))).isEqualTo("PNG");
        assertThat(labels.kind(read(SampleFiles.docx("x"), "note.pdf"))).isEqualTo("DOCX");
        assertThat(labels.kind(read("nom;ville\nUn;Liège\n".getBytes(StandardCharsets.UTF_8), "l.csv")))
                .isEqualTo("CSV");
        assertThat(labels.kind(read(new byte[] {1, 2, 3}, "essai.dat"))).isEqualTo("DAT");
        assertThat(labels.about(read(new byte[] {1, 2, 3, 4}, "essai.dat"), Language.FR))
                .isEqualTo("DAT · 4 octets");
    }

    @Test
    void whatAFileWouldDoIsSaid() throws Exception {
        assertThat(read(SampleFiles.pdfWithScript("avec script"), "script.pdf").flags())
                .contains(DocumentFlag.ACTIVE_CONTENT);
        Document macros = read(SampleFiles.docxWith("word/vbaProject.bin", new byte[100]), "macros.docx");
        assertThat(macros.flags()).contains(DocumentFlag.MACROS);
        byte[] relations = """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
                 Target="http://127.0.0.1:9/t.dotm" TargetMode="External"/></Relationships>""".getBytes();
        assertThat(read(SampleFiles.docxWith("word/_rels/settings.xml.rels", relations), "template.docx")
                        .flags())
                .contains(DocumentFlag.EXTERNAL_CONTENT);
    }

    @Test
    void nothingInAFileReachesTheNetworkOrTheDisk() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            String remote = "http://127.0.0.1:" + listener.getLocalPort() + "/secret";
            String entities = """
                    <?xml version="1.0"?><!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/hostname">
                    <!ENTITY % net SYSTEM "{remote}"> %net;]>""".replace("{remote}", remote);
            Map<String, byte[]> attacks = new LinkedHashMap<>();
            attacks.put(
                    "xxe.docx",
                    SampleFiles.docxWith(
                            "word/document.xml",
                            (entities
                                            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                                            + "<w:body><w:p><w:r><w:t>before &file; after</w:t></w:r></w:p></w:body></w:document>")
                                    .getBytes(StandardCharsets.UTF_8)));
            attacks.put(
                    "xfa.pdf",
                    SampleFiles.pdfWithXfa(
                            "visible",
                            entities + "<xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"><p>&file;</p></xdp:xdp>"));
            attacks.put("xxe.xml", (entities + "<x>before &file; after</x>").getBytes(StandardCharsets.UTF_8));
            attacks.put(
                    "xxe.svg",
                    (entities + "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&file;</text><image href=\"" + remote
                                    + "\"/></svg>")
                            .getBytes(StandardCharsets.UTF_8));
            String secret = java.nio.file.Files.readString(java.nio.file.Path.of("/etc/hostname"))
                    .strip();
            for (Map.Entry<String, byte[]> attack : attacks.entrySet()) {
                Document document = read(attack.getValue(), attack.getKey());
                assertThat(document.state()).as(attack.getKey()).isEqualTo(DocumentState.READY);
                assertThat(text(document)).as(attack.getKey()).doesNotContain(secret);
            }
            assertNobodyCalled(listener);
        }
        assertThat(read(SampleFiles.pdfWithXfa("visible", "<xdp/>"), "form.pdf").flags())
                .contains(DocumentFlag.XFA);
    }

    private static void assertNobodyCalled(ServerSocket listener) throws IOException {
        listener.setSoTimeout(1);
        try {
            listener.accept().close();
            throw new AssertionError("A file reached the network");
        } catch (java.net.SocketTimeoutException nobody) {
            assertThat(nobody).isNotNull();
        }
    }
}
