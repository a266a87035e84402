package org.cites360.network.draft.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.ReaderTime;
import org.cites360.base.ui.TypedTexts;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Markdown;
import org.cites360.base.web.WebLink;
import org.cites360.network.draft.Draft;
import org.cites360.network.draft.Drafts;
import org.cites360.network.draft.FieldValues;
import org.cites360.network.draft.RecordField;
import org.cites360.network.draft.Saved;
import org.jspecify.annotations.Nullable;

/** Saves the fields of a draft as they are typed, says so, and lets people choose where two wrote the same field. */
final class FieldSaver {

    /** No version of a field: what is saved over it collides with whatever is there. */
    private static final int NONE = -1;

    private final Drafts drafts;
    private final Draft draft;
    private final Map<String, String> unsaved;
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private final Paragraph status = Blocks.paragraph("", "save-state");
    private final Runnable onChange;
    private final Runnable onLost;
    private @Nullable TypedTexts typed;

    /**
     * @param unsaved by field, what was typed and not saved: kept while somebody goes from step to step
     * @param onChange something was saved, or could not be
     * @param onLost the draft can no longer be written: the page is to be shown anew
     */
    FieldSaver(Drafts drafts, Draft draft, Map<String, String> unsaved, Runnable onChange, Runnable onLost) {
        this.drafts = drafts;
        this.draft = draft;
        this.unsaved = unsaved;
        this.onChange = onChange;
        this.onLost = onLost;
        status.getElement().setAttribute("role", "status");
    }

    void keepIn(TypedTexts texts) {
        typed = texts;
    }

    /** Where it is said that everything is saved, and when. */
    Paragraph status() {
        return status;
    }

    /** What is there now, as far as this page knows. */
    String value(String key) {
        return values.getOrDefault(key, draft.get(key));
    }

    /** Adds an item to a list of ids, or takes it away. What others added or took away meanwhile stays so. */
    void change(String key, Consumer<List<String>> change) {
        List<String> items = new ArrayList<>(FieldValues.list(value(key)));
        change.accept(items);
        Saved saved = put(key, String.join(",", items));
        if (saved instanceof Saved.Overtaken overtaken) {
            List<String> theirs = new ArrayList<>(FieldValues.list(overtaken.theirs()));
            change.accept(theirs);
            versions.put(key, overtaken.version());
            saved = put(key, String.join(",", theirs.stream().distinct().toList()));
        }
        tell(key, saved);
    }

    /** Saves what nobody typed, such as the id of a file. */
    void put(String key, String value, Runnable done) {
        Saved saved = put(key, value);
        if (saved instanceof Saved.Done) {
            done.run();
        }
        tell(key, saved);
    }

    private void tell(String key, Saved saved) {
        switch (saved) {
            case Saved.Done done -> said(status.getTranslation("drafts.saved", time(done.at())), false);
            case Saved.Overtaken overtaken -> said(status.getTranslation("drafts.overtaken.all"), true);
            case Saved.TooLong tooLong -> said(status.getTranslation("drafts.saved.too-long", tooLong.most()), true);
            case Saved.Locked locked -> onLost.run();
            case Saved.Gone gone -> onLost.run();
        }
        onChange.run();
    }

    private Saved put(String key, String value) {
        Saved saved =
                drafts.save(draft.id(), draft.language(), key, value, versions.getOrDefault(key, draft.version(key)));
        if (saved instanceof Saved.Done done) {
            versions.put(key, done.version());
            values.put(key, value);
        }
        return saved;
    }

    /**
     * @param key of the field
     * @param choice where the reader chooses between two texts
     * @param show puts another text into the control
     */
    void save(String key, String value, Div choice, Consumer<String> show) {
        choice.removeAll();
        switch (put(key, value)) {
            case Saved.Done done -> {
                unsaved.remove(key);
                judge(key, value, choice);
                if (typed != null) {
                    typed.saved(key, value);
                }
                said(status.getTranslation("drafts.saved", time(done.at())), false);
            }
            case Saved.Overtaken overtaken -> {
                refused(key, value);
                choose(key, overtaken, choice, show);
            }
            case Saved.TooLong tooLong -> {
                refused(key, value);
                choice.add(Blocks.paragraph(
                        status.getTranslation("drafts.saved.too-long", tooLong.most()), "field__error"));
                said(status.getTranslation("drafts.saved.too-long", tooLong.most()), true);
            }
            case Saved.Locked locked -> {
                refused(key, value);
                onLost.run();
            }
            case Saved.Gone gone -> onLost.run();
        }
        onChange.run();
    }

