package org.cites360.network.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
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
        FieldSaver saver = new FieldSaver(drafts, draft, this::changed, () -> UiReload.now(this));
        content.add(steps(language), saver.status());
        if (preview) {
            content.add(forms.preview(draft));
        } else {
            content.add(forms.form(draft, current(), saver));
        }
        content.add(next(language), progress, forms.actions(draft, message, () -> UiReload.now(this)));
        showProgress(language);
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
        if (draft.isTranslation()) {
            list.add(new ListItem(step("write", getTranslation("drafts.step.translate"), !step.equals(PREVIEW))));
        } else {
            int number = 1;
            for (Step each : stepsOfKind()) {
                String words = number++ + ". " + forms.name(each, language);
                list.add(new ListItem(step(each.key(), words, !step.equals(PREVIEW) && each == current())));
            }
        }
        list.add(new ListItem(step(PREVIEW, getTranslation("drafts.step.preview"), step.equals(PREVIEW))));
        Nav nav = Blocks.styled(new Nav(list), "tabs");
        nav.setAriaLabel(getTranslation("drafts.steps"));
        return nav;
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

    /** Something was saved: what is still missing may be less. */
    private void changed() {
        drafts.find(draft.id(), draft.language()).ifPresent(now -> {
            draft = now;
            showProgress(UiLanguage.current());
        });
    }

    private void showProgress(Language language) {
        progress.removeAll();
        List<Problem> problems = draft.problems();
        H2 heading = new H2(getTranslation(problems.isEmpty() ? "drafts.complete" : "drafts.missing"));
        progress.add(heading);
        UnorderedList list = new UnorderedList();
        for (Problem problem : problems) {
            String words = forms.name(problem.at(), draft.kind(), language) + part(problem) + ": "
                    + getTranslation("drafts.problem." + problem.kind().key());
            String key = draft.isTranslation() ? "write" : problem.at().step().key();
            Anchor link = new Anchor(
                    Pages.in(address(), language) + "&step=" + key + "#at-"
                            + problem.at().key(),
                    words);
            list.add(new ListItem(link));
        }
        if (problems.isEmpty()) {
            progress.add(Blocks.paragraph(getTranslation("drafts.complete.text"), "muted"));
        } else {
            progress.add(list);
        }
    }

    /** Which part of a figure it is, such as its year. */
    private String part(Problem problem) {
        String[] parts = problem.field().split("\\.");
        return parts.length == 3 && problem.at() == RecordField.FIGURES
                ? ", " + getTranslation("drafts.figure." + parts[2])
                : "";
    }
}
