package org.cites360.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cites360.ApplicationTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.interop.importing.ImportProblem;
import org.cites360.interop.importing.ImportProblem.Reason;
import org.cites360.interop.importing.Imports;
import org.cites360.interop.importing.Imports.Report;
import org.cites360.interop.table.Column;
import org.cites360.network.Facts;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordImport.Outcome;
import org.cites360.network.Section;
import org.cites360.network.TextLanguage;
import org.cites360.network.record.Editions;
import org.cites360.network.record.SampleRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A coordinator brings many records in from a table that a spreadsheet wrote. */
@ApplicationTest
class ImportTest {

    /** A centre of which no other test publishes anything. */
    private static final String SITE = "porto";

    private static final String COLUMNS = "key,kind,language,title,summary,objectives,description,themes,target-groups,"
            + "licence,origin,origin-year,figures,labels,contact,contact-email,period-from,period-to";

    private static final String PRACTICE = "%s,practice,fr,%s,Un résumé,Un but,Une description,learn; work,neet,"
            + "cc-by-4-0,centre,2021,f1 | 61 %% | 2021 | Rapport,f1 | à distance,Accueil,accueil@example.org,2021-06,";

    @Autowired
    Imports imports;

    @Autowired
    PublishedRecords records;

    @Autowired
    Editions editions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void signIn() {
        WorkingPeople.signIn(new WorkingPeople(jdbc).at(SITE, "COORDINATOR"));
    }

    @AfterEach
    void signOut() {
        WorkingPeople.signOut();
    }

    private static byte[] table(String... rows) {
        return (COLUMNS + "\r\n" + String.join("\r\n", rows)).getBytes(StandardCharsets.UTF_8);
    }

