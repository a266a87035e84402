package org.cites360.account.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.ArgumentMatchers.notNull;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cites360.account.roles.CentrePeople;
import org.cites360.account.store.Persons;
import org.cites360.base.Language;
import org.cites360.base.permission.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** Signing in over HTTP, for the rightful and for everybody else. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "cites.slowest=20ms")
class SignInIT {

    private static final String PASSWORD = "seven tulips under glass";

    @LocalServerPort
    int port;

    @Autowired
    Persons persons;

    @MockitoSpyBean
    Passwords passwords;

    @Autowired
    SecondFactor secondFactor;

    @Autowired
    CentrePeople people;

    @Autowired
    JdbcClient jdbc;

    private PersonId person = PersonId.random();
    private String email = "";

    @BeforeEach
    void somebody() {
        jdbc.sql("delete from sign_in_attempt").update();
        email = UUID.randomUUID() + "@example.org";
        person = persons.add(email, "Zoé", Language.FR, passwords.hash(PASSWORD), false);
    }

    private WebClient client(String address) throws Exception {
        return new WebClient(port, address);
    }

    @Test
    void theRightPasswordLeadsToTheAccount() throws Exception {
        try (WebClient client = client("127.0.0.1")) {
            assertThat(client.signIn(email, PASSWORD)).isEqualTo("/account?lang=en");
            assertThat(client.get("/account?lang=en").body()).contains("Hello Zoé");
        }
    }

    @Test
    void theAddressMayBeTypedInCapitals() throws Exception {
        try (WebClient client = client("127.0.0.1")) {
            assertThat(client.signIn(" " + email.toUpperCase(java.util.Locale.ROOT), PASSWORD))
                    .startsWith("/account");
        }
    }

    @Test
    void whatIsClosedLeadsToTheSignInPageAndBack() throws Exception {
        try (WebClient client = client("127.0.0.1")) {
            assertThat(WebClient.where(client.get("/account/notices?lang=nl"))).startsWith("/login");
            assertThat(client.signIn(email, PASSWORD)).isEqualTo("/account/notices?lang=nl");
        }
    }

    @Test
    void nobodyIsSentToAnotherSite() throws Exception {
        for (String elsewhere : List.of("https://evil.example/", "//evil.example", "/\\evil.example")) {
            try (WebClient client = client("127.0.0.1")) {
                String query = "?lang=en&continue=" + java.net.URLEncoder.encode(elsewhere, "UTF-8") + "&redirect="
                        + java.net.URLEncoder.encode(elsewhere, "UTF-8");
                String token = client.token("/login" + query);
                String led = WebClient.where(client.post(
                        "/login" + query,
                        Map.of(
                                "_csrf",
                                token,
                                "email",
                                email,
                                "password",
                                PASSWORD,
                                "continue",
                                elsewhere,
                                "Saved-url",
                                elsewhere)));
                assertThat(led).startsWith("/account");
            }
        }
    }

    @Test
    void anUnknownAddressGetsTheSameAnswerAsAWrongPassword() throws Exception {
        try (WebClient client = client("127.0.0.1")) {
            String known = client.signIn(email, "not the password at all");
            String unknown = client.signIn("nobody-" + email, "not the password at all");
            assertThat(unknown).isEqualTo(known).isEqualTo("/login?refused=wrong&lang=en");
            assertThat(client.get(unknown).body()).contains("do not go together");
        }
    }

    /** What the time of an answer consists of is the hash: it is made for nobody as it is for somebody. */
    @Test
    void anUnknownAddressCostsTheHashThatAWrongPasswordCosts() throws Exception {
        try (WebClient client = client("127.0.0.1")) {
            client.signIn(email, "a wrong guess of somebody");
            verify(passwords).matches(eq("a wrong guess of somebody"), notNull());
            client.signIn("nobody-" + email, "a wrong guess of somebody");
            verify(passwords).matches(eq("a wrong guess of somebody"), isNull());
        }
    }

    @Test
    void aSessionThatSomebodyElseBeganIsNotTheOneThatIsSignedIn() throws Exception {
        try (WebClient client = client("127.0.0.1")) {
            client.get("/login?lang=en");
            String before = client.cookie("JSESSIONID");
            client.signIn(email, PASSWORD);
            assertThat(before).isNotBlank();
            assertThat(client.cookie("JSESSIONID")).isNotBlank().isNotEqualTo(before);
        }
    }

