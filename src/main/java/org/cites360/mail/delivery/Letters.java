package org.cites360.mail.delivery;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cites360.base.CitesProperties;
import org.cites360.base.Language;
import org.cites360.base.i18n.NamedValues;
import org.cites360.base.i18n.Texts;
import org.cites360.mail.Mail;
import org.cites360.mail.MailEntries;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes letters from templates and values. */
@Component
class Letters {

    private static final String BUNDLE = "mail.";
    private static final String TEMPLATE = "mail/letter";
    private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\s*\\n");

    // Looked up once they are needed: what they are told by may wait for mails to be sent
    private final ObjectProvider<MailEntries> entries;
    private final Texts texts;
    private final CitesProperties properties;
    private final ITemplateEngine engine;

    Letters(Texts texts, CitesProperties properties, ITemplateEngine engine, ObjectProvider<MailEntries> entries) {
        this.entries = entries;
        this.texts = texts;
        this.properties = properties;
        this.engine = engine;
    }

    /**
     * What a mail says now; empty when what it was to tell is no longer there.
     *
     * @throws IllegalArgumentException when a text is missing, or a value that it names
     */
    Optional<Letter> write(Mail mail) {
        Optional<MailEntries> teller = entries.stream()
                .filter(one -> one.template().equals(mail.template()))
                .findAny();
        if (teller.isEmpty()) {
            return Optional.of(write(mail, List.of()));
        }
        return teller.get().tell(mail).map(told -> {
            Map<String, String> values = new HashMap<>(mail.values());
            values.putAll(told.values());
            return write(new Mail(mail.to(), mail.language(), mail.template(), values), groups(told));
        });
    }

    private List<Letter.Group> groups(MailEntries.Told told) {
        return told.groups().stream()
                .map(group -> new Letter.Group(
                        NamedValues.oneLine(group.heading()),
                        group.entries().stream().map(this::entry).toList()))
                .toList();
    }

    private Letter.Entry entry(MailEntries.Entry entry) {
        return new Letter.Entry(
                NamedValues.oneLine(entry.title()),
                entry.lang(),
                NamedValues.oneLine(entry.about()),
                properties.absolute(entry.path()));
    }

    private Letter write(Mail mail, List<Letter.Group> groups) {
        Language language = mail.language();
        String leave = mail.values().get(Mail.LEAVE);
        return new Letter(
                language,
                needed(mail, "subject"),
                needed(mail, "heading"),
                paragraphs(mail),
                groups,
                button(mail),
                code(mail),
                optional(mail, "note"),
                texts.get(language, BUNDLE + "footer"),
                properties.absolute("/"),
                leave == null ? null : new Letter.Button(needed(mail, "leave"), properties.absolute(leave)));
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
        String link = mail.values().getOrDefault(Mail.LINK, mail.values().get(Mail.PAGE));
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
