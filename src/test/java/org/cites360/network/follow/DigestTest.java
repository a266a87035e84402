package org.cites360.network.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cites360.ApplicationTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.Language;
import org.cites360.base.permission.People;
import org.cites360.base.permission.Permissions;
import org.cites360.base.permission.PersonId;
import org.cites360.mail.Mail;
import org.cites360.mail.Mails;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.record.Editions;
import org.cites360.network.record.SampleRecords;
import org.cites360.network.search.Question;
import org.cites360.site.Theme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Digests as they arrive at a real mail server: what they tell, what they do not, and how they end. */
@ApplicationTest
@AutoConfigureMockMvc
class DigestTest {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    Following following;

    @Autowired
    FollowStore store;

    @Autowired
    DigestEntries entries;

    @Autowired
    News news;

    @Autowired
    People people;

    @Autowired
    Permissions permissions;

    @Autowired
    Mails mails;

    @Autowired
    Editions editions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private SampleRecords samples;
    private WorkingPeople team;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        SERVER.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        registry.add("cites.public-url", () -> "https://visites.example.org");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void samples() throws Exception {
        samples = new SampleRecords(editions, transaction);
        team = new WorkingPeople(jdbc);
        jdbc.sql("delete from network_digest").update();
        SERVER.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void signOut() {
        WorkingPeople.signOut();
    }

    private PersonId member(Subject... subjects) {
        PersonId member = team.at("torino", "MEMBER");
        WorkingPeople.as(member, () -> Arrays.stream(subjects).forEach(following::follow));
        return member;
    }

    private static Subject search(String text) {
        return new Subject.OfSearch(Question.of(text));
    }

    private RecordId publish(String title, Visibility visibility) {
        return samples.publish(
                visibility, SampleRecords.practice(), TextLanguage.FR, SampleRecords.text(title, "Résumé"));
    }

    /** As the scheduler does, after that time. */
    private void send(Duration later) {
        Digests digests = new Digests(store, people, permissions, mails, Clock.offset(Clock.systemUTC(), later));
        transaction.executeWithoutResult(status -> digests.send());
    }

    private static List<MimeMessage> arrived(int number) {
        assertThat(SERVER.waitForIncomingEmail(20_000, number)).isTrue();
        return List.of(SERVER.getReceivedMessages());
    }

    private static String part(MimeMessage message, int number) throws Exception {
        return (String)
                ((MimeMultipart) message.getContent()).getBodyPart(number).getContent();
    }

    private long mailsTo(PersonId person) {
        return jdbc.sql("select count(*) from mail where recipient = :to")
                .param("to", person + "@example.org")
                .query(Long.class)
                .single();
    }

    @Test
    void eachGetsOneThatTellsWhatTheyFollowWithAButtonToEndIt() throws Exception {
        PersonId first = member(search("wolpertinger"));
        PersonId second = member(new Subject.OfSite("brussels"), search("wolpertinger"));
        publish("Le wolpertinger <b>partagé</b>", Visibility.PUBLIC);
        RecordId closed = publish("Un wolpertinger du réseau", Visibility.NETWORK);
        send(Duration.ofDays(8));
        send(Duration.ofDays(8));
        for (MimeMessage message : arrived(2)) {
            assertThat(message.getSubject()).startsWith("Du nouveau dans ce que vous suivez : ");
            String plain = part(message, 0);
            assertThat(plain.split("\\* Le wolpertinger <b>partagé</b>")).hasSize(2);
            assertThat(plain)
                    .contains("Nouvelle pratique · Bruxelles")
                    .contains("https://visites.example.org/practices/")
                    .contains("https://visites.example.org/network/records/" + closed);
            assertThat(part(message, 1)).contains("&lt;b&gt;partagé&lt;/b&gt;").doesNotContain("<b>partagé");
            assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            assertThat(message.getHeader("List-Unsubscribe")[0])
                    .matches("<https://visites\\.example\\.org/digest/leave\\?\\S+>");
        }
        assertThat(mailsTo(first)).isEqualTo(1);
        assertThat(mailsTo(second)).isEqualTo(1);
    }

    @Test
    void noneIsEverEmptyAndNothingIsToldTwice() {
        PersonId member = member(search("snallygaster"));
        send(Duration.ofDays(8));
        assertThat(mailsTo(member)).isZero();
        publish("Un snallygaster", Visibility.PUBLIC);
        send(Duration.ofDays(16));
        assertThat(mailsTo(member))
                .as("told from the day before, when nothing was there")
                .isZero();
    }

    @Test
    void whatIsWithdrawnMeanwhileIsNotTold() throws Exception {
        PersonId member = member(search("quetzalcoatlus"));
        RecordId kept = publish("Quetzalcoatlus durable", Visibility.PUBLIC);
        RecordId gone = publish("Quetzalcoatlus éphémère", Visibility.PUBLIC);
        Mail waiting = waiting(member);
        assertThat(entries.tell(waiting).orElseThrow().groups().getFirst().entries())
                .hasSize(2);
        samples.withdraw(gone);
        assertThat(entries.tell(waiting).orElseThrow().groups().getFirst().entries())
                .extracting(entry -> entry.title())
                .containsExactly("Quetzalcoatlus durable");
        samples.withdraw(kept);
        assertThat(entries.tell(waiting)).as("nothing is left").isEmpty();
        send(Duration.ofDays(8));
        assertThat(mailsTo(member)).isZero();
    }

    @Test
    void whoIsNoLongerOfTheNetworkOrHasLeftGetsNone() {
        PersonId former = member(search("jackalope"));
        PersonId suspended = member(search("jackalope"));
        PersonId left = member(search("jackalope"));
        publish("Un jackalope", Visibility.NETWORK);
        Mail waiting = waiting(former);
        jdbc.sql("delete from centre_role where person_id = :id")
                .param("id", former.value())
                .update();
        jdbc.sql("update person set suspended_at = now() where id = :id")
                .param("id", suspended.value())
                .update();
        WorkingPeople.as(left, () -> following.choose(Rhythm.NONE));
        assertThat(entries.tell(waiting)).isEmpty();
        assertThat(entries.tell(waiting(suspended))).isEmpty();
        assertThat(entries.tell(waiting(left))).isEmpty();
        send(Duration.ofDays(8));
        assertThat(mailsTo(former) + mailsTo(suspended) + mailsTo(left)).isZero();
    }

    private Mail waiting(PersonId person) {
        Instant now = Instant.now();
        return new Mail(
                person + "@example.org",
                Language.FR,
                DigestEntries.TEMPLATE,
                Map.of(
                        DigestEntries.PERSON,
                        person.toString(),
                        DigestEntries.FROM,
                        now.minusSeconds(600).toString(),
                        DigestEntries.BEFORE,
                        now.plusSeconds(600).toString()));
    }

    @Test
    void newsForThePublicHoldNothingOfTheNetworkAlone() {
        RecordId open = publish("Nouvelle ouverte", Visibility.PUBLIC);
        RecordId closed = publish("Nouvelle fermée", Visibility.NETWORK);
        Instant now = Instant.now();
        assertThat(news.between(now.minusSeconds(60), now.plusSeconds(60), Reader.PUBLIC))
                .filteredOn(NewsItem.Shared.class::isInstance)
                .extracting(item -> ((NewsItem.Shared) item).record().id())
                .contains(open)
                .doesNotContain(closed);
    }

    @Test
    void oneClickInAMailProgramEndsThemAndOpeningTheLinkDoesNot() throws Exception {
        PersonId member = member(new Subject.OfTheme(Theme.LEARN));
        String key = store.digest(member).orElseThrow().leaveKey();
        URI link = URI.create(DigestLeaveController.path(key, Language.NL));
        web.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("Niet meer ontvangen")));
        assertThat(store.digest(member).orElseThrow().rhythm()).isEqualTo(Rhythm.WEEKLY);
        web.perform(post(link).param("List-Unsubscribe", "One-Click")).andExpect(status().isOk());
        assertThat(store.digest(member).orElseThrow().rhythm()).isEqualTo(Rhythm.NONE);
        web.perform(post(link)).andExpect(status().isOk());
        assertThat(store.subjects(member)).as("what is followed stays").hasSize(1);
        for (String wrong : List.of("", "x", key + "x", "' or true --")) {
            web.perform(post("/digest/leave").param("key", wrong)).andExpect(status().isNotFound());
        }
    }

    @Test
    void aSearchForEverythingIsNotFollowedNorMoreThanADigestHolds() {
        PersonId member = team.at("torino", "MEMBER");
        WorkingPeople.as(member, () -> {
            assertThat(following.follow(search("  "))).isEqualTo(Following.Answer.EVERYTHING);
            assertThat(following.rhythm()).isEqualTo(Rhythm.NONE);
            assertThat(following.follow(search("mot 0"))).isEqualTo(Following.Answer.FIRST);
            for (int i = 1; i < Following.MOST; i++) {
                assertThat(following.follow(search("mot " + i))).isEqualTo(Following.Answer.DONE);
            }
            assertThat(following.follow(search("encore"))).isEqualTo(Following.Answer.TOO_MANY);
            assertThat(following.follow(search("mot 0"))).as("twice is once").isEqualTo(Following.Answer.DONE);
            following.unfollow(search("mot 0"));
            assertThat(following.follow(search("& ?=#\" OR é%26"))).isEqualTo(Following.Answer.DONE);
            assertThat(following.subjects()).contains(search("& ?=#\" OR é%26"));
        });
    }

    @Test
    void theyComeInTheMorningAndOnMondays() {
        Instant sunday = Instant.parse("2026-11-29T12:00:00Z");
        assertThat(Rhythm.DAILY.next(sunday)).contains(Instant.parse("2026-11-30T05:00:00Z"));
        assertThat(Rhythm.WEEKLY.next(sunday)).contains(Instant.parse("2026-11-30T05:00:00Z"));
        assertThat(Rhythm.WEEKLY.next(Instant.parse("2026-11-30T05:00:00Z")))
                .contains(Instant.parse("2026-12-07T05:00:00Z"));
        assertThat(Rhythm.DAILY.next(Instant.parse("2026-07-01T03:59:59Z")))
                .as("summer time")
                .contains(Instant.parse("2026-07-01T04:00:00Z"));
        assertThat(Rhythm.NONE.next(sunday)).isEmpty();
        assertThat(Week.of(Instant.parse("2027-01-01T12:00:00Z"))).hasToString("2026-W53");
        assertThat(Week.parse("2026-W53")).contains(Week.of(Instant.parse("2027-01-01T12:00:00Z")));
        for (String wrong : List.of("2026-W54", "2026-W00", "heute", "2026-W1", "2025-W53")) {
            assertThat(Week.parse(wrong)).as(wrong).isEmpty();
        }
    }
}