    @Test
    void aFormOfAnotherSiteSignsNobodyIn() throws Exception {
        try (WebClient client = client("127.0.0.1")) {
            client.get("/login?lang=en");
            String led = WebClient.where(client.post("/login?lang=en", Map.of("email", email, "password", PASSWORD)));
            assertThat(led).isEqualTo("/login?refused=page&lang=en");
            assertThat(client.get(led).body()).contains("open for long");
            assertThat(client.post("/logout", Map.of()).statusCode()).isEqualTo(403);
            assertThat(client.post("/webauthn/register/options", Map.of()).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void twoHundredWrongPasswordsFromOneAddressAreStoppedAndTheRightfulPersonGetsInElsewhere() throws Exception {
        try (WebClient attacker = client("127.0.0.3");
                WebClient rightful = client("127.0.0.4")) {
            int compared = 0;
            for (int i = 0; i < 200; i++) {
                compared += attacker.signIn(email, "guess number " + i).contains("refused=wrong") ? 1 : 0;
            }
            assertThat(compared).as("guesses that were looked at").isLessThanOrEqualTo(8);
            assertThat(attacker.signIn(email, PASSWORD))
                    .as("not even the right one")
                    .contains("refused=wait");
            assertThat(rightful.signIn(email, PASSWORD)).startsWith("/account");
        }
    }

    @Test
    void aKnownDeviceGetsInAlsoFromTheAddressOfTheAttack() throws Exception {
        try (WebClient known = client("127.0.0.5");
                WebClient attacker = client("127.0.0.5")) {
            known.signIn(email, PASSWORD);
            assertThat(known.cookie(KnownDevices.COOKIE)).isNotBlank();
            for (int i = 0; i < 20; i++) {
                attacker.signIn(email, "guess number " + i);
            }
            assertThat(attacker.signIn(email, PASSWORD)).contains("refused=wait");
            jdbc.sql("update person_session set ended_at = now()").update();
            assertThat(known.signIn(email, PASSWORD)).startsWith("/account");
        }
    }

    @Test
    void twoHundredWrongPasswordsFromManyAddressesOnlySlowTheAccount() throws Exception {
        for (int address = 10; address < 35; address++) {
            try (WebClient attacker = client("127.0.1." + address)) {
                for (int i = 0; i < 8; i++) {
                    attacker.signIn(email, "guess number " + i);
                }
            }
        }
        try (WebClient rightful = client("127.0.0.6")) {
            assertThat(rightful.signIn(email, PASSWORD)).startsWith("/account");
        }
    }

    @Test
    void oneAddressCannotTryManyAccounts() throws Exception {
        try (WebClient attacker = client("127.0.0.7");
                WebClient rightful = client("127.0.0.8")) {
            int compared = 0;
            for (int i = 0; i < 200; i++) {
                compared += attacker.signIn("person" + i + "@example.org", "summer of the year")
                                .contains("refused=wrong")
                        ? 1
                        : 0;
            }
            assertThat(compared).isLessThanOrEqualTo(40);
            assertThat(rightful.signIn(email, PASSWORD)).startsWith("/account");
        }
    }

    @Test
    void withoutAnIdentityProviderNoneIsOfferedAndItsAddressesDoNotExist() throws Exception {
        try (WebClient client = client("127.0.0.1")) {
            assertThat(client.get("/login?lang=en").body())
                    .contains("With a passkey")
                    .doesNotContain("/login/provider");
            assertThat(client.get("/login/provider/keycloak").statusCode()).isEqualTo(404);
            assertThat(client.get("/login/provider/keycloak/back?code=a&state=b")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(client.get("/oauth2/authorization/keycloak").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aSuspendedPersonsSessionEndsAtItsNextRequest() throws Exception {
        try (WebClient client = client("127.0.0.1")) {
            client.signIn(email, PASSWORD);
            assertThat(client.get("/account").statusCode()).isEqualTo(200);
            persons.setSuspended(person, true);
            String led = WebClient.where(client.get("/account?lang=en"));
            assertThat(led).isEqualTo("/login?refused=ended&lang=en");
            assertThat(client.get(led).body()).contains("This session has ended");
            assertThat(client.signIn(email, PASSWORD)).contains("refused=suspended");
        }
    }

    @Test
    void theCodeIsNoWayInWithoutThePasswordAndMakesTheSessionAnew() throws Exception {
        byte[] secret = secondFactor.newSecret();
        persons.setSecondFactor(person, secret);
        try (WebClient client = client("127.0.0.1")) {
            String code = code(secret, 0);
            String token = client.token("/login?lang=en");
            assertThat(WebClient.where(client.post("/login/code?lang=en", Map.of("_csrf", token, "code", code))))
                    .isEqualTo("/login?refused=again&lang=en");
            assertThat(client.signIn(email, PASSWORD)).isEqualTo("/login?step=code&lang=en");
            assertThat(WebClient.where(client.get("/account?lang=en"))).startsWith("/login");
            String before = client.cookie("JSESSIONID");
            token = client.token("/login?step=code&lang=en");
            assertThat(client.post("/login/code?lang=en", Map.of("code", code)).statusCode())
                    .as("without the page's token")
                    .isIn(302, 403);
            assertThat(WebClient.where(client.post("/login/code?lang=en", Map.of("_csrf", token, "code", code))))
                    .startsWith("/account");
            assertThat(client.cookie("JSESSIONID")).isNotEqualTo(before);
        }
    }

    @Test
    void whoeverHasThePasswordCannotGuessTheCodeFromManyAddresses() throws Exception {
        byte[] secret = secondFactor.newSecret();
        persons.setSecondFactor(person, secret);
        int looked = 0;
        for (int address = 40; address < 60; address++) {
            try (WebClient attacker = client("127.0.2." + address)) {
                attacker.signIn(email, PASSWORD);
                for (int i = 0; i < 5; i++) {
                    String token = attacker.token("/login?step=code&lang=en");
                    String led = WebClient.where(
                            attacker.post("/login/code?lang=en", Map.of("_csrf", token, "code", "wrong " + i)));
                    looked += led.contains("refused=code") ? 1 : 0;
                }
            }
        }
        assertThat(looked).isLessThanOrEqualTo(40);
    }

    @Test
    void nothingThatIsTypedBeforeAPageRunsBecomesPartOfAnAddress() throws Exception {
        try (WebClient client = client("127.0.0.1")) {
            List<String> pages = new ArrayList<>();
            for (String page : List.of("/login?lang=en", "/password?lang=en")) {
                pages.add(client.get(page).body());
            }
            client.signIn(email, PASSWORD);
            pages.add(client.get("/account?lang=en").body());
            for (String page : pages) {
                assertThat(org.jsoup.Jsoup.parse(page).select("form"))
                        .isNotEmpty()
                        .allSatisfy(form -> assertThat(form.attr("method")).isIn("post", "dialog"));
            }
        }
    }

    @Test
    void aSessionLeftOpenCannotLeaveAPasskeyBehind() throws Exception {
        try (WebClient visitor = client("127.0.0.1");
                WebClient client = client("127.0.0.1")) {
            assertThat(visitor.json("/webauthn/register/options", "").statusCode())
                    .isIn(302, 403);
            client.signIn(email, PASSWORD);
            assertThat(client.json("/webauthn/register/options", "").statusCode())
                    .isEqualTo(200);
            jdbc.sql("update person_session set confirmed_at = now() - interval '11 minutes' where person_id = :id")
                    .param("id", person.value())
                    .update();
            assertThat(client.json("/webauthn/register/options", "").statusCode())
                    .isEqualTo(403);
            assertThat(client.json("/webauthn/register", "{}").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void nonsenseIsRefusedAndBreaksNothing() throws Exception {
        try (WebClient client = client("127.0.0.1")) {
            for (String nonsense : List.of("", "{", "[]", "{\"id\":5}", "null")) {
                assertThat(client.json("/login/webauthn", nonsense).statusCode())
                        .as(nonsense)
                        .isBetween(400, 499);
            }
            assertThat(client.signIn("\u0000" + email, "\u0000")).contains("refused=wrong");
            assertThat(client.signIn("x".repeat(5000), "y".repeat(5000))).contains("refused=wrong");
            assertThat(client.get("/login?refused=%3Cscript%3E&step=%00&lang=xx")
                            .body())
                    .doesNotContain("refused.&lt;", "!account.");
            for (String page : List.of("/join/%00", "/password/..%5C", "/address/" + "a".repeat(3000))) {
                assertThat(client.get(page).statusCode()).as(page).isLessThan(500);
            }
        }
    }

    private static String code(byte[] secret, int steps) throws Exception {
        var generator = new com.eatthepath.otp.TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(30));
        return generator.generateOneTimePasswordString(
                new javax.crypto.spec.SecretKeySpec(secret, generator.getAlgorithm()),
                Instant.now().plusSeconds(30L * steps),
                java.util.Locale.ROOT);
    }

    @Test
    void visitorsGetNeitherSessionNorCookie() throws Exception {
        try (WebClient client = client("127.0.0.1")) {
            for (String page :
                    List.of("/sites", "/privacy", "/visit/brussels/sample", "/embed/brussels/sample", "/no-such.txt")) {
                var answer = client.get(page);
                if (!page.startsWith("/no-such")) {
                    assertThat(answer.headers().allValues("Set-Cookie"))
                            .as(page)
                            .isEmpty();
                }
                assertThat(answer.statusCode()).as(page).isIn(200, 404);
            }
        }
    }
}
