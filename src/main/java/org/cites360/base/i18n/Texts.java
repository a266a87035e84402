package org.cites360.base.i18n;

import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.cites360.base.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The interface's texts, from the resource bundles that Vaadin's views and the server-rendered pages share. */
@Component
public class Texts {

    static final String FOLDER = "vaadin-i18n/";

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param arguments fill {@code {0}}, {@code {1}} … of the text
     * @throws org.springframework.context.NoSuchMessageException when no bundle has the key
     */
    public String get(Language language, String key, Object... arguments) {
        // Without arguments a text is no pattern: its apostrophes and braces stand for themselves
        return messages.getMessage(key, arguments.length == 0 ? null : arguments, language.locale());
    }

    /** The text of a key that only some values have; {@code fallback} where there is none. */
    public String getOrElse(Language language, String key, String fallback) {
        String text = messages.getMessage(key, null, fallback, language.locale());
        return text == null ? fallback : text;
    }

    /**
     * Every text of one bundle, by key, patterns as they are written: for a part of the page that formats them itself.
     * Empty when there is no such bundle.
     */
    public Map<String, String> bundle(Language language, String name) {
        Map<String, String> texts = new TreeMap<>();
        try {
            ResourceBundle bundle = ResourceBundle.getBundle(FOLDER + name, language.locale());
            bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        } catch (MissingResourceException noSuchBundle) {
            return Map.of();
        }
        return texts;
    }
}
