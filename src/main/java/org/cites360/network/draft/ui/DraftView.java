package org.cites360.network.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cites360.base.CentreNames;
import org.cites360.base.Language;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Message;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;
import org.cites360.network.RecordId;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.cites360.network.draft.Draft;
import org.cites360.network.draft.Drafts;
import org.cites360.network.draft.Problem;
import org.cites360.network.draft.RecordField;
import org.cites360.network.draft.RecordField.Step;
import org.cites360.network.draft.TextState;
import org.cites360.network.ui.NetworkPage;
import org.cites360.network.ui.RecordAddress;
import org.cites360.network.ui.UiReload;

/** The form on which a record or a translation is written, step by step, saved as it is typed. */
@PermitAll
@Route("network/drafts/:id/:language")
class DraftView extends NetworkPage implements BeforeEnterObserver {

    private static final String PREVIEW = "preview";

    private final transient Drafts drafts;
    private final transient DraftForms forms;
    private final transient CentreNames centres;
    private final Message message = new Message();
    private final Div progress = Blocks.div("draft-progress");
    private final Map<String, Anchor> stepLinks = new HashMap<>();
    /** What was typed and not saved, while this person goes from step to step. */
    private final Map<String, String> unsaved = new LinkedHashMap<>();

    private transient FieldSaver saver;
    private transient Draft draft;
    private String step = "";

    DraftView(Pages pages, Drafts drafts, DraftForms forms, CentreNames centres) {
        super(pages, "/network");
        this.drafts = drafts;
        this.forms = forms;
        this.centres = centres;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<RecordId> id = event.getRouteParameters().get("id").flatMap(RecordAddress::id);
        Optional<TextLanguage> text = event.getRouteParameters().get("language").flatMap(TextLanguage::of);
        Optional<Draft> found = id.isPresent() && text.isPresent() && drafts.mayWrite(id.get(), text.get())
                ? drafts.find(id.get(), text.get())
                : Optional.empty();
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        if (draft == null
                || !draft.id().equals(found.get().id())
                || draft.language() != found.get().language()) {
            unsaved.clear();
        }
        draft = found.get();
        step = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("step")
                .orElse(Step.WHAT.key());
        message.clear();
        show();
    }

    private String address() {
        return "/network/drafts/" + draft.id() + "/" + draft.language().tag();
    }

    private String title() {
        String title = draft.get(RecordField.TITLE);
        return title.isBlank()
                ? getTranslation("drafts.untitled." + draft.kind().key())
                : title;
    }

    private void show() {
        is(address(), title());
        Language language = UiLanguage.current();
        H1 heading = new H1(title());
        if (!draft.get(RecordField.TITLE).isBlank()) {
            heading.getElement().setAttribute("lang", draft.language().tag());
        }
        Div head = Blocks.div(
                "page-head",
                Blocks.styled(Blocks.link("/network", getTranslation("drafts.network.title")), "back"),
                Blocks.div(
                        "tags",
                        Blocks.tag(getTranslation("network.kind." + draft.kind().key())),
                        Blocks.tag(
                                getTranslation("drafts.state." + draft.state().key()), "tag--kept"),
                        Blocks.span(centres.name(draft.site()), "tags__centre"),
                        Blocks.span(draft.language().nameIn(language.locale()))),
                heading);
        Div content = Blocks.wrap(head, message);
        if (draft.state() == TextState.SUBMITTED) {
            submitted(content);
        } else {
            written(content, language);
        }
        getContent().removeAll();
        getContent().add(content);
    }

    private void submitted(Div content) {
        content.add(
                Blocks.div("notice", Blocks.paragraph(getTranslation("drafts.submitted"))),
                Blocks.actions(Blocks.button(
                        getTranslation("drafts.take-back"),
                        () -> {
                            drafts.takeBack(draft.id(), draft.language());
                            UiReload.now(this);
                        },
                        "button--quiet")),
                forms.preview(draft));
    }

    private void written(Div content, Language language) {
        String whole = draft.comments().getOrDefault("", "");
        if (draft.state() == TextState.RETURNED) {
            content.add(Blocks.div(
                    "notice",
                    Blocks.paragraph(getTranslation("drafts.returned"), "notice__title"),
                    Blocks.paragraph(whole.isEmpty() ? getTranslation("drafts.returned.fields") : whole, "multiline")));
        }
        boolean preview = step.equals(PREVIEW);
        saver = new FieldSaver(drafts, draft, unsaved, this::changed, () -> UiReload.now(this));
        content.add(steps(language), saver.status());
        content.add(preview ? forms.preview(draft) : forms.form(draft, current(), saver));
        content.add(next(language), progress, forms.actions(draft, saver, message, () -> UiReload.now(this)));
        showProgress(language);
        markSteps();
    }

