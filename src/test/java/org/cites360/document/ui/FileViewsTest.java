package org.cites360.document.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.cites360.ViewTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.Language;
import org.cites360.base.permission.PersonId;
import org.cites360.document.Documents;
import org.cites360.document.SampleFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages about files: one's own, and those of the installation for who runs it. */
class FileViewsTest extends ViewTest {

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        WorkingPeople.signOut();
    }

    @Test
    void whoContributesSeesTheirOwnFiles() throws IOException {
        PersonId writer = new WorkingPeople(jdbc).at("brussels", "MEMBER");
        WorkingPeople.signIn(writer);
        open("network/files?lang=en");
        assertThat(text()).contains("You have not sent a file yet.");
        documents.store(new ByteArrayInputStream(SampleFiles.pdf("A moi")), "Mien.pdf", writer);
        open("network/files?lang=en");
        assertThat(text()).contains("Mien.pdf");
        WorkingPeople.signIn(new WorkingPeople(jdbc).at("torino", "MEMBER"));
        open("network/files?lang=en");
        assertThat(text()).doesNotContain("Mien.pdf");
        open("admin/files?lang=en");
        assertThat(text()).contains("does not exist").doesNotContain("Virus scanner");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void speaksEveryLanguage(Language language) {
        WorkingPeople.signIn(new WorkingPeople(jdbc).at("brussels", "MEMBER"));
        open("network/files?lang=" + language.tag());
        assertThat(text()).doesNotContain("!files.", "files.upload", "files.sent");
        WorkingPeople.signIn(new WorkingPeople(jdbc).administrator());
        open("admin/files?lang=" + language.tag());
        assertThat(text()).contains("LibreOffice").doesNotContain("!files.", "files.admin");
    }
}
