package org.cites360.notice.bell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.cites360.ApplicationTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.Language;
import org.cites360.base.permission.NotPermitted;
import org.cites360.base.permission.PersonId;
import org.cites360.notice.Channel;
import org.cites360.notice.MyNotices;
import org.cites360.notice.Notice;
import org.cites360.notice.NoticeKind;
import org.cites360.notice.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class NoticesTest {

    private static final Map<String, String> VALUES = Map.of("by", "Ann", "what", "Le hall");

    @Autowired
    Notices notices;

    @Autowired
    MyNotices mine;

    @Autowired
    JdbcClient jdbc;

    private PersonId person;

    @BeforeEach
    void somebody() {
        person = new WorkingPeople(jdbc).person("Zoë", Language.IT);
        WorkingPeople.signIn(person);
    }

    @AfterEach
    void leave() {
        WorkingPeople.signOut();
    }

    private List<String> mails() {
        return jdbc.sql("select template || ' ' || language from mail where recipient = :to")
                .param("to", person + "@example.org")
                .query(String.class)
                .list();
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void theBellRingsAndNoMailComesUnlessItIsWantedOrOfAKindThatIsMailed(NoticeKind kind) {
        notices.tell(person, kind, "brussels", "/studio/brussels", VALUES);
        assertThat(mine.unread()).isEqualTo(1);
        Notice notice = mine.list(0).notices().getFirst();
        assertThat(notice.kind()).isEqualTo(kind);
        assertThat(notice.site()).isEqualTo("brussels");
        assertThat(notice.link()).isEqualTo("/studio/brussels");
        assertThat(notice.values()).isEqualTo(VALUES);
        assertThat(mails()).hasSize(kind.isMailedAtFirst() ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void aKindIsToldByMailWhereThatIsWanted(NoticeKind kind) {
        mine.switchTo(kind, Channel.MAIL, true);
        notices.tell(person, kind, null, "/studio/brussels", VALUES);
        assertThat(mails()).containsExactly("notice-" + kind.key() + " it");
        assertThat(mine.unread()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void aKindThatIsSwitchedOffIsNotToldAndTheOthersAre(NoticeKind kind) {
        for (NoticeKind each : NoticeKind.values()) {
            mine.switchTo(each, Channel.MAIL, false);
        }
        mine.switchTo(kind, Channel.BELL, false);
        notices.tell(person, kind, null, "/network", VALUES);
        assertThat(mine.unread()).isZero();
        assertThat(mine.list(0).notices()).isEmpty();
        NoticeKind another = NoticeKind.values()[(kind.ordinal() + 1) % NoticeKind.values().length];
        notices.tell(person, another, null, "/network", VALUES);
        assertThat(mine.unread()).isEqualTo(1);
        mine.switchTo(kind, Channel.BELL, true);
        mine.switchTo(kind, Channel.MAIL, true);
        mine.switchTo(kind, Channel.MAIL, false);
        assertThat(mine.channels(kind)).containsExactly(Channel.BELL);
        notices.tell(person, kind, null, "/network", VALUES);
        assertThat(mine.unread()).isEqualTo(2);
        assertThat(mails()).isEmpty();
    }

    @Test
    void somebodyWhoIsSuspendedGetsNoMail() {
        mine.switchTo(NoticeKind.REVIEW, Channel.MAIL, true);
        jdbc.sql("update person set suspended_at = now() where id = :id")
                .param("id", person.value())
                .update();
        notices.tell(person, NoticeKind.REVIEW, null, "/network", VALUES);
        assertThat(mails()).isEmpty();
    }

    @Test
    void whatIsReadWaitsNoLonger() {
        notices.tell(person, NoticeKind.ANSWER, null, "/network", VALUES);
        notices.tell(person, NoticeKind.REVIEW, null, "/network", VALUES);
        notices.tell(person, NoticeKind.ROLE, null, "/network", VALUES);
        Notice first = mine.list(0).notices().getFirst();
        mine.read(first.id());
        assertThat(mine.unread()).isEqualTo(2);
        assertThat(mine.list(0).notices()).hasSize(3);
        mine.readAll();
        assertThat(mine.unread()).isZero();
    }

    @Test
    void nobodyReadsOrMarksTheNoticesOfAnother() {
        notices.tell(person, NoticeKind.ANSWER, null, "/network", VALUES);
        Notice notice = mine.list(0).notices().getFirst();
        WorkingPeople.signIn(new WorkingPeople(jdbc).administrator());
        assertThat(mine.list(0).notices()).isEmpty();
        mine.read(notice.id());
        mine.readAll();
        WorkingPeople.signIn(person);
        assertThat(mine.unread()).isEqualTo(1);
        WorkingPeople.signOut();
        assertThat(mine.unread()).isZero();
        assertThatThrownBy(() -> mine.list(0)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> mine.channels(NoticeKind.ROLE)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void aLinkThatLeadsElsewhereAndAMissingValueAreRefused() {
        assertThatThrownBy(() -> notices.tell(person, NoticeKind.ROLE, null, "https://evil.example", VALUES))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> notices.tell(person, NoticeKind.ROLE, null, "/account", Map.of("by", "Ann")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(mine.unread()).isZero();
    }

    @Test
    void whoLeavesIsForgotten() {
        notices.tell(person, NoticeKind.ANSWER, null, "/network", VALUES);
        mine.switchTo(NoticeKind.ANSWER, Channel.MAIL, true);
        notices.forget(person);
        assertThat(mine.unread()).isZero();
        assertThat(mine.channels(NoticeKind.ANSWER)).containsExactly(Channel.BELL);
    }
}