    private Step current() {
        return Arrays.stream(Step.values())
                .filter(each -> each.key().equals(step))
                .findFirst()
                .orElse(Step.WHAT);
    }

    private List<Step> stepsOfKind() {
        return Arrays.stream(Step.values())
                .filter(each -> draft.kind() == RecordKind.PRACTICE || each != Step.RESULTS)
                .toList();
    }

    private Nav steps(Language language) {
        UnorderedList list = new UnorderedList();
        stepLinks.clear();
        if (draft.isTranslation()) {
            list.add(new ListItem(pill("write", getTranslation("drafts.step.translate"), !step.equals(PREVIEW))));
        } else {
            int number = 1;
            for (Step each : stepsOfKind()) {
                String words = number++ + ". " + forms.name(each, language);
                list.add(new ListItem(pill(each.key(), words, !step.equals(PREVIEW) && each == current())));
            }
        }
        list.add(new ListItem(step(PREVIEW, getTranslation("drafts.step.preview"), step.equals(PREVIEW))));
        Nav nav = Blocks.styled(new Nav(list), "tabs", "tabs--steps");
        nav.setAriaLabel(getTranslation("drafts.steps"));
        return nav;
    }

    private Anchor pill(String key, String words, boolean current) {
        Anchor link = step(key, words, current);
        stepLinks.put(key, link);
        return link;
    }

    private Anchor step(String key, String words, boolean current) {
        Anchor link = new Anchor(Pages.in(address(), UiLanguage.current()) + "&step=" + key, words);
        if (current) {
            link.getElement().setAttribute("aria-current", "step");
        }
        return link;
    }

    private Component next(Language language) {
        if (draft.isTranslation() || step.equals(PREVIEW)) {
            return new Div();
        }
        List<Step> all = stepsOfKind();
        int index = all.indexOf(current());
        Div actions = Blocks.actions();
        if (index > 0) {
            actions.add(Blocks.styled(
                    step(all.get(index - 1).key(), getTranslation("drafts.step.back"), false),
                    "button",
                    "button--quiet"));
        }
        boolean last = index == all.size() - 1;
        actions.add(Blocks.styled(
                step(
                        last ? PREVIEW : all.get(index + 1).key(),
                        last ? getTranslation("drafts.step.preview") : getTranslation("drafts.step.next"),
                        false),
                "button",
                "button--quiet"));
        return actions;
    }

    /** Something was saved, or could not be: what is still to be done is something else. */
    private void changed() {
        drafts.find(draft.id(), draft.language()).ifPresent(now -> {
            draft = now;
            showProgress(UiLanguage.current());
            markSteps();
        });
    }

    private void showProgress(Language language) {
        progress.removeAll();
        List<Problem> problems = draft.problems();
        List<String> conflicts = saver.unsaved();
        boolean complete = problems.isEmpty() && conflicts.isEmpty();
        progress.add(new H2(getTranslation(complete ? "drafts.complete" : "drafts.missing")));
        if (complete) {
            progress.add(Blocks.paragraph(getTranslation("drafts.complete.text"), "muted"));
            return;
        }
        UnorderedList list = new UnorderedList();
        conflicts.forEach(key -> list.add(todo(key, getTranslation("drafts.unsaved"), language)));
        problems.forEach(problem -> list.add(todo(
                problem.field(),
                getTranslation("drafts.problem." + problem.kind().key()),
                language)));
        progress.add(list);
    }

    private void markSteps() {
        List<String> marked = saver.unsaved().stream().map(this::stepOf).toList();
        stepLinks.forEach((key, link) -> {
            link.getChildren().filter(Span.class::isInstance).toList().forEach(link::remove);
            if (marked.contains(key)) {
                link.add(Blocks.span(getTranslation("drafts.step.unsaved"), "tabs__warning"));
            }
        });
    }

    private String stepOf(String key) {
        return draft.isTranslation() ? "write" : at(key).step().key();
    }

    /** The field of the form to which a key belongs. */
    private RecordField at(String key) {
        return FormFields.of(key, draft.get(RecordField.ATTACHMENTS)).orElse(RecordField.TITLE);
    }

    private ListItem todo(String key, String what, Language language) {
        RecordField field = at(key);
        return new ListItem(new Anchor(
                Pages.in(address(), language) + "&step=" + stepOf(key) + "#at-" + field.key(),
                getTranslation("drafts.named", forms.name(field, draft.kind(), language) + part(key), what)));
    }

    /** Which part of a figure it is, such as its year. */
    private String part(String key) {
        String[] parts = key.split("\\.");
        return parts.length == 3 && at(key) == RecordField.FIGURES
                ? ", " + getTranslation("drafts.figure." + parts[2])
                : "";
    }
}
