package org.cites360.network.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.UiLanguage;
import org.cites360.document.Document;
import org.cites360.document.FileLabels;
import org.cites360.document.ui.FileName;
import org.cites360.network.event.EventContent.Session;
import org.cites360.network.event.EventDocuments;

/** Links to the files of a part of a programme. */
@org.springframework.stereotype.Component
class DocumentLinks {

    private final EventDocuments documents;
    private final FileLabels labels;

    DocumentLinks(EventDocuments documents, FileLabels labels) {
        this.documents = documents;
        this.labels = labels;
    }

    /** Empty where there are none. */
    Optional<Component> of(Session session) {
        List<Document> readable = documents.readable(session);
        if (readable.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = Blocks.styled(new UnorderedList(), "programme__files");
        list.getElement().setAttribute("aria-label", UI.getCurrent().getTranslation("events.documents"));
        for (Document document : readable) {
            Anchor link = new Anchor(document.path(), new FileName(document.name()));
            link.setRouterIgnore(true);
            list.add(new ListItem(link, Blocks.span(" " + labels.about(document, UiLanguage.current()), "muted")));
        }
        return Optional.of(list);
    }
}
