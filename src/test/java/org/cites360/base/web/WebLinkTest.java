package org.cites360.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cites360.base.web.WebLink.Mistake;
import org.cites360.base.web.WebLink.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org, https://www.example.org/",
        "www.example.org/guide?a=1#b, https://www.example.org/guide?a=1#b",
        "HTTP://Example.ORG:8080/x, http://example.org:8080/x",
        "https://métiers.example.org/é, https://xn--mtiers-bva.example.org/é",
        "https://example.org./, https://example.org/"
    })
    void aPageOfTheWebIsUnderstood(String typed, String url) {
        assertThat(WebLink.read(typed)).isEqualTo(new Reading.Good(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://localhost:8080/",
                "http://printer/",
                "http://printer.local/",
                "http://127.0.0.1/",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://0x7f000001/",
                "http://017700000001/",
                "http://127.1/",
                "http://10.0.0.1",
                "http://169.254.169.254/latest/meta-data",
                "http://192.168.1.1/",
                "http://[::1]/",
                "http://[fd00::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://a.localhost/",
                "http://localhost./",
                "http://nas.lan",
                "http://x.home.arpa/",
                "http://metadata.google.internal/",
                "http://127.0.0.1./",
                "http://8.8.8.8/"
            })
    void theLocalNetworkIsRefused(String typed) {
        assertThat(WebLink.read(typed)).isEqualTo(new Reading.Bad(Mistake.LOCAL_NETWORK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "guide",
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://example.org/x",
                "https://user:secret@example.org/",
                "https://example.org@evil.example.com/",
                "https://",
                "https:///x",
                "https://exa mple.org",
                "https://example..org/",
                "https://example.org:99999999/",
                "https://example.org\\@evil/"
            })
    void whatIsNoPageOfTheWebIsRefused(String typed) {
        assertThat(WebLink.read(typed)).isEqualTo(new Reading.Bad(Mistake.NOT_WEB));
    }

    @Test
    void anEndlessLinkIsRefused() {
        assertThat(WebLink.read("https://example.org/" + "a".repeat(3000)))
                .isEqualTo(new Reading.Bad(Mistake.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/",
                "http://192.168.1.1/admin",
                "HTTP://LOCALHOST:8095/actuator",
                "http:///localhost/",
                "http:\\\\localhost/",
                "http://reader@localhost/",
                "http://reader:secret@10.0.0.1:80/",
                "http://%6cocalhost/",
                "http://[::1]/",
                "http://2130706433/",
                "http://printer.local?a=b",
                "http://１２７.0.0.1/"
            })
    void findsTheLocalNetworkBehindEverySpellingThatBrowsersForgive(String url) {
        assertThat(WebLink.leadsToLocalNetwork(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "https://example.org/a|b?u=http://localhost/",
                "https://example.org/@localhost",
                "mailto:ada@localhost",
                "/network/records/1"
            })
    void leavesLinksThatLeadElsewhere(String url) {
        assertThat(WebLink.leadsToLocalNetwork(url)).isFalse();
    }
}