    private void refused(String key, String value) {
        unsaved.put(key, value);
        if (typed != null) {
            typed.refused(key, value, value(key));
        }
    }

    /** The fields into which something was typed that is not saved, but for those of figures and files that are gone. */
    List<String> unsaved() {
        return unsaved.keySet().stream().filter(this::exists).toList();
    }

    private boolean exists(String key) {
        String[] parts = key.split("\\.");
        return parts.length == 1
                || Stream.of(RecordField.FIGURES, RecordField.ATTACHMENTS, RecordField.VERSIONS)
                        .anyMatch(list -> FieldValues.list(value(list.key())).contains(parts[1]));
    }

    /** Says at the field what everybody would be led astray by; everything else is told in the list of what is missing. */
    void judge(String key, String value, Div choice) {
        boolean text = RecordField.of(key).flatMap(RecordField::section).isPresent();
        if (text && Markdown.localLink(value).isPresent()) {
            choice.add(Blocks.paragraph(status.getTranslation("drafts.local-link"), "field__error"));
        } else if (key.equals(RecordField.LINK.key()) && WebLink.leadsToLocalNetwork(value)) {
            choice.add(Blocks.paragraph(status.getTranslation("base.link.local-network"), "field__error"));
        }
    }

    /** Whether something was typed into this field that is not saved. */
    boolean isUnsaved(String key) {
        return unsaved.containsKey(key);
    }

    /** Shows what was typed and not saved, on a page that was made anew. */
    void again(String key, Div choice, Consumer<String> show) {
        String mine = unsaved.getOrDefault(key, "");
        versions.put(key, NONE);
        show.accept(mine);
        save(key, mine, choice, show);
    }

    /**
     * The browser kept what was typed and not saved. It is saved where nobody wrote meanwhile; else whoever typed it chooses.
     *
     * @param over what it was typed over
     * @return whether it was saved
     */
    boolean found(String key, String value, String over, Div choice, Consumer<String> show) {
        String now = value(key);
        if (now.equals(value) || !exists(key)) {
            if (typed != null) {
                typed.forget(key, now);
            }
            return false;
        }
        if (value.equals(unsaved.get(key))) {
            return false;
        }
        // The server may have had its beginning, and the answer was lost
        boolean continues = now.equals(over) || !now.isEmpty() && value.startsWith(now);
        if (!continues) {
            versions.put(key, NONE);
        }
        show.accept(value);
        save(key, value, choice, show);
        boolean saved = !isUnsaved(key);
        if (saved) {
            choice.add(Blocks.paragraph(status.getTranslation("drafts.kept"), "muted"));
        }
        return saved;
    }

    /** Says which texts of an earlier time are back. */
    void sayBack(String names) {
        if (unsaved().isEmpty()) {
            said(status.getTranslation("drafts.kept.back", names), false);
        }
    }

    private void choose(String key, Saved.Overtaken overtaken, Div choice, Consumer<String> show) {
        String who = overtaken.by().isEmpty() ? status.getTranslation("drafts.overtaken.left") : overtaken.by();
        Paragraph said =
                Blocks.paragraph(status.getTranslation("drafts.overtaken", who, time(overtaken.at())), "field__error");
        said.getElement().setAttribute("role", "alert");
        choice.add(
                said,
                quoted(overtaken.theirs()),
                Blocks.actions(
                        Blocks.button(
                                status.getTranslation("drafts.overtaken.mine"),
                                () -> {
                                    versions.put(key, overtaken.version());
                                    save(key, unsaved.getOrDefault(key, ""), choice, show);
                                },
                                "button--small"),
                        Blocks.button(
                                status.getTranslation("drafts.overtaken.theirs"),
                                () -> {
                                    versions.put(key, overtaken.version());
                                    values.put(key, overtaken.theirs());
                                    unsaved.remove(key);
                                    if (typed != null) {
                                        typed.forget(key, overtaken.theirs());
                                    }
                                    show.accept(overtaken.theirs());
                                    choice.removeAll();
                                    said(status.getTranslation("drafts.saved", time(overtaken.at())), false);
                                    onChange.run();
                                },
                                "button--small",
                                "button--quiet")));
        said(status.getTranslation("drafts.saved.not"), true);
    }

    private static Paragraph quoted(String text) {
        return Blocks.paragraph(text, "plain");
    }

    /** What went well is not said while something else is not saved. */
    private void said(String text, boolean wrong) {
        boolean still = !wrong && !unsaved().isEmpty();
        status.setText(still ? status.getTranslation("drafts.saved.some-not") : text);
        status.setClassName("save-state--wrong", wrong || still);
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(UiLanguage.current().locale())
                .format(at.atZone(ReaderTime.zone()));
    }
}
