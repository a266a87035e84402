package org.cites360.network.draft.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cites360.base.CentreNames;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Choice;
import org.cites360.base.ui.Form;
import org.cites360.base.ui.TextLine;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;
import org.cites360.network.RecordId;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.cites360.network.draft.Drafts;
import org.cites360.network.draft.RecordField;
import org.cites360.network.ui.NetworkPage;

/** Where a practice or a resource begins: for which centre, in which language, under which title. */
@PermitAll
@Route("network/practices/new")
@RouteAlias("network/resources/new")
class NewRecordView extends NetworkPage implements BeforeEnterObserver {

    private final transient Drafts drafts;
    private final transient CentreNames centres;

    NewRecordView(Pages pages, Drafts drafts, CentreNames centres) {
        super(pages, "/network/practices/new");
        this.drafts = drafts;
        this.centres = centres;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<String> sites = List.copyOf(drafts.mySites());
        if (sites.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        RecordKind kind =
                event.getLocation().getPath().contains("resources") ? RecordKind.RESOURCE : RecordKind.PRACTICE;
        String title = getTranslation("drafts.new." + kind.key());
        is("/network/" + kind.key() + "s/new", title);
        getContent().removeAll();
        getContent()
                .add(
                        Blocks.head(title, getTranslation("drafts.new." + kind.key() + ".lead")),
                        Blocks.narrow(Blocks.card("begin", getTranslation("drafts.new.begin"), form(kind, sites))));
    }

    private Form form(RecordKind kind, List<String> sites) {
        Choice<String> site =
                new Choice<>("site", getTranslation("drafts.new.site"), sites, sites.getFirst(), centres::name);
        Choice<TextLanguage> language = new Choice<>(
                        "language",
                        getTranslation("drafts.new.language"),
                        Arrays.asList(TextLanguage.values()),
                        TextLanguage.of(UiLanguage.current()),
                        each -> each.nameIn(UiLanguage.current().locale()))
                .hint(getTranslation("drafts.new.language.help"));
        TextLine title = new TextLine("title", getTranslation("drafts.field.title"))
                .hint(getTranslation("drafts.help.title." + kind.key()))
                .attribute("maxlength", Integer.toString(RecordField.TITLE.longest()))
                .autocomplete("off")
                .required();
        return new Form(
                () -> {
                    if (title.value().isBlank()) {
                        title.mistake(getTranslation("drafts.problem.missing"));
                        return;
                    }
                    RecordId id = drafts.create(
                            kind,
                            site.value(),
                            language.value(),
                            Map.of(RecordField.TITLE.key(), title.value().strip()));
                    UI.getCurrent()
                            .navigate(
                                    "network/drafts/" + id + "/"
                                            + language.value().tag(),
                                    QueryParameters.of(
                                            "lang", UiLanguage.current().tag()));
                },
                getTranslation("drafts.new.button"),
                title,
                Blocks.styled(new com.vaadin.flow.component.html.Div(site, language), "form__row"));
    }
}
