package org.cites360.document.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.text.NumberFormat;
import java.util.List;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;
import org.cites360.document.Document;
import org.cites360.document.FileFigures;
import org.cites360.document.FileLabels;

/** How the files of the installation are: counts, what waits, what was altered. To everybody but administrators it does not exist. */
@Route("admin/files")
@PermitAll
class FileFiguresView extends FilePage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient FileFigures files;
    private final transient FileLabels labels;
    private final transient CurrentPerson current;

    FileFiguresView(Pages pages, FileFigures files, FileLabels labels, CurrentPerson current) {
        super(pages, "/admin/files", "files.admin.");
        this.files = files;
        this.labels = labels;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!current.may(Action.ADMINISTER)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        getContent().removeAll();
        getContent()
                .add(
                        Blocks.head(text("title"), text("lead")),
                        Blocks.stack(Blocks.card("kept", text("documents"), figures()), altered()));
    }

    private DescriptionList figures() {
        FileFigures.Figures figures = files.figures();
        FileFigures.Helpers helpers = files.helpers();
        DescriptionList list = Blocks.styled(new DescriptionList(), "facts");
        add(list, "documents", number(figures.documents()));
        add(list, "size", labels.size(figures.size(), UiLanguage.current()));
        add(list, "waiting", number(figures.waiting()));
        add(list, "refused", number(figures.refused()));
        add(list, "problems", number(figures.problems()));
        add(list, "altered", number(figures.altered()));
        String away = helpers.scannerConfigured() ? text("scanner.away") : text("scanner.none");
        add(list, "scanner", helpers.scanner().orElse(away));
        add(list, "office", helpers.office().orElse(text("office.none")));
        return list;
    }

    private Div altered() {
        List<Document> documents = files.altered();
        if (documents.isEmpty()) {
            return new Div(Blocks.card("altered", text("altered"), Blocks.paragraph(text("none-altered"))));
        }
        UnorderedList list = Blocks.styled(new UnorderedList(), "rows");
        documents.forEach(document -> list.add(new ListItem(new Div(
                Blocks.styled(new Paragraph(new FileName(document.name())), "row__name"),
                Blocks.paragraph(document.id() + " · " + document.sha256(), "row__detail")))));
        return new Div(Blocks.card("altered", text("altered"), Blocks.paragraph(text("mend")), list));
    }

    private void add(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(text(key)), new DescriptionList.Description(value));
    }

    private String number(long value) {
        return NumberFormat.getIntegerInstance(getLocale()).format(value);
    }

    private String text(String key) {
        return getTranslation("files.admin." + key);
    }
}
