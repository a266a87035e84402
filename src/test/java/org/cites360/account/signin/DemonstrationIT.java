package org.cites360.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cites360.account.start.Demonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of {@code script/server --demo}, over HTTP, with what it printed. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "cites.demo=true")
class DemonstrationIT {

    private static final Pattern PRINTED = Pattern.compile("with the password\\s+(\\S{20})\\s");

    @LocalServerPort
    int port;

    @Autowired
    Demonstration demonstration;

    @Autowired
    JdbcClient jdbc;

    @Test
    void itsPeopleSignInWithWhatWasPrintedAndNoneOfThemOnceItIsOver(CapturedOutput output) throws Exception {
        demonstration.prepare();
        Matcher printed = PRINTED.matcher(output.getAll());
        String password = "";
        while (printed.find()) {
            password = printed.group(1);
        }
        assertThat(password).hasSize(20);
        List<String> people = jdbc.sql("select email from person where demonstration")
                .query(String.class)
                .list();
        assertThat(people)
                .hasSize(8)
                .allSatisfy(email -> assertThat(output.getAll()).contains(email));
        for (String email : people) {
            try (WebClient client = new WebClient(port, "127.0.0.1")) {
                assertThat(client.signIn(email, password)).as(email).startsWith("/account");
            }
        }
        try (WebClient open = new WebClient(port, "127.0.0.1")) {
            open.signIn(people.getFirst(), password);
            demonstration.end();
            assertThat(WebClient.where(open.get("/account?lang=en")))
                    .as("a session left open")
                    .contains("refused=ended");
            for (String email : people) {
                assertThat(open.signIn(email, password)).as(email).contains("refused=wrong");
            }
        }
        assertThat(jdbc.sql("select count(*) from person where demonstration and password_hash is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
