package org.cites360.document.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Pager;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;
import org.cites360.document.Document;
import org.cites360.document.DocumentState;
import org.cites360.document.FileLabels;
import org.cites360.document.upload.MyFiles;
import org.cites360.document.upload.Uploads;

/** The files that somebody has sent, what is said of each, and where they send more. */
@Route(MyFilesView.PATH)
@PermitAll
class MyFilesView extends FilePage implements BeforeEnterObserver {

    static final String PATH = "network/files";

    private static final long serialVersionUID = 1L;

    private final transient MyFiles files;
    private final transient Uploads uploads;
    private final transient UploadField.Parts parts;
    private final transient FileLabels labels;
    private final Div list = new Div();
    private int page;

    MyFilesView(Pages pages, MyFiles files, Uploads uploads, UploadField.Parts parts, FileLabels labels) {
        super(pages, "/" + PATH, "files.");
        this.files = files;
        this.uploads = uploads;
        this.parts = parts;
        this.labels = labels;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!uploads.allowed()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        page = event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("page")
                        .filter(text -> text.matches("[1-9][0-9]{0,6}"))
                        .map(Integer::parseInt)
                        .orElse(1)
                - 1;
        UploadField field = parts.field(true);
        field.onStored(document -> show());
        field.onSettled(document -> show());
        show();
        getContent().removeAll();
        getContent()
                .add(
                        Blocks.head(getTranslation("files.title"), getTranslation("files.lead")),
                        Blocks.stack(
                                Blocks.card("send", getTranslation("files.send"), field),
                                Blocks.card("sent", getTranslation("files.sent"), list)));
    }

    private void show() {
        MyFiles.Listing listing = files.list(page);
        list.removeAll();
        if (listing.documents().isEmpty()) {
            list.add(Blocks.paragraph(getTranslation("files.none"), "muted"));
            return;
        }
        UnorderedList rows = Blocks.styled(new UnorderedList(), "rows");
        listing.documents().forEach(document -> rows.add(row(document)));
        list.add(
                rows,
                new Pager(
                        listing.page(),
                        listing.pages(),
                        number -> Pages.in("/" + PATH, UiLanguage.current()) + "&page=" + (number + 1)));
    }

    private ListItem row(Document document) {
        Div about = new Div(name(document));
        String state = document.state().name().toLowerCase(Locale.ROOT);
        about.add(Blocks.tag(getTranslation("files.state." + state)));
        about.add(Blocks.paragraph(labels.about(document, UiLanguage.current()), "row__detail"));
        labels.remarks(document, UiLanguage.current())
                .forEach(remark -> about.add(Blocks.paragraph(remark, "row__detail")));
        return new ListItem(about);
    }

    private static Component name(Document document) {
        if (document.state() != DocumentState.READY) {
            Paragraph name = new Paragraph(new FileName(document.name()));
            return Blocks.styled(name, "row__name");
        }
        Anchor link = new Anchor(document.path(), new FileName(document.name()));
        // Not a view: the browser itself gets it
        link.setRouterIgnore(true);
        return Blocks.styled(link, "row__name");
    }
}
