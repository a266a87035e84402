package org.cites360.network.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cites360.network.TextLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    private static List<String> words(String text) {
        return Tokens.of(Tokens.clean(text)).stream().map(Token::word).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    usagers.ères       | usagers
                    usager.ère         | usager
                    conseiller·ère·s   | conseiller
                    conseiller•ère•s   | conseiller
                    mobilisé.e.s       | mobilisé
                    chacun.e           | chacun
                    agent(e)s          | agent
                    directeur(trice)s  | directeur
                    conseiller/ère/s   | conseiller
                    étudiant-e-s       | étudiant
                    formateur.rice.s   | formateur
                    formateur·trice·s  | formateur
                    tous·tes           | tous
                    CONSEILLER·ÈRE·S   | conseiller
                    trabajadores/as    | trabajadores
                    orientador/a       | orientador
                    orientador(a)      | orientador
                    conselheiro(a)s    | conselheiro
                    tod@s              | todos
                    amig@              | amigo
                    leerling(en)       | leerling
                    Berater:innen      | berater
                    Berater*innen      | berater
                    BeraterInnen       | berater
                    Berater/innen      | berater
                    33 060             | 33060
                    33\u00a0060        | 33060
                    15.916             | 15916
                    2021               | 2021
                    """)
    void inclusiveWritingAndNumbersAreOneWord(String written, String word) {
        assertThat(words(written.translateEscapes())).containsExactly(word);
        assertThat(words("des " + written.translateEscapes() + ", bien sûr. Fin"))
                .containsExactly("des", word, "bien", "sûr", "fin");
    }

    @Test
    void otherPointsAndHyphensDivideWords() {
        assertThat(words("Il est venu.Elle reste")).containsExactly("il", "est", "venu", "elle", "reste");
        assertThat(words("a-t-elle dit")).containsExactly("a", "t", "elle", "dit");
        assertThat(words("l’orientation et l'emploi d‘abord"))
                .containsExactly("l", "orientation", "et", "l", "emploi", "d", "abord");
        assertThat(words("et/ou his/hers km/h")).containsExactly("et", "ou", "his", "hers", "km", "h");
        assertThat(words("Martin Benin berlin")).containsExactly("martin", "benin", "berlin");
        assertThat(words("info@example.org")).containsExactly("info", "example", "org");
    }

    @Test
    void aWordDividedAtTheEndOfALineIsWhole() {
        assertThat(Tokens.of("l'orien-\n  tation profes-\r\nsionnelle"))
                .extracting(Token::word)
                .containsExactly("l", "orientation", "professionnelle");
        assertThat(Tokens.of("un mi-\ntemps").getLast().also()).containsExactly("mi", "temps");
    }

    @Test
    void aCompoundIsItsPartsAndTheWhole() {
        assertThat(Tokens.of("e-mail")).extracting(Token::word).containsExactly("e", "mail");
        assertThat(Tokens.of("e-mail").getFirst().also()).containsExactly("email");
    }

    @Test
    void whatCannotBeSeenDoesNotDivide() {
        assertThat(words("ori\u00aden\u200bta\ufeffti\u0000on e\ufb03cace")).containsExactly("orientation", "efficace");
        assertThat(words("cafe\u0301")).containsExactly("café");
    }

    @Test
    void placesAreThoseOfWhatIsWritten() {
        String text = "Les usagers.ères, l’été";
        assertThat(Tokens.of(text))
                .extracting(token -> text.substring(token.start(), token.end()))
                .containsExactly("Les", "usagers.ères", "l", "été");
    }

    @ParameterizedTest
    @CsvSource({
        "FR, usagers, usager",
        "FR, usagères, usager",
        "FR, usagère, usager",
        "FR, usagere, usager",
        "FR, conseillère, conseiller",
        "FR, conseillers, conseiller",
        "FR, formatrices, formateur",
        "FR, travailleuse, travailleur",
        "FR, métiers, métier",
        "FR, travaux, travail",
        "FR, emplois, emploi",
        "FR, lieux, lieu",
        "FR, enjeux, enjeu",
        "FR, mère, mère",
        "PT, profissões, profissão",
        "PT, profissionais, profissional",
        "IT, orientatrice, orientatore",
        "NL, medewerkster, medewerker",
        "DE, beraterinnen, berater",
    })
    void formsMeet(TextLanguage language, String word, String form) {
        assertThat(WordForms.of(language, word)).isEqualTo(form);
    }
}
