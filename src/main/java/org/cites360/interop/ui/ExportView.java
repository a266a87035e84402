package org.cites360.interop.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.OutputStream;
import org.cites360.base.CentreNames;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.web.Pages;
import org.cites360.interop.export.Exports;

/** Where a coordinator takes along what their centre has published. */
@PermitAll
@Route("network/:site/export")
class ExportView extends CentreDataPage {

    private static final long serialVersionUID = 1L;

    private final transient Exports exports;

    ExportView(Exports exports, CurrentPerson person, CentreNames centres, Pages pages) {
        super(person, centres, pages, "export");
        this.exports = exports;
    }

    @Override
    void show(String site) {
        getContent()
                .add(
                        Blocks.head(title(), text("export.lead", exports.size(site))),
                        Blocks.stack(
                                Blocks.card(
                                        "table",
                                        text("export.table"),
                                        Blocks.paragraph(text("export.table.text")),
                                        download("export.table.go", ".csv", "text/csv; charset=utf-8", exports::table)),
                                Blocks.card(
                                        "bag",
                                        text("export.bag"),
                                        Blocks.paragraph(text("export.bag.text")),
                                        download("export.bag.go", ".zip", "application/zip", exports::bag)),
                                Blocks.actions(Blocks.link(
                                        "/network/" + site + "/import",
                                        text("import.title", centre()),
                                        "button",
                                        "button--quiet"))));
    }

    private interface Writing {
        void write(String site, OutputStream out) throws IOException;
    }

    private Anchor download(String key, String ending, String type, Writing writing) {
        String site = site();
        DownloadHandler handler = event -> {
            event.setFileName(exports.name(site) + ending);
            event.setContentType(type);
            writing.write(site, event.getOutputStream());
        };
        Anchor link = new Anchor(handler, AttachmentType.DOWNLOAD, text(key));
        link.addClassName("button");
        return link;
    }
}
