package org.cites360.interop.xml;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes an XML document into memory. Characters that XML cannot hold are left out, so that no text makes it unreadable. */
public final class Xml {

    private static final Pattern IMPOSSIBLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    public Xml() {
        try {
            writer = FACTORY.createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is written inside an element. */
    public interface Content {
        void write();
    }

    private interface Step {
        void take() throws XMLStreamException;
    }

    private Xml then(Step step) {
        try {
            step.take();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return this;
    }

    /** @param name with its prefix, where it has one */
    public Xml element(String name, Content content) {
        then(() -> writer.writeStartElement(name));
        content.write();
        return then(writer::writeEndElement);
    }

    /** An element with nothing but a text. */
    public Xml element(String name, String content) {
        return element(name, () -> text(content));
    }

    /** The same, left out where there is nothing to say. */
    public Xml optional(String name, @Nullable String content) {
        return content == null || content.isBlank() ? this : element(name, content);
    }

    /** A text with the language it is in. */
    public Xml inLanguage(String name, String lang, String content) {
        return element(name, () -> attribute("xml:lang", lang).text(content));
    }

    /** Of the element that was just opened. */
    public Xml attribute(String name, String value) {
        return then(() -> writer.writeAttribute(name, possible(value)));
    }

    /** Of the element that was just opened. @param prefix empty for the default */
    public Xml namespace(String prefix, String uri) {
        return then(() -> {
            if (prefix.isEmpty()) {
                writer.writeDefaultNamespace(uri);
            } else {
                writer.writeNamespace(prefix, uri);
            }
        });
    }

    public Xml text(String content) {
        return then(() -> writer.writeCharacters(possible(content)));
    }

    private static String possible(String text) {
        return IMPOSSIBLE.matcher(text).replaceAll("");
    }

    /** The document. */
    @Override
    public String toString() {
        then(writer::writeEndDocument);
        then(writer::flush);
        return text.toString();
    }
}
