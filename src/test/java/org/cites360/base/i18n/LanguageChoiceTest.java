package org.cites360.base.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.cites360.base.Language;
import org.junit.jupiter.api.Test;

class LanguageChoiceTest {

    @Test
    void theAddressWinsOverTheBrowser() {
        assertThat(LanguageChoice.of("nl", "it,en;q=0.8")).isEqualTo(Language.NL);
        assertThat(LanguageChoice.of("PT-br", null)).isEqualTo(Language.PT);
    }

    @Test
    void theBrowsersMostWantedLanguageThatTheInterfaceSpeaksIsTaken() {
        assertThat(LanguageChoice.of(null, "de-CH,es;q=0.5,it;q=0.7")).isEqualTo(Language.IT);
        assertThat(LanguageChoice.of(null, "fr;q=0, en;q=0.2")).isEqualTo(Language.EN);
    }

    @Test
    void anUnknownParameterLeavesTheChoiceToTheBrowser() {
        assertThat(LanguageChoice.of("tlh", "es")).isEqualTo(Language.ES);
        assertThat(LanguageChoice.of("", "es")).isEqualTo(Language.ES);
    }

    @Test
    void frenchIsTakenWhenNobodySays() {
        assertThat(LanguageChoice.of(null, null)).isEqualTo(Language.FR);
        assertThat(LanguageChoice.of(null, "*")).isEqualTo(Language.FR);
        assertThat(LanguageChoice.of(null, "de, ja")).isEqualTo(Language.FR);
        assertThat(LanguageChoice.of(null, "en;q=lots, <script>")).isEqualTo(Language.FR);
    }
}
