package org.cites360.network.draft.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.ReaderTime;
import org.cites360.base.ui.UiLanguage;
import org.cites360.network.draft.Draft;
import org.cites360.network.draft.Drafts;
import org.cites360.network.draft.Saved;

/** Saves the fields of a draft as they are typed, says so, and lets people choose where two wrote the same field. */
final class FieldSaver {

    private final Drafts drafts;
    private final Draft draft;
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private final Paragraph status = Blocks.paragraph("", "save-state");
    private final Runnable onSaved;
    private final Runnable onLost;
    private KeptTexts kept;

    /**
     * @param onSaved something was saved
     * @param onLost the draft can no longer be written: the page is to be shown anew
     */
    FieldSaver(Drafts drafts, Draft draft, Runnable onSaved, Runnable onLost) {
        this.drafts = drafts;
        this.draft = draft;
        this.onSaved = onSaved;
        this.onLost = onLost;
        this.kept = new KeptTexts("", (name, value) -> {});
        status.getElement().setAttribute("role", "status");
    }

    void keepIn(KeptTexts texts) {
        kept = texts;
    }

    /** Where it is said that everything is saved, and when. */
    Paragraph status() {
        return status;
    }

    /** What is there now, as far as this page knows. */
    String value(String key) {
        return values.getOrDefault(key, draft.get(key));
    }

    /** Saves what does not collide with what others typed, such as a list of ids. */
    void save(String key, String value) {
        save(key, value, new Div(), ignored -> {});
    }

    /**
     * @param name of the control
     * @param choice where the reader chooses between two texts
     * @param show puts another text into the control
     */
    void save(String key, String value, Div choice, Consumer<String> show) {
        choice.removeAll();
        Saved saved =
                drafts.save(draft.id(), draft.language(), key, value, versions.getOrDefault(key, draft.version(key)));
        switch (saved) {
            case Saved.Done done -> {
                versions.put(key, done.version());
                values.put(key, value);
                kept.saved(FormFields.name(key), value);
                said(status.getTranslation("drafts.saved", time(done.at())), false);
                onSaved.run();
            }
            case Saved.Overtaken overtaken -> {
                said(status.getTranslation("drafts.saved.not"), true);
                choose(key, value, overtaken, choice, show);
            }
            case Saved.TooLong tooLong -> {
                said(status.getTranslation("drafts.saved.too-long", tooLong.most()), true);
                choice.add(Blocks.paragraph(
                        status.getTranslation("drafts.saved.too-long", tooLong.most()), "field__error"));
            }
            case Saved.Locked locked -> onLost.run();
            case Saved.Gone gone -> onLost.run();
        }
    }

    /** What was typed here before the connection was lost. */
    void offer(String key, String value, Div choice, Consumer<String> show) {
        choice.removeAll();
        choice.add(
                Blocks.paragraph(status.getTranslation("drafts.kept"), "field__error"),
                quoted(value),
                Blocks.actions(
                        Blocks.button(
                                status.getTranslation("drafts.kept.use"),
                                () -> {
                                    show.accept(value);
                                    save(key, value, choice, show);
                                },
                                "button--small"),
                        Blocks.button(
                                status.getTranslation("drafts.kept.forget"),
                                () -> {
                                    kept.forget(FormFields.name(key));
                                    choice.removeAll();
                                },
                                "button--small",
                                "button--quiet")));
    }

    private void choose(String key, String mine, Saved.Overtaken overtaken, Div choice, Consumer<String> show) {
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
                                    save(key, shown.getOrDefault(key, mine), choice, show);
                                },
                                "button--small"),
                        Blocks.button(
                                status.getTranslation("drafts.overtaken.theirs"),
                                () -> {
                                    versions.put(key, overtaken.version());
                                    values.put(key, overtaken.theirs());
                                    kept.forget(FormFields.name(key));
                                    show.accept(overtaken.theirs());
                                    choice.removeAll();
                                    said(status.getTranslation("drafts.saved", time(overtaken.at())), false);
                                },
                                "button--small",
                                "button--quiet")));
        shown.put(key, mine);
    }

    /** What stands in a field about which the reader is asked. */
    private final Map<String, String> shown = new HashMap<>();

    private static Paragraph quoted(String text) {
        return Blocks.paragraph(text, "plain");
    }

    private void said(String text, boolean wrong) {
        status.setText(text);
        status.setClassName("save-state--wrong", wrong);
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(UiLanguage.current().locale())
                .format(at.atZone(ReaderTime.zone()));
    }
}