    private PublishedRecord titled(String title) {
        return records.ofSite(SITE, Reader.NETWORK).stream()
                .filter(record -> record.in(TextLanguage.FR).text().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private boolean isThere(String title) {
        return records.ofSite(SITE, Reader.NETWORK).stream()
                .anyMatch(record -> record.in(TextLanguage.FR).text().title().equals(title));
    }

    @Test
    void whatIsRightIsPublishedOnceConfirmedAndASecondTimeChangesNothing() {
        byte[] table = table(
                PRACTICE.formatted("a1", "Bien remplie"),
                "a1,,nl,Goed ingevuld,Samenvatting,Doel,Beschrijving,,,,,,,f1 | op afstand,,,,");
        Report dry = imports.check(SITE, table);
        assertThat(dry.problems()).isEmpty();
        assertThat(dry.of(Outcome.PUBLISHED)).isEqualTo(1);
        assertThat(isThere("Bien remplie")).as("nothing before it is confirmed").isFalse();

        assertThat(imports.run(SITE, table).of(Outcome.PUBLISHED)).isEqualTo(1);
        PublishedRecord record = titled("Bien remplie");
        assertThat(record.languages()).containsExactly(TextLanguage.FR, TextLanguage.NL);
        assertThat(record.in(TextLanguage.NL).text().section(Section.OBJECTIVES))
                .contains("Doel");
        assertThat(record.in(TextLanguage.NL).text().labels()).containsEntry("f1", "op afstand");
        Facts.Practice facts = (Facts.Practice) record.facts();
        assertThat(facts.figures()).containsExactly(new Facts.Figure("f1", "61 %", 2021, "Rapport"));
        assertThat(facts.contact()).isEqualTo(new Facts.Contact("Accueil", "accueil@example.org", null));

        assertThat(imports.run(SITE, table).of(Outcome.UNCHANGED)).isEqualTo(1);
        assertThat(titled("Bien remplie").edition()).isEqualTo(1);
    }

    @Test
    void whatChangedInTheTableBecomesTheNextEditionAndWhatPeopleEditedStaysTheirs() {
        imports.run(SITE, table(PRACTICE.formatted("b1", "Première"), PRACTICE.formatted("b2", "À éditer")));
        PublishedRecord edited = titled("À éditer");
        new SampleRecords(editions, transaction)
                .publishAgain(edited.id(), edited.visibility(), edited.facts(), edited.texts());
        Report report =
                imports.run(SITE, table(PRACTICE.formatted("b1", "Seconde"), PRACTICE.formatted("b2", "Écrasée")));
        assertThat(report.of(Outcome.UPDATED)).isEqualTo(1);
        assertThat(report.of(Outcome.KEPT)).isEqualTo(1);
        assertThat(titled("Seconde").edition()).isEqualTo(2);
        assertThat(isThere("Écrasée")).isFalse();
    }

    @Test
    void everyMistakeIsFoundAtOnceAndThenNothingIsBroughtIn() {
        byte[] table = table(
                PRACTICE.formatted("c1", "Sans faute"),
                "c2,recipe,fr,Titre,Résumé,But,Texte,learn,neet,cc-by-4-0,centre,,,,,,,",
                "c3,practice,fr,,Résumé,,Texte,learning,neet; all,cc-by,invented,21,f1 | 61 %,,,nobody,2021-13,",
                "c4,practice,xx,Titre,Résumé,But,Texte,learn,neet,cc-by-4-0,centre,,,x | y,Nom,,2021-06,2021-05",
                "c1,practice,fr,Encore,Résumé,But,Texte,,,,,,,,,,,",
                ",practice,fr,Sans clé,Résumé,But,Texte,learn,neet,cc-by-4-0,centre,,,,,,,",
                "c5,practice,fr,Titre,[ici](http://192.168.1.1/),But,[là](http://intranet/),learn,neet,cc-by-4-0,centre,,,,,,,");
        Report report = imports.check(SITE, table);
        assertThat(report.problems())
                .extracting(problem -> problem.row() + " "
                        + (problem.column() == null ? "" : problem.column().key()) + " " + problem.reason())
                .contains(
                        "3 kind ONE_OF",
                        "4 title MISSING",
                        "4 objectives MISSING",
                        "4 themes ONE_OF",
                        "4 target-groups ONE_OF",
                        "4 licence ONE_OF",
                        "4 origin ONE_OF",
                        "4 origin-year NOT_A_YEAR",
                        "4 figures FIGURE",
                        "4 contact MISSING",
                        "4 contact-email EMAIL",
                        "4 period-from NOT_A_DATE",
                        "5 language ONE_OF",
                        "5 labels NO_LABEL",
                        "5 period-to ENDS_BEFORE",
                        "6 key ROWS_APART",
                        "6 language LANGUAGE_TWICE",
                        "7 key MISSING",
                        "8 description LINK")
                .doesNotHaveDuplicates();
        assertThat(report.problems())
                .extracting(ImportProblem::row)
                .as("from the top down")
                .isSorted();
        assertThat(imports.run(SITE, table).problems()).hasSameSizeAs(report.problems());
        assertThat(isThere("Sans faute")).as("all or nothing").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ;", "windows-1252, ;", "UTF-16, '\t'", "UTF-8, ','"})
    void itDoesNotMatterHowTheSpreadsheetWritesIt(String charset, String delimiter) {
        String title = "Été à Évora " + charset + (int) delimiter.charAt(0);
        String text = String.join(
                "\n",
                "KEY,Kind,Language,Title,Summary,Objectives,Description,Themes,Target groups,Licence,Origin"
                        .replace(",", delimiter),
                String.join(
                        delimiter,
                        "d-" + charset + (int) delimiter.charAt(0),
                        "Practice",
                        "pt",
                        title,
                        "\"deux\nlignes\"",
                        "But",
                        "Texte",
                        "\"learn; work\"",
                        "neet",
                        "CC BY 4.0",
                        "centre"),
                "");
        Report report = imports.run(SITE, text.getBytes(Charset.forName(charset)));
        assertThat(report.problems()).isEmpty();
        assertThat(records.ofSite(SITE, Reader.PUBLIC))
                .anyMatch(record -> record.texts().containsKey(TextLanguage.PT)
                        && record.texts().get(TextLanguage.PT).title().equals(title)
                        && record.texts().get(TextLanguage.PT).summary().equals("deux\nlignes"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|EMPTY_FILE",
                "'   '|EMPTY_FILE",
                "'key,kind,language,title,summary'|EMPTY_FILE",
                "'%PDF-1.7 nonsense'|NOT_A_TABLE",
                "'<html><body>x</body></html>'|NOT_A_TABLE",
                "'key,kind,language,title,summary,colour\na,practice,fr,t,s,red'|UNKNOWN_COLUMN",
                "'key,kind,language,title,title,summary\na,practice,fr,t,t,s'|REPEATED_COLUMN",
                "'key,language,title,summary\na,fr,t,s'|MISSING_COLUMN",
                "'key,kind,language,title,summary\na,practice,fr,t,s,too,many'|TOO_MANY_CELLS",
                "'key,kind,language,title,summary\n\"a,practice,fr,never closed'|NOT_A_TABLE"
            })
    void whatIsNoTableIsToldAsAWhole(String file, Reason reason) {
        assertThat(imports.check(SITE, file.getBytes(StandardCharsets.UTF_8)).problems())
                .extracting(ImportProblem::reason)
                .contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table network_record; --", "../../etc/passwd", "=cmd()", "-1"})
    void aKeyIsAKey(String key) {
        assertThat(imports.check(SITE, table(PRACTICE.formatted(key, "Titre"))).problems())
                .extracting(ImportProblem::reason)
                .containsExactly(Reason.NOT_A_KEY);
    }

    @Test
    void whatWasTakenOutHereIsNotBroughtInTwice() {
        imports.run(SITE, table(PRACTICE.formatted("e1", "Exportée")));
        String id = titled("Exportée").id().toString();
        assertThat(imports.check(SITE, table(PRACTICE.formatted(id, "Exportée")))
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.reason()).isEqualTo(Reason.ALREADY_HERE);
                    assertThat(problem.column()).isEqualTo(Column.KEY);
                });
    }

    @Test
    void thereIsABound() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i <= 5_000; i++) {
            rows.add(PRACTICE.formatted("f" + i, "Titre " + i));
        }
        assertThat(imports.check(SITE, table(rows.toArray(String[]::new))).problems())
                .extracting(ImportProblem::reason)
                .containsExactly(Reason.TOO_MANY_ROWS);
    }

    @Test
    void whatCanBeJudgedIsToldOfARowOfNoKindOrWithoutAKey() {
        String mistaken =
                "fr,Titre,,But,Texte,zzz,neet,zzz,zzz,99,f1 | 61 % | 2021 | Rapport,f1 | à distance,Nom,nobody,2021-13,";
        Report report = imports.check(SITE, table("k1,zzz," + mistaken, ",practice," + mistaken));
        for (int row : List.of(2, 3)) {
            assertThat(report.problems())
                    .filteredOn(problem -> problem.row() == row)
                    .extracting(problem ->
                            (problem.column() == null ? "" : problem.column().key()) + " " + problem.reason())
                    .containsExactlyInAnyOrder(
                            row == 2 ? "kind ONE_OF" : "key MISSING",
                            "summary MISSING",
                            "themes ONE_OF",
                            "licence ONE_OF",
                            "origin ONE_OF",
                            "origin-year NOT_A_YEAR",
                            "contact-email EMAIL",
                            "period-from NOT_A_DATE");
        }
    }
}
