package org.cites360.network.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cites360.base.CentreNames;
import org.cites360.base.permission.Colleagues.Colleague;
import org.cites360.base.permission.PersonId;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Choice;
import org.cites360.base.ui.UiLanguage;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.discussion.CommentDrafts;
import org.cites360.network.discussion.CommentDrafts.Draft;
import org.cites360.network.discussion.CommentDrafts.Place;
import org.cites360.network.discussion.Discussion;
import org.cites360.network.discussion.Discussion.Outcome;
import org.cites360.network.discussion.Discussion.Words;
import org.jspecify.annotations.Nullable;

/** Where something is said: the text with people to name, its language, for whom one speaks. Kept as it is typed. */
final class CommentForm extends Div {

    /** An at sign and the beginning of a name, right before the cursor. */
    private static final Pattern NAMING = Pattern.compile("(?:^|[\\s(])@([\\p{L}][\\p{L}\\p{M}’' -]{0,40})$");

    private final transient Discussion discussion;
    private final transient CommentDrafts drafts;
    private final transient CentreNames centres;
    private final RecordId record;
    private final transient Place place;
    private final Editor editor;
    private final Choice<TextLanguage> language;
    private final @Nullable Choice<String> voice;
    private final UnorderedList suggestions = new UnorderedList();
    private final transient Map<String, Colleague> suggested = new HashMap<>();
    private final Paragraph found = new Paragraph();
    private final Paragraph error = new Paragraph();
    private final Set<PersonId> mentions = new LinkedHashSet<>();

    /**
     * @param start what the text is at first; null for a new one
     * @param send says it, for a centre or null
     */
    CommentForm(
            Discussion discussion,
            CommentDrafts drafts,
            CentreNames centres,
            RecordId record,
            Place place,
            @Nullable Words start,
            BiFunction<Words, @Nullable String, Outcome> send,
            Runnable done,
            @Nullable Runnable cancelled) {
        this.discussion = discussion;
        this.drafts = drafts;
        this.centres = centres;
        this.record = record;
        this.place = place;
        String id = place.key().replace(':', '-');
        editor = new Editor("comment-" + id);
        Draft draft = drafts.find(record, place, UiLanguage.current()).orElse(null);
        TextLanguage written = draft != null
                ? draft.language()
                : start != null ? start.language() : TextLanguage.of(UiLanguage.current());
        if (draft != null) {
            mentions.addAll(draft.mentions());
        } else if (start != null) {
            mentions.addAll(start.mentions());
        }
        editor.setValue(draft != null ? draft.text() : start != null ? start.text() : "");
        editor.getElement()
                .setAttribute("name", "comment-" + id)
                .setAttribute("lang", written.tag())
                .setAttribute("aria-describedby", "hint-" + id + " error-" + id);
        editor.onTyped(this::typed);
        language = new Choice<>(
                "language-" + id,
                text("language"),
                Arrays.asList(TextLanguage.values()),
                written,
                each -> each.nameIn(getLocale()));
        language.onChange(chosen -> {
            editor.getElement().setAttribute("lang", chosen.tag());
            keep(editor.getValue());
        });
        List<String> voices = start == null ? discussion.voices() : List.of();
        voice = voices.size() > 1
                ? new Choice<>("voice-" + id, text("voice"), voices, voices.getFirst(), centres::name)
                : null;
        String only = voices.size() == 1 ? voices.getFirst() : null;
        build(
                id,
                start,
                () -> {
                    Choice<String> chosen = voice;
                    Outcome outcome = send.apply(
                            new Words(language.value(), editor.getValue(), mentions),
                            chosen == null ? only : chosen.value());
                    if (outcome instanceof Outcome.Refused(Discussion.Refusal why)) {
                        error.setText(text("refused." + why.key()));
                        editor.getElement().setAttribute("aria-invalid", "true");
                        editor.focus();
                    } else {
                        drafts.forget(record, place);
                        done.run();
                    }
                },
                cancelled);
    }

    private void build(String id, @Nullable Words start, Runnable send, @Nullable Runnable cancelled) {
        addClassNames("comment-form");
        NativeLabel label = new NativeLabel(text("text"));
        label.setFor(editor);
        Paragraph hint = Blocks.paragraph(text("text.hint"), "field__hint");
        hint.setId("hint-" + id);
        error.setId("error-" + id);
        error.addClassName("field__error");
        error.getElement().setAttribute("role", "alert");
        suggestions.addClassName("suggestions");
        suggestions.setId("suggestions-" + id);
        suggestions.getElement().setAttribute("role", "listbox").setAttribute("aria-label", text("suggestions"));
        suggestions.setVisible(false);
        found.addClassName("field__hint");
        found.getElement().setAttribute("role", "status");
        editor.chooseFrom("suggestions-" + id, this::mention, this::closeSuggestions);
        add(Blocks.div("field", label, hint, editor, found, suggestions, error), language);
        if (voice != null) {
            add(voice);
        }
        Div actions = Blocks.actions(Blocks.button(text(start == null ? "send" : "save"), send));
        if (cancelled != null) {
            actions.add(Blocks.button(
                    text("cancel"),
                    () -> {
                        drafts.forget(record, place);
                        cancelled.run();
                    },
                    "button--quiet"));
        }
        add(actions, Blocks.paragraph(text("kept"), "muted"));
    }

    private void typed(String text, int cursor) {
        // What is typed while the answer travels stays: the text goes one way until it is sent
        error.setText("");
        editor.getElement().removeAttribute("aria-invalid");
        keep(text);
        Matcher naming = NAMING.matcher(text.substring(0, Math.clamp(cursor, 0, text.length())));
        closeSuggestions();
        if (naming.find()) {
            List<Colleague> colleagues = discussion.colleagues(naming.group(1));
            colleagues.forEach(colleague -> suggestions.add(suggestion(colleague)));
            if (!colleagues.isEmpty()) {
                found.setText(text("suggestions.how", colleagues.size()));
                suggestions.setVisible(true);
            } else if (!naming.group(1).contains(" ")) {
                found.setText(text("suggestions.none"));
            }
        }
    }

    private void closeSuggestions() {
        suggested.clear();
        suggestions.removeAll();
        suggestions.setVisible(false);
        found.setText("");
    }

    private ListItem suggestion(Colleague colleague) {
        List<String> known = new ArrayList<>(List.of(colleague.name()));
        colleague.sites().forEach(site -> known.add(centres.name(site)));
        ListItem option = new ListItem(String.join(" · ", known));
        String id = suggestions.getId().orElseThrow() + "-" + suggested.size();
        option.setId(id);
        option.getElement()
                .setAttribute("role", "option")
                .setAttribute("aria-selected", "false")
                .setAttribute("aria-label", text("mention", String.join(", ", known)));
        suggested.put(id, colleague);
        return option;
    }

    private void mention(String option, String text, int cursor) {
        Colleague colleague = suggested.get(option);
        if (colleague == null) {
            return;
        }
        int end = Math.clamp(cursor, 0, text.length());
        Matcher naming = NAMING.matcher(text.substring(0, end));
        String before = text.substring(0, naming.find() ? naming.start(1) : end) + colleague.name() + " ";
        mentions.add(colleague.id());
        editor.rewrite(before + text.substring(end).stripLeading(), before.length());
        keep(editor.getValue());
        closeSuggestions();
    }

    private void keep(String text) {
        drafts.keep(record, place, new Draft(language.value(), text, mentions));
    }

    private String text(String key, Object... arguments) {
        return getTranslation("discussion." + key, arguments);
    }
}
