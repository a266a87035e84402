package org.cites360.notice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Map;
import org.cites360.ViewTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.Language;
import org.cites360.base.permission.PersonId;
import org.cites360.base.ui.AccountPart;
import org.cites360.base.ui.Checkbox;
import org.cites360.notice.Channel;
import org.cites360.notice.MyNotices;
import org.cites360.notice.NoticeKind;
import org.cites360.notice.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class NoticesViewTest extends ViewTest {

    @Autowired
    Notices notices;

    @Autowired
    MyNotices mine;

    @Autowired
    NoticeChoices choices;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void somethingWaits() {
        PersonId person = new WorkingPeople(jdbc).person("Zoë", Language.FR);
        for (NoticeKind kind : NoticeKind.values()) {
            notices.tell(person, kind, "brussels", "/tours", Map.of("by", "Ann <b>", "what", "Le hall"));
        }
        WorkingPeople.signIn(person);
    }

    @AfterEach
    void signOut() {
        WorkingPeople.signOut();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void speaksEveryLanguage(Language language) {
        open("account/notices?lang=" + language.tag());
        assertThat(text())
                .contains("Le hall", "Ann <b>", "Cité des métiers de Bruxelles")
                .doesNotContain("!notice.", "!base.", "{0}", "{by}");
        assertThat(readable(choices.create(language).orElseThrow())).doesNotContain("!notice.");
    }

    @Test
    void theBellCountsWhatIsUnreadOnEveryPage() {
        open("tours?lang=en");
        assertThat(link("What waits for you, unread: " + NoticeKind.values().length)
                        .getHref())
                .isEqualTo("/account/notices?lang=en");
        mine.readAll();
        open("?lang=en");
        assertThat(link("What waits for you").getHref()).isEqualTo("/account/notices?lang=en");
    }

    @Test
    void visitorsHaveNoBellAndNoNotices() {
        WorkingPeople.signOut();
        open("tours?lang=en");
        assertThat(addresses(link -> link.getHref().contains("notices"))).isEmpty();
        open("account/notices?lang=en");
        assertThat(text()).doesNotContain("Le hall");
        assertThat(choices.create(Language.EN)).isEmpty();
    }

    @Test
    void oneIsMarkedAsReadAndThenAll() {
        open("account/notices?lang=en");
        press("Mark as read");
        assertThat(mine.unread()).isEqualTo(NoticeKind.values().length - 1);
        assertThat(text()).contains("Marked as read.");
        press("Mark all as read");
        assertThat(mine.unread()).isZero();
        assertThat(text()).doesNotContain("Mark all as read");
    }

    private void press(String name) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals(name))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    @Test
    void aKindIsSwitchedOffAndMailIsSwitchedOn() {
        AccountPart part = choices;
        Component section = part.create(Language.EN).orElseThrow();
        UI.getCurrent().add(section);
        box("notice-review-bell").value(false);
        box("notice-review-mail").value(true);
        assertThat(mine.channels(NoticeKind.REVIEW)).containsExactly(Channel.MAIL);
        assertThat(mine.channels(NoticeKind.ANSWER)).containsExactly(Channel.BELL);
        assertThat(readable(section)).contains("Your choice is saved.");
    }

    private Checkbox box(String id) {
        return find(Checkbox.class).all().stream()
                .filter(box -> box.getChildren()
                        .anyMatch(part -> part.getId().orElse("").equals(id)))
                .findFirst()
                .orElseThrow();
    }
}
