package org.cites360.network.adoption.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.ui.Blocks;
import org.cites360.base.web.Markdown;
import org.cites360.network.Facts;
import org.cites360.network.TextLanguage;
import org.cites360.network.adoption.AdoptionContent;

/** What a centre says of an adoption, to be read. */
final class AdoptionTexts {

    private AdoptionTexts() {}

    static List<Component> of(AdoptionContent content, Language language, Texts texts) {
        AdoptionContent.Shown shown = content.in(TextLanguage.of(language));
        List<Component> parts = new ArrayList<>();
        if (shown.missing()) {
            parts.add(Blocks.paragraph(
                    texts.get(language, "adoption.in-language", shown.language().nameIn(language.locale())), "muted"));
        }
        section(texts.get(language, "adoption.adapted"), shown.text().adapted(), shown.language(), parts);
        section(texts.get(language, "adoption.outcome"), shown.text().outcome(), shown.language(), parts);
        if (!content.figures().isEmpty()) {
            UnorderedList list = new UnorderedList();
            for (Facts.Figure figure : content.figures()) {
                ListItem item = new ListItem(figure.value() + " "
                        + shown.text().labels().getOrDefault(figure.id(), "") + " (" + figure.year() + ", "
                        + figure.source() + ")");
                item.getElement().setAttribute("lang", shown.language().tag());
                list.add(item);
            }
            parts.add(list);
        }
        return parts;
    }

    private static void section(String heading, String markdown, TextLanguage language, List<Component> parts) {
        if (!markdown.isBlank()) {
            Div text = new Div(new Html("<div>" + Markdown.html(markdown) + "</div>"));
            text.getElement().setAttribute("lang", language.tag());
            parts.add(new H4(heading));
            parts.add(text);
        }
    }
}
