package org.cites360.document.parser;

import java.io.IOException;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the text of a file page by page, from Tika's XHTML, and stops it when it is enough. */
final class PageText extends DefaultHandler {

    /** Where a file has no pages its text is cut between paragraphs, so that what is found is a passage and not a book. */
    private static final int PASSAGE = 6_000;

    private static final Set<String> PAGES = Set.of("page", "slide-content", "slide");
    private static final Set<String> BLOCKS =
            Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "br", "table", "ul", "ol", "pre");

    /** Gets the passages. */
    interface Passages {
        void add(int page, String text) throws IOException;
    }

    /** Enough text: not a mistake of the file. */
    static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("The text is longer than what is kept");
        }
    }

    private final Passages passages;
    private final StringBuilder text = new StringBuilder();
    private int left;
    private int page;
    private int hidden;
    private int blanks;

    /** @param most characters */
    PageText(int most, Passages passages) {
        this.left = most;
        this.passages = passages;
    }

    /** Pages, slides or sheets so far. */
    int pages() {
        return page;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        if (local.equals("div") && PAGES.contains(String.valueOf(attributes.getValue("class")))) {
            end();
            page++;
        } else if (local.equals("head") || local.equals("script") || local.equals("style")) {
            hidden++;
        } else if (BLOCKS.contains(local)) {
            line();
        } else if (local.equals("td") || local.equals("th")) {
            append(" ");
        }
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
        if (local.equals("head") || local.equals("script") || local.equals("style")) {
            hidden--;
        } else if (BLOCKS.contains(local)) {
            line();
            if (page == 0 && text.length() >= PASSAGE) {
                end();
            }
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) throws SAXException {
        if (hidden == 0) {
            append(new String(letters, start, length));
        }
    }

    @Override
    public void ignorableWhitespace(char[] letters, int start, int length) throws SAXException {
        characters(letters, start, length);
    }

    @Override
    public void endDocument() throws SAXException {
        end();
    }

    private void line() throws SAXException {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            append("\n");
        }
    }

    /** Runs of blanks count too, so that a file of nothing but blanks ends as well; they are not kept. */
    private void append(String more) throws SAXException {
        for (int i = 0; i < more.length(); i++) {
            char letter = more.charAt(i);
            boolean blank = letter != '\n' && Character.isWhitespace(letter) || letter == ' ';
            blanks = blank || letter == '\n' ? blanks + 1 : 0;
            if (blanks <= 2) {
                text.append(blank ? ' ' : letter);
            }
            if (--left < 0) {
                end();
                throw new Enough();
            }
            if (page == 0 && text.length() >= 2 * PASSAGE) {
                end();
            }
        }
    }

    private void end() throws SAXException {
        String passage = text.toString().strip();
        text.setLength(0);
        if (!passage.isEmpty()) {
            try {
                passages.add(page, passage);
            } catch (IOException e) {
                throw new SAXException(e);
            }
        }
    }
}
