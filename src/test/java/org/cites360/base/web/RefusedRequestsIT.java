package org.cites360.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriUtils;

/** Addresses that are too long, or cannot be read, over HTTP: the web server answers some of them before the application is asked. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RefusedRequestsIT {

    @LocalServerPort
    int port;

    private HttpResponse<String> get(String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Accept", "text/html")
                            .header("Accept-Language", "nl")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "mot ", "\uD83D\uDE00"})
    void aQuestionOfTenThousandCharactersIsAnsweredByTheSearch(String letters) throws Exception {
        String question = letters.repeat(10_000 / letters.codePointCount(0, letters.length()));
        HttpResponse<String> answer = get("/practices?lang=fr&q=" + UriUtils.encode(question, "UTF-8"));
        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".notice").text()).contains("trop longue", "400");
        assertThat(page.select("#find-text").val().length()).isLessThanOrEqualTo(400);
        assertThat(page.select("#find-text").attr("maxlength")).isEqualTo("400");
        assertThat(answer.body().length()).as("links hold what is read of it").isLessThan(1_000_000);
    }

    @Test
    void manyParametersAreAnswered() throws Exception {
        assertThat(get("/practices?lang=fr" + "&theme=work".repeat(900)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatTheServerItselfRefusesGetsAPageOfOurs(CapturedOutput output) throws Exception {
        int before = output.getAll().length();
        refused(get("/practices/%00?lang=it"), "it", "Non comprendiamo questa richiesta");
        refused(get("/practices/%00?lang=tlh"), "nl", "We begrijpen dit verzoek niet");
        assertThat(raw("GET /practices?q=" + "a".repeat(200_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("Nous ne comprenons pas cette demande")
                .doesNotContain("Tomcat", "Apache");
        assertThat(raw("GET /a|b[ HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("Cités 360");
        assertThat(output.getAll().substring(before)).doesNotContain("\tat ");
    }

    private static void refused(HttpResponse<String> answer, String language, String title) {
        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select("a").attr("href")).isEqualTo("/?lang=" + language);
        assertThat(page.select("script")).isEmpty();
        assertThat(answer.body()).doesNotContain("Tomcat", "Apache", "Exception");
    }

    @Test
    void parametersThatCannotBeReadAreTheSendersMistake(CapturedOutput output) throws Exception {
        int before = output.getAll().length();
        for (String query : new String[] {"q=%ED%A0%80", "q=%ff", "a=1&".repeat(1_500)}) {
            HttpResponse<String> answer = get("/practices?lang=fr&" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(Jsoup.parse(answer.body()).select("h1")).as(query).hasSize(1);
        }
        assertThat(output.getAll().substring(before)).doesNotContain("ERROR", "\tat ");
    }

    /** What no client of HTTP sends, to its end or until the server has closed. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream input = socket.getInputStream();
            StringBuilder answer = new StringBuilder();
            byte[] bytes = new byte[1 << 14];
            try {
                for (int read = input.read(bytes); read >= 0; read = input.read(bytes)) {
                    answer.append(new String(bytes, 0, read, StandardCharsets.UTF_8));
                    if (answer.indexOf("</html>") >= 0) {
                        break;
                    }
                }
            } catch (IOException closed) {
                // It need not read what it refuses
            }
            return answer.toString();
        }
    }
}
