package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.cites360.browser.Chromium.Screen;
import org.cites360.browser.Chromium.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The portal in a real browser: what the server alone cannot show. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalIT {

    /** Everything of the home page but pictures, as it travels. */
    private static final int HOME_BUDGET = 150_000;

    @LocalServerPort
    int port;

    private Chromium chromium;
    private Visitor visitor;
    private Page page;

    @BeforeAll
    void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @BeforeEach
    void arrive() {
        visitor = chromium.visitor(Screen.PHONE, "fr-BE");
        page = visitor.page();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void theRunningPageTakesThePlaceOfTheFirstResponse() {
        open("/");
        assertThat(page.locator("#prerendered")).hasCount(0);
        assertThat(page.getByRole(AriaRole.MAIN)).hasCount(1);
        assertThat(page.locator("h1")).hasText("Visiter une Cité des métiers à 360°");
        assertThat(visitor.errors()).isEmpty();
    }

    @Test
    void goingOnKeepsTitleLanguageAndAddressesTrueAndStartsAtTheNewContent() {
        open("/?lang=nl");
        page.locator("header").getByRole(AriaRole.LINK, named("Rondleidingen")).click();
        assertThat(page).hasTitle("De rondleidingen · Cités 360");
        assertThat(page.locator("link[rel=canonical]")).hasAttribute("href", Pattern.compile(".*/tours\\?lang=nl$"));
        assertThat(page.locator("link[rel=canonical]")).hasCount(1);
        assertThat(page.locator("main")).isFocused();
        page.goBack();
        assertThat(page).hasTitle("Een Beroepenpunt bezoeken in 360° · Cités 360");
        assertThat(page.locator("link[rel=canonical]")).hasAttribute("href", Pattern.compile(".*/\\?lang=nl$"));
    }

    @Test
    void theLanguageSwitchKeepsThePage() {
        open("/tours?lang=fr");
        page.locator(".languages summary").click();
        page.locator(".languages").getByRole(AriaRole.LINK, named("Italiano")).click();
        assertThat(page).hasURL(Pattern.compile(".*/tours\\?lang=it$"));
        assertThat(page.locator("html")).hasAttribute("lang", "it");
        assertThat(page.locator("h1")).hasText("Le visite");
    }

    @Test
    void theKeyboardSkipsToTheContentAndReachesACentreOnTheMap() {
        open("/?lang=fr");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        List<Request> asked = new CopyOnWriteArrayList<>();
        page.onRequest(asked::add);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/\\?lang=fr#content$"));
        assertThat(page.locator("main")).isFocused();
        // Its answer would take the focus from wherever the reader is by then
        page.waitForTimeout(200);
        assertThat(asked.stream().map(Request::method)).doesNotContain("POST");
        Locator pin = page.locator(".site-map-pin[href^='/sites/brussels']");
        pin.focus();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/sites/brussels\\?lang=fr$"));
        assertThat(visitor.errors()).isEmpty();
    }

    @Test
    void theHomePageIsLightAndLeavesTheViewerToThePagesThatShowIt() {
        // To ask for sizes lets further answers be heard
        List<Response> answers = new CopyOnWriteArrayList<>();
        page.onResponse(answers::add);
        open("/?lang=fr");
        assertThat(answers.stream().map(Response::url)).noneMatch(url -> url.contains("tour-viewer"));
        int weight = answers.stream()
                .filter(answer -> !answer.request().resourceType().equals("image"))
                .mapToInt(answer -> answer.request().sizes().responseBodySize)
                .sum();
        assertThat(weight).isLessThan(HOME_BUDGET);
    }

    @Test
    void aVisitIsShownByTheSameElementAndAnotherVersionKeepsThePlace() {
        open("/tours/brussels/centre?lang=fr");
        page.waitForFunction("document.querySelector('tour-viewer')?.stop !== undefined"
                + " || document.querySelector('tour-viewer')?.scene !== undefined");
        page.evaluate("document.querySelector('tour-viewer').go({stop: 'documentation'})");
        page.waitForURL(Pattern.compile(".*#.*stop=documentation.*"));
        page.evaluate("document.querySelector('tour-viewer').dispatchEvent(new CustomEvent('version-request',"
                + " {cancelable: true, detail: {audience: 'youth', lang: 'nl', href: '/'}}))");
        page.waitForURL(Pattern.compile(".*version=youth\\.nl#.*stop=documentation.*"));
        assertThat(page.locator("tour-viewer")).hasAttribute("manifest", Pattern.compile(".*lang=nl&audience=youth$"));
    }

    @Test
    void withoutJavaScriptThePageIsComplete() throws Exception {
        HttpResponse<String> answer = get("/tours/brussels/centre?lang=nl");
        Document document = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(document.child(0).attr("lang")).isEqualTo("nl");
        assertThat(document.select("main h1")).hasSize(1);
        assertThat(document.select("main a[href='/visit/brussels/centre?lang=nl&audience=user']"))
                .isNotEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'self'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void anUnknownAddressIsAnsweredWithItsStatusAndInTheReadersLanguage() throws Exception {
        HttpResponse<String> answer = get("/tours/brussels/nothing?lang=es");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).title()).isEqualTo("Esta página no existe · Cités 360");
        assertThat(get("/no-such-page?lang=pt").statusCode()).isEqualTo(404);
    }

    @Test
    void aHostileAddressStaysText() {
        List<String> alerts = new ArrayList<>();
        page.onDialog(dialog -> {
            alerts.add(dialog.message());
            dialog.dismiss();
        });
        open("/x%3C/script%3E%3Cscript%3Ealert(7)%3C/script%3E?lang=fr");
        assertThat(page.locator("h1")).hasText("Cette page n’existe pas");
        assertThat(alerts).isEmpty();
    }

    private void open(String path) {
        page.navigate("http://localhost:" + port + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        // On a busy machine the page begins to run later, and takes the focus with it
        assertThat(page.locator("#prerendered")).hasCount(0);
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
