package org.cites360.mail.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cites360.base.CitesProperties;
import org.cites360.base.Language;
import org.cites360.base.i18n.NamedValues;
import org.cites360.base.i18n.Texts;
import org.cites360.mail.Mail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes letters from templates and values. */
@Component
class Letters {

    private static final String BUNDLE = "mail.";
    private static final String TEMPLATE = "mail/letter";
    private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\s*\\n");

    private final Texts texts;
    private final CitesProperties properties;
    private final ITemplateEngine engine;

    Letters(Texts texts, CitesProperties properties, ITemplateEngine engine) {
        this.texts = texts;
        this.properties = properties;
        this.engine = engine;
    }

    /** @throws IllegalArgumentException when a text is missing, or a value that it names */
    Letter write(Mail mail) {
        Language language = mail.language();
        return new Letter(
                language,
                needed(mail, "subject"),
                needed(mail, "heading"),
                paragraphs(mail),
                button(mail),
                code(mail),
                optional(mail, "note"),
                texts.get(language, BUNDLE + "footer"),
                properties.absolute("/"));
    }

    /** A letter as the page of HTML that mail programs show. */
    String html(Letter letter) {
        return engine.process(TEMPLATE, new Context(letter.language().locale(), Map.of("letter", letter)));
    }

    private List<String> paragraphs(Mail mail) {
        // Parted before the values are filled in: a value cannot make a paragraph of its own
        return Arrays.stream(EMPTY_LINE.split(raw(mail, "text")))
                .map(paragraph -> fill(mail, paragraph.strip()))
                .toList();
    }

    private Letter.@Nullable Button button(Mail mail) {
        String label = optional(mail, "button");
        String link = mail.values().get(Mail.LINK);
        if (label == null) {
            return null;
        }
        return new Letter.Button(label, link == null ? "" : properties.absolute(link));
    }

    private Letter.@Nullable Code code(Mail mail) {
        String label = optional(mail, "code");
        return label == null
                ? null
                : new Letter.Code(label, NamedValues.oneLine(mail.values().getOrDefault(Mail.CODE, "")));
    }

    private String needed(Mail mail, String part) {
        return fill(mail, raw(mail, part));
    }

    private String raw(Mail mail, String part) {
        String text = texts.getOrElse(mail.language(), key(mail, part), "");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("There is no text " + key(mail, part));
        }
        return text;
    }

    private @Nullable String optional(Mail mail, String part) {
        String text = texts.getOrElse(mail.language(), key(mail, part), "");
        return text.isEmpty() ? null : fill(mail, text);
    }

    private static String key(Mail mail, String part) {
        return BUNDLE + mail.template() + "." + part;
    }

    private static String fill(Mail mail, String text) {
        return NamedValues.fill(text, mail.values());
    }
}
