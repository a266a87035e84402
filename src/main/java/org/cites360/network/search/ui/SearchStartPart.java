package org.cites360.network.search.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Form;
import org.cites360.base.ui.TextLine;
import org.cites360.network.search.Question;
import org.cites360.network.ui.StartPart;

/** On the network's start page: the question that {@link SearchView} answers. */
@org.springframework.stereotype.Component
class SearchStartPart implements StartPart {

    private final Texts texts;

    SearchStartPart(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<Component> create(Language language) {
        TextLine text = new TextLine("find-text", texts.get(language, "find.words"))
                .type("search")
                .autocomplete("off")
                .attribute("maxlength", Integer.toString(Question.LONGEST));
        Form form = new Form(() -> SearchView.go(Question.of(text.value())), texts.get(language, "find.go"), text);
        form.getElement()
                .setAttribute("role", "search")
                .setAttribute("aria-label", texts.get(language, "find.search.title"));
        return Optional.of(Blocks.card(
                "find",
                texts.get(language, "find.search.title"),
                Blocks.paragraph(texts.get(language, "find.search.lead"), "muted"),
                form));
    }

    @Override
    public int order() {
        return 10;
    }
}
