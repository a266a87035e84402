package org.cites360.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** What every server-rendered page keeps, and a look at one of them. */
public final class PublicPage {

    /** What the HTML parser forgives in valid HTML 5: nothing is left out. */
    private static final int ALL_ERRORS = 50;

    private final MvcTestResult result;
    private final Document html;

    private PublicPage(MvcTestResult result) throws Exception {
        this.result = result;
        Parser parser = Parser.htmlParser().setTrackErrors(ALL_ERRORS);
        this.html = Jsoup.parse(result.getResponse().getContentAsString(), "http://localhost:8080", parser);
        assertThat(parser.getErrors()).as("well-formed").isEmpty();
    }

    /** The web as a browser meets it, filters included. */
    public static MockMvcTester web(WebApplicationContext context) {
        return MockMvcTester.from(
                context,
                builder -> builder.addFilters(context.getBeanProvider(
                                        org.springframework.boot.web.servlet.FilterRegistrationBean.class)
                                .orderedStream()
                                .map(registration -> registration.getFilter())
                                .filter(filter -> filter instanceof Filter)
                                .toArray(Filter[]::new))
                        .build());
    }

    /** Opens a page and holds it against every promise that all of them make. */
    public static PublicPage open(MockMvcTester web, String address, String acceptLanguage) throws Exception {
        return open(web, address, Map.of(HttpHeaders.ACCEPT_LANGUAGE, acceptLanguage));
    }

    public static PublicPage open(MockMvcTester web, String address, Map<String, String> headers) throws Exception {
        var request = web.get().uri(java.net.URI.create(address));
        headers.forEach(request::header);
        var page = new PublicPage(request.exchange());
        page.keepsItsPromises(address);
        return page;
    }

    private void keepsItsPromises(String address) {
        var response = result.getResponse();
        assertThat(response.getHeaderNames().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .as("sets no cookie: %s", address)
                .doesNotContain("set-cookie");
        assertThat(result.getRequest().getSession(false)).as("opens no session").isNull();
        assertThat(header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors ")
                .containsPattern("style-src 'self'( 'sha256-[^']+')?;")
                .containsPattern("script-src 'self'( 'sha256-[^']+')?;");
        assertThat(header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-cache");
        assertThat(response.getHeaders(HttpHeaders.VARY)).contains("Accept-Language", "Save-Data");
        Document words = html.clone();
        words.select("script:not([type]), style").remove();
        assertThat(words.outerHtml()).doesNotContain("jsessionid", "??", "!base.", "th:");
        assertThat(foreign()).as("nothing from another host: %s", address).isEmpty();
        assertThat(html.select("[style]"))
                .as("no inline style, which the policy refuses")
                .isEmpty();
        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(html.select("img:not([alt])"))
                .as("every picture has its text")
                .isEmpty();
        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.title()).endsWith(" · Cités 360");
        assertThat(text("meta[name=description]", "content")).isNotBlank();
        assertThat(text("meta[property=og:image]", "content")).startsWith("http://localhost:8080/");
        assertThat(fragments()).as("every jump within the page lands").isEmpty();
    }

    /** Addresses of pictures, sounds, scripts, styles and frames that are not of this host. */
    private List<String> foreign() {
        return Stream.concat(
                        html.select("[src], [poster]").stream().map(element -> element.attr("src")),
                        html.select("link[rel~=stylesheet|icon|preload|modulepreload|manifest]").stream()
                                .map(element -> element.attr("href")))
                .filter(address -> !address.startsWith("data:"))
                .filter(address -> !address.startsWith("/") || address.startsWith("//"))
                .toList();
    }

    private List<String> fragments() {
        return html.select("a[href^=#]").stream()
                .map(link -> link.attr("href").substring(1))
                .filter(id -> html.getElementById(id) == null)
                .toList();
    }

    public Document html() {
        return html;
    }

    public int status() {
        return result.getResponse().getStatus();
    }

    public String header(String name) {
        return String.valueOf(result.getResponse().getHeader(name));
    }

    public String lang() {
        return html.select("html").attr("lang");
    }

    public String canonical() {
        return text("link[rel=canonical]", "href");
    }

    /** The addresses in other languages, by their {@code hreflang}. */
    public Map<String, String> alternates() {
        return html.select("link[rel=alternate][hreflang]").stream()
                .collect(java.util.stream.Collectors.toMap(link -> link.attr("hreflang"), link -> link.attr("href")));
    }

    public String text(String selector, String attribute) {
        Element found = html.selectFirst(selector);
        return found == null ? "" : found.attr(attribute);
    }
}
