package org.cites360.account.signin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** A browser without script, at an address of its own on the loopback network. */
public final class WebClient implements AutoCloseable {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http;
    private final String base;

    /** @param address such as {@code 127.0.0.5} */
    public WebClient(int port, String address) throws IOException {
        base = "http://127.0.0.1:" + port;
        http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .localAddress(InetAddress.getByName(address))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    public HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form as it is, with no token but what is given. */
    public HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends what a script of a page would, with that page's token. */
    public HttpResponse<String> json(String path, String body) throws Exception {
        String token = Jsoup.parse(get("/login?lang=en").body())
                .select("meta[name=_csrf]")
                .attr("content");
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .header("X-CSRF-TOKEN", token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Opens the sign-in page and sends its form. Returns where the answer leads, from the root. */
    public String signIn(String email, String password) throws Exception {
        return where(
                post("/login?lang=en", Map.of("_csrf", token("/login?lang=en"), "email", email, "password", password)));
    }

    /** The token in the form of a page. */
    public String token(String page) throws Exception {
        return Jsoup.parse(get(page).body()).select("input[name=_csrf]").attr("value");
    }

    public static String where(HttpResponse<?> answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        return location.replaceFirst("^http://127\\.0\\.0\\.1:\\d+", "");
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        http.close();
    }
}
