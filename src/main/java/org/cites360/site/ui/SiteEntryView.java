package org.cites360.site.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cites360.base.Language;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Checkbox;
import org.cites360.base.ui.Choice;
import org.cites360.base.ui.Form;
import org.cites360.base.ui.Message;
import org.cites360.base.ui.PageView;
import org.cites360.base.ui.TextLine;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Page;
import org.cites360.base.web.Pages;
import org.cites360.site.OwnTheme;
import org.cites360.site.SiteEntries;
import org.cites360.site.SiteEntries.Outcome;
import org.cites360.site.SiteEntries.Problem;
import org.cites360.site.SiteEntry;
import org.cites360.site.Theme;

/** A centre's entry in the directory, for its coordinators. To everybody else this page does not exist. */
@PermitAll
@Route("network/centres/:site/entry")
class SiteEntryView extends Composite<Div> implements PageView, BeforeEnterObserver {

    /** Languages in which centres work; others that an entry has already stay choosable. */
    private static final List<String> OFFERED = List.of("fr", "nl", "en", "it", "pt", "es", "de", "ca");

    private final transient Pages pages;
    private final transient SiteEntries entries;
    private final transient CurrentPerson current;
    private final Message message = new Message();
    private String site = "";
    private int version;
    private transient TextLine name;
    private transient TextLine street;
    private transient TextLine postalCode;
    private transient TextLine transport;
    private transient TextLine opened;
    private transient Checkbox confirmed;
    private final transient Map<String, Checkbox> languages = new LinkedHashMap<>();
    private final transient List<ThemeFields> themes = new ArrayList<>();
    private final Div themeParts = new Div();

    private record ThemeFields(Choice<Theme> theme, Map<Language, TextLine> names) {}

    SiteEntryView(Pages pages, SiteEntries entries, CurrentPerson current) {
        this.pages = pages;
        this.entries = entries;
        this.current = current;
    }

    @Override
    public Page page() {
        return pages.translated(
                        "/network/centres/" + site + "/entry", UiLanguage.current(), text("title"), text("lead"))
                .notIndexed();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        site = event.getRouteParameters().get("site").orElse("");
        if (!current.may(Action.EDIT_CENTRE, site) || entries.open(site).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(entries.open(site).orElseThrow());
    }

    private void show(SiteEntries.Opened found) {
        version = found.version();
        SiteEntry entry = found.entry();
        name = line("name", entry.name()).required();
        street = line("street", entry.street());
        postalCode = line("postal-code", entry.postalCode());
        transport = line("transport", entry.transport()).hint(text("transport.hint"));
        opened = line("opened", entry.opened()).hint(text("opened.hint"));
        confirmed = new Checkbox("confirmed", text("confirmed"), entry.confirmed()).hint(text("confirmed.hint"));
        languages.clear();
        Div tongues = Blocks.div("choices");
        tongues.getElement().setAttribute("role", "group").setAttribute("aria-label", text("languages"));
        List<String> tags = new ArrayList<>(OFFERED);
        entry.languages().stream().filter(tag -> !tags.contains(tag)).forEach(tags::add);
        tags.forEach(tag -> {
            Checkbox box = new Checkbox(
                    "language-" + tag,
                    Locale.forLanguageTag(tag).getDisplayLanguage(getLocale()),
                    entry.languages().contains(tag));
            languages.put(tag, box);
            tongues.add(box);
        });
        themes.clear();
        themeParts.removeAll();
        entry.themes().forEach(this::theme);
        getContent().removeAll();
        getContent()
                .add(
                        Blocks.head(text("title"), text("lead")),
                        Blocks.narrow(
                                Blocks.link("/network/centres/" + site, text("back"), "back"),
                                message,
                                new Form(
                                        this::save,
                                        text("save"),
                                        name,
                                        street,
                                        postalCode,
                                        transport,
                                        opened,
                                        new H2(text("languages")),
                                        tongues,
                                        new H2(text("themes")),
                                        Blocks.paragraph(text("themes.hint"), "muted"),
                                        themeParts,
                                        Blocks.actions(Blocks.button(
                                                text("themes.add"),
                                                () -> theme(new OwnTheme(Theme.CHOOSE, Map.of())),
                                                "button--quiet")),
                                        confirmed)));
    }

    private TextLine line(String key, String value) {
        return new TextLine(key, text(key))
                .autocomplete("off")
                .attribute("maxlength", "200")
                .value(value);
    }

    private void theme(OwnTheme own) {
        String id = "theme-" + System.identityHashCode(own);
        Div part = Blocks.div("theme-fields");
        part.getElement().setAttribute("role", "group").setAttribute("aria-label", text("theme", themes.size() + 1));
        Map<Language, TextLine> names = new EnumMap<>(Language.class);
        Choice<Theme> counts = new Choice<>(
                id,
                text("theme.counts-as"),
                List.of(Theme.values()),
                own.theme(),
                theme -> getTranslation("site.theme." + theme.key()));
        ThemeFields fields = new ThemeFields(counts, names);
        for (Language language : Language.values()) {
            boolean spoken = languages.containsKey(language.tag())
                    && languages.get(language.tag()).value();
            if (spoken || own.names().containsKey(language)) {
                TextLine line = new TextLine(id + "-" + language.tag(), text("theme.name", language.ownName()))
                        .attribute("maxlength", "200")
                        .attribute("lang", language.tag())
                        .value(own.names().getOrDefault(language, ""));
                names.put(language, line);
                part.add(line);
            }
        }
        part.add(counts, Blocks.quiet(text("theme.remove"), text("theme.remove-named", themes.size() + 1), () -> {
            themes.remove(fields);
            themeParts.remove(part);
        }));
        themes.add(fields);
        themeParts.add(part);
    }

    private SiteEntry typed() {
        return new SiteEntry(
                name.value(),
                street.value(),
                postalCode.value(),
                transport.value(),
                opened.value(),
                languages.entrySet().stream()
                        .filter(entry -> entry.getValue().value())
                        .map(Map.Entry::getKey)
                        .toList(),
                themes.stream()
                        .map(fields -> {
                            Map<Language, String> names = new EnumMap<>(Language.class);
                            fields.names().forEach((language, line) -> {
                                if (!line.value().isBlank()) {
                                    names.put(language, line.value());
                                }
                            });
                            return new OwnTheme(fields.theme().value(), names);
                        })
                        .toList(),
                confirmed.value());
    }

    private void save() {
        message.clear();
        switch (entries.save(site, typed(), version)) {
            case Outcome.Done done -> {
                version = done.version();
                message.good(text("saved"));
            }
            case Outcome.Wrong wrong -> {
                message.bad(text("wrong"));
                wrong.problems().forEach(this::tell);
            }
            case Outcome.Overtaken overtaken -> {
                // What was typed stays; saving again puts it in the place of theirs, now that the reader knows
                version = overtaken.theirs().version();
                message.bad(text("overtaken"));
            }
        }
    }

    private void tell(Problem problem) {
        String text = text("problem." + problem.key());
        switch (problem) {
            case NAME, LONG -> name.mistake(text);
            case OPENED, OPENED_LATER -> opened.mistake(text);
            case LANGUAGES -> languages.values().iterator().next().mistake(text);
            case THEMES_MANY -> themes.getLast().theme().mistake(text);
            case THEME_NAME ->
                themes.stream()
                        .filter(fields -> fields.names().values().stream()
                                .allMatch(line -> line.value().isBlank()))
                        .forEach(fields -> fields.theme().mistake(text));
        }
    }

    private String text(String key, Object... arguments) {
        return getTranslation("site-entry." + key, arguments);
    }
}
