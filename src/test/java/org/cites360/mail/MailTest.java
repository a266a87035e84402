package org.cites360.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.cites360.base.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoe@example.org",
                "zoe.o'hara+cites@mail.example.org",
                "zoe@xn--bcher-kva.example",
                "z@example.org"
            })
    void isAnAddress(String text) {
        assertThat(Mail.isAddress(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zoe",
                "@example.org",
                "zoe@",
                "zoe@example.org\r\nBcc: all@example.org",
                "zoe@example.org\nSubject: x",
                "zoe@example.org, leo@example.org",
                "zoe@example.org;leo@example.org",
                "Zoë <zoe@example.org>",
                "zoe@example.org\u0000",
                "zoe@@example.org",
                "zoe@example.org>",
                "zoe smith@example.org",
                "zoe@exa mple.org",
                "team:zoe@example.org;"
            })
    void isNoAddressOfOnePerson(String text) {
        assertThat(Mail.isAddress(text)).isFalse();
        assertThatThrownBy(() -> new Mail(text, Language.FR, "test", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/x",
                "//evil.example/x",
                "/\\evil.example",
                "javascript:alert(1)",
                "invitation/abc",
                "/a\r\nb",
                "/a b",
                "/\"onmouseover=",
                ""
            })
    void aLinkLeadsNowhereElse(String link) {
        assertThatThrownBy(() -> new Mail("zoe@example.org", Language.FR, "test", Map.of("link", link)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
