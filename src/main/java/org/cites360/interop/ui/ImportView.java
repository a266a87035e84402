package org.cites360.interop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.InputStream;
import java.util.List;
import org.cites360.base.CentreNames;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Message;
import org.cites360.base.web.Pages;
import org.cites360.interop.importing.ImportProblem;
import org.cites360.interop.importing.Imports;
import org.cites360.network.RecordImport.Outcome;

/** Where a coordinator brings many records in: the table is looked through, mended, and then published as a whole. */
@PermitAll
@Route("network/:site/import")
class ImportView extends CentreDataPage {

    private static final long serialVersionUID = 1L;

    /** Bytes that are taken in; the service says how many it reads. */
    private static final int MOST = 20_000_001;
    /** Mistakes that are shown at once. */
    private static final int SHOWN = 200;

    /** Sends the chosen file and tells the server when it is there. */
    private static final String SEND = """
            const file = $0.files[0];
            if (!file) { $1.dispatchEvent(new CustomEvent('no-file')); return; }
            const form = new FormData();
            form.append('file', file);
            fetch($1.getAttribute('data-target'), {method: 'POST', body: form})
              .then(answer => $1.dispatchEvent(new CustomEvent(answer.ok ? 'file-sent' : 'file-failed')))
              .catch(() => $1.dispatchEvent(new CustomEvent('file-failed')));
            """;

    private final transient Imports imports;
    private final Message message = new Message();
    private final Div outcome = new Div();
    /** Written by the request that brings the file, read by the page's own. */
    private transient volatile byte[] file = new byte[0];

    ImportView(Imports imports, CurrentPerson person, CentreNames centres, Pages pages) {
        super(person, centres, pages, "import");
        this.imports = imports;
    }

    @Override
    void show(String site) {
        Input choice = new Input();
        choice.setType("file");
        choice.setId("table-file");
        choice.getElement().setAttribute("accept", ".csv,.txt,.tsv,text/csv");
        choice.getElement().setAttribute("aria-describedby", "table-hint");
        NativeLabel label = new NativeLabel(text("import.file"));
        label.setFor(choice);
        var hint = Blocks.paragraph(text("import.hint"), "field__hint");
        hint.setId("table-hint");
        NativeButton look = Blocks.button(text("import.check"), () -> {});
        UploadHandler handler = event -> {
            try (InputStream in = event.getInputStream()) {
                file = in.readNBytes(MOST);
            }
        };
        look.getElement().setAttribute("data-target", handler);
        look.addClickListener(click -> look.getElement().executeJs(SEND, choice.getElement(), look.getElement()));
        look.getElement().addEventListener("no-file", event -> say(text("import.none")));
        look.getElement().addEventListener("file-failed", event -> say(text("import.failed")));
        look.getElement().addEventListener("file-sent", event -> check());
        getContent()
                .add(
                        Blocks.head(title(), text("import.lead")),
                        Blocks.stack(
                                Blocks.div("card", Blocks.div("field", label, hint, choice), Blocks.actions(look)),
                                message,
                                outcome,
                                Blocks.actions(Blocks.link(
                                        "/network/" + site + "/export",
                                        text("export.title", centre()),
                                        "button",
                                        "button--quiet"))));
    }

    private void say(String mistake) {
        outcome.removeAll();
        message.bad(mistake);
    }

    private void check() {
        Imports.Report report = imports.check(site(), file);
        if (!report.problems().isEmpty()) {
            tell(report.problems());
            return;
        }
        message.good(text(
                "import.good",
                report.of(Outcome.PUBLISHED),
                report.of(Outcome.UPDATED),
                report.of(Outcome.UNCHANGED),
                report.of(Outcome.KEPT)));
        outcome.removeAll();
        if (report.of(Outcome.PUBLISHED) + report.of(Outcome.UPDATED) > 0) {
            NativeButton run = Blocks.button(text("import.run"), this::run);
            outcome.add(Blocks.actions(run));
        }
    }

    private void run() {
        Imports.Report report = imports.run(site(), file);
        if (!report.problems().isEmpty()) {
            say(text("import.overtaken"));
            return;
        }
        outcome.removeAll();
        message.good(text("import.done", report.of(Outcome.PUBLISHED), report.of(Outcome.UPDATED)));
    }

    private void tell(List<ImportProblem> problems) {
        message.bad(text("import.problems", problems.size()));
        outcome.removeAll();
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of("row", "column", "value", "mend")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(text("import." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTableBody body = new NativeTableBody();
        problems.stream().limit(SHOWN).map(this::row).forEach(body::add);
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        Div scroll = Blocks.div("import-problems", table);
        scroll.getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", text("import.problems", problems.size()));
        outcome.add(scroll);
        if (problems.size() > SHOWN) {
            outcome.add(Blocks.paragraph(text("import.more", problems.size() - SHOWN)));
        }
    }

    private NativeTableRow row(ImportProblem problem) {
        String key = "problem." + problem.reason().key();
        NativeTableRow row = new NativeTableRow();
        row.add(new NativeTableCell(problem.row() == 0 ? "–" : Integer.toString(problem.row())));
        row.add(new NativeTableCell(
                problem.column() == null ? "–" : problem.column().key()));
        row.add(new NativeTableCell(problem.value()));
        row.add(new NativeTableCell(problem.detail().isEmpty() ? text(key) : text(key, problem.detail())));
        return row;
    }
}
