package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cites360.browser.WorkPage.clean;
import static org.cites360.browser.WorkPage.press;
import static org.cites360.browser.WorkPage.running;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cites360.account.signin.SignInByAddress;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.permission.PersonId;
import org.cites360.browser.Chromium.Screen;
import org.cites360.browser.Chromium.Visitor;
import org.cites360.document.SampleFiles;
import org.cites360.network.Visibility;
import org.cites360.network.event.Event;
import org.cites360.network.event.EventPlanning;
import org.cites360.network.event.SampleEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of 200 MB over a line that breaks and a page that is reloaded. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(SignInByAddress.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadIT {

    private static final int LENGTH = 200_000_000;
    /** Bytes a second: slow enough to be broken off. */
    private static final int LINE = 40_000_000;

    private static final LocatorAssertions.HasCountOptions LONG =
            new LocatorAssertions.HasCountOptions().setTimeout(120_000);

    private static final LocatorAssertions.ContainsTextOptions SLOWLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EventPlanning planning;

    @TempDir
    Path folder;

    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    private static void line(CDPSession session, boolean broken) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", broken);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", LINE);
        session.send("Network.emulateNetworkConditions", conditions);
    }

    private static void choose(Page page, Path file) {
        // Its button is there once the field's own code is
        assertThat(page.locator("upload-field .upload__choose")).isVisible();
        page.locator("upload-field input[type=file]").setInputFiles(file);
    }

    /** Waits until so much has gone out. @param percent from 0 to 100 */
    private static void sent(Page page, int percent) {
        try {
            page.waitForFunction(
                    "percent => document.querySelector('upload-field progress')?.value >= percent",
                    percent,
                    new Page.WaitForFunctionOptions().setTimeout(180_000));
        } catch (TimeoutError late) {
            throw new AssertionError(
                    "The field says: " + page.locator("upload-field").allInnerTexts(), late);
        }
    }

    private String written(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] block = new byte[1_000_000];
        Random random = new Random(200);
        try (OutputStream output = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            for (int written = 0; written < LENGTH; written += block.length) {
                random.nextBytes(block);
                output.write(block);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void twoHundredMegabytesArriveOverABrokenLineAndAReload() throws Exception {
        Path film = folder.resolve("film.bin");
        String sha256 = written(film);
        PersonId member = new WorkingPeople(jdbc).at("brussels", "MEMBER");
        List<Long> offsets = new CopyOnWriteArrayList<>();
        try (Visitor visitor = chromium.visitor(Screen.PHONE, "en")) {
            Page page = visitor.page();
            page.onDialog(Dialog::accept);
            page.onRequest(request -> {
                if (request.method().equals("PATCH")) {
                    offsets.add(Long.parseLong(request.headers().get("upload-offset")));
                }
            });
            page.navigate("http://localhost:" + port + "/?as=" + member + "&lang=en");
            page.navigate("http://localhost:" + port + "/network/files?lang=en");
            running(page);
            CDPSession session = page.context().newCDPSession(page);
            session.send("Network.enable");
            line(session, false);

            choose(page, film);
            sent(page, 20);
            line(session, true);
            page.waitForTimeout(700);
            line(session, false);
            sent(page, 45);
            press(page, "Pause “film.bin”");
            assertThat(page.locator(".upload__state")).hasText("“film.bin” is paused.");
            page.reload();
            running(page);
            Locator earlier = page.locator(".upload__file").filter(new Locator.FilterOptions().setHasText("film.bin"));
            assertThat(earlier).containsText("Choose the same file again to go on");
            int before = offsets.size();
            choose(page, film);
            assertThat(page.locator(".upload__state").filter(new Locator.FilterOptions().setHasText("is ready")))
                    .hasCount(1, LONG);
            assertThat(offsets.get(before)).as("it goes on where it was").isGreaterThan(LENGTH / 5L);
            Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("film.bin"));
            assertThat(link).hasCount(1);
            assertThat(jdbc.sql("select sha256 from document where uploader = :me and name = 'film.bin'")
                            .param("me", member.value())
                            .query(String.class)
                            .single())
                    .isEqualTo(sha256);
            assertThat(received(page, link.getAttribute("href"))).isEqualTo(sha256);
        }
    }

    @Test
    void theSlidesOfAWorkshopAreAttachedAndReadByAVisitor() throws Exception {
        Path slides = folder.resolve("slides.pdf");
        Files.write(slides, SampleFiles.pdf("Les diapositives de l'atelier"));
        PersonId coordinator = new WorkingPeople(jdbc).at("brussels", "COORDINATOR");
        Event[] event = new Event[1];
        WorkingPeople.as(coordinator, () -> {
            event[0] = ((EventPlanning.Saved.Done)
                            planning.create("brussels", SampleEvents.plan("Atelier illustré", Visibility.PUBLIC, 5, 5)))
                    .event();
            planning.publish(event[0].id());
        });
        try (Visitor visitor = chromium.visitor(Screen.PHONE, "en")) {
            Page page = visitor.page();
            page.navigate("http://localhost:" + port + "/?as=" + coordinator + "&lang=en");
            page.navigate("http://localhost:" + port + event[0].membersPath() + "/edit?lang=en");
            running(page);
            Locator add = page.getByRole(
                    AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName("Add documents to “Outils numériques ; pièges, astuces”"));
            add.focus();
            page.keyboard().press("Enter");
            choose(page, slides);
            assertThat(page.locator("upload-field .upload__state")).containsText("is ready", SLOWLY);
            assertThat(page.locator(".session-documents .rows a")).hasCount(1, LONG);
            clean(page, "uploads/session");
            // Nothing is lost before it is saved
            page.waitForTimeout(1_000);
            page.reload();
            running(page);
            assertThat(page.locator(".session-documents .rows a")).hasText("slides.pdf");
            press(page, "Save");
            assertThat(page.locator(".programme__files")).containsText("slides.pdf");
            clean(page, "uploads/meeting");
            assertThat(visitor.errors()).isEmpty();
        }
        try (Visitor visitor = chromium.visitor(Screen.PHONE, "en")) {
            Page page = visitor.page();
            page.navigate("http://localhost:" + port + event[0].path() + "?lang=en");
            Locator link = page.locator(".programme__files a");
            assertThat(link).hasText("slides.pdf");
            assertThat(page.request()
                            .get("http://localhost:" + port + link.getAttribute("href"))
                            .status())
                    .isEqualTo(200);
            clean(page, "uploads/public");
        }
    }

    /** What the server gives back, with the person's own cookie. */
    private String received(Page page, String path) throws Exception {
        String cookies = page.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        var connection =
                java.net.URI.create("http://localhost:" + port + path).toURL().openConnection();
        connection.setRequestProperty("Cookie", cookies);
        try (InputStream content = connection.getInputStream()) {
            content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        } catch (IOException refused) {
            throw new AssertionError("The file is not given back", refused);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
