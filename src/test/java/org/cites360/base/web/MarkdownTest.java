package org.cites360.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void paragraphsListsEmphasisAndLinksAreRead() {
        assertThat(Markdown.html("One **two**\nthree\n\n- a\n- b\n\n[site](https://example.org/x)"))
                .contains("<p>One <strong>two</strong><br>\nthree</p>", "<li>a</li>")
                .contains("<a href=\"https://example.org/x\" rel=\"nofollow noopener ugc\">site</a>");
    }

    @Test
    void anAddressInTheTextIsALink() {
        assertThat(Markdown.html("See https://example.org/a.")).contains("href=\"https://example.org/a\"");
    }

    @Test
    void pagesOfTheInstallationAreLinkedAsTheyAre() {
        assertThat(Markdown.html("[it](/practices/future-me?lang=fr)"))
                .contains("<a href=\"/practices/future-me?lang=fr\">it</a>");
    }

    @Test
    void headingsTakeTheirPlaceBelowThePagesOwn() {
        assertThat(Markdown.html("# A\n\n## B\n\n# C", 3)).contains("<h3>A</h3>", "<h4>B</h4>", "<h3>C</h3>");
        assertThat(Markdown.html("### A\n\n###### B", 3)).contains("<h3>A</h3>", "<h4>B</h4>");
        assertThat(Markdown.html("# A")).isEqualTo("<p># A</p>\n");
    }

    @Test
    void theWordsAloneForAnExcerpt() {
        assertThat(Markdown.plain("# Title\n\nA [link](https://example.org) and **more** ![pic](https://x.test/y.png)"))
                .isEqualTo("Title\n\nA link and more pic");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "text <b onmouseover=alert(1)>bold</b>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java&#115;cript:alert(1))",
                "[x](&#1;javascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox)",
                "[x](//evil.example/a)",
                "[x](/\\evil.example/a)",
                "[x](\\\\evil.example)",
                "[x](file:///etc/passwd)",
                "[x](https://a\"onclick=alert(1))",
                "<javascript:alert(1)>",
                "![x](https://tracker.example/p.gif)",
                "![x](javascript:alert(1))",
                "[![x](https://tracker.example/p.gif)](javascript:alert(1))",
                "[x]: javascript:alert(1)\n\n[x]",
                "`<script>`\n\n```html\n<script>alert(1)</script>\n```",
                "<!-- --><svg/onload=alert(1)>",
                "<style>@import 'https://x.test'</style>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](https://example.org \"t\\\" onclick=alert(1) \\\"\")"
            })
    void hostileTextDoesNothing(String text) {
        for (String html : new String[] {Markdown.html(text), Markdown.html(text, 3)}) {
            for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
                assertThat(element.tagName())
                        .isIn("body", "p", "a", "code", "pre", "br", "strong", "em", "ul", "ol", "li", "blockquote");
                assertThat(element.attributes().asList())
                        .allSatisfy(attribute -> assertThat(attribute.getKey()).isIn("href", "rel", "title", "class"));
                assertThat(element.attr("href"))
                        .satisfiesAnyOf(
                                href -> assertThat(href).isEmpty(),
                                href -> assertThat(href).startsWith("https://"));
            }
        }
    }

    @Test
    void deepNestingEnds() {
        assertThat(Markdown.html("> ".repeat(20_000) + "x")).contains("x");
        assertThat(Markdown.html("- ".repeat(20_000) + "x", 3)).contains("x");
        assertThat(Markdown.html("[".repeat(5_000))).contains("[");
    }

    @Test
    void aLinkIntoALocalNetworkIsFoundAndNeverLive() {
        String text = "See [inside](http://192.168.1.1/admin), http://localhost:8095/x and https://example.org/.";
        assertThat(Markdown.localLink(text)).contains("http://192.168.1.1/admin");
        assertThat(Markdown.html(text))
                .contains("href=\"https://example.org/", "inside", "http://localhost:8095/x")
                .doesNotContain("href=\"http:");
        assertThat(Markdown.localLink("`http://localhost/` and https://example.org/"))
                .isEmpty();
    }
}
