package org.cites360.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.AccountPart;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Checkbox;
import org.cites360.base.ui.Message;
import org.cites360.notice.Channel;
import org.cites360.notice.MyNotices;
import org.cites360.notice.NoticeKind;

/** The section of the account page in which each kind of notice is switched on and off, for the bell and for mail. */
@org.springframework.stereotype.Component
class NoticeChoices implements AccountPart {

    private final MyNotices notices;
    private final CurrentPerson person;
    private final Texts texts;

    NoticeChoices(MyNotices notices, CurrentPerson person, Texts texts) {
        this.notices = notices;
        this.person = person;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Component> create(Language language) {
        return person.id().map(signedIn -> section(language));
    }

    private Component section(Language language) {
        H2 title = new H2(texts.get(language, "notice.choices"));
        title.setId("notice-choices");
        Message status = new Message();
        Section section = new Section(title, Blocks.paragraph(texts.get(language, "notice.choices.lead")));
        section.getElement().setAttribute("aria-labelledby", "notice-choices");
        for (NoticeKind kind : NoticeKind.values()) {
            section.add(choices(kind, language, status));
        }
        section.add(status);
        return Blocks.styled(section, "card", "choices");
    }

    private Div choices(NoticeKind kind, Language language, Message status) {
        Div name = Blocks.div("choices__kind");
        name.setText(texts.get(language, "notice." + kind.key()));
        name.setId("notice-kind-" + kind.key());
        Div row = Blocks.div("choices__row", name);
        row.getElement().setAttribute("role", "group").setAttribute("aria-labelledby", "notice-kind-" + kind.key());
        for (Channel channel : Channel.values()) {
            row.add(choice(kind, channel, language, status));
        }
        return row;
    }

    private Checkbox choice(NoticeKind kind, Channel channel, Language language, Message status) {
        String key = channel.name().toLowerCase(Locale.ROOT);
        Checkbox box = new Checkbox(
                "notice-" + kind.key() + "-" + key,
                texts.get(language, "notice.channel." + key),
                notices.channels(kind).contains(channel));
        box.onChange(on -> {
            notices.switchTo(kind, channel, on);
            status.good(texts.get(language, "notice.choices.done"));
        });
        return box;
    }
}
