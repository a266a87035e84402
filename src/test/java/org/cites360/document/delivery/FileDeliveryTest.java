package org.cites360.document.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cites360.ApplicationTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.PersonId;
import org.cites360.document.Document;
import org.cites360.document.DocumentId;
import org.cites360.document.Documents;
import org.cites360.document.SampleFiles;
import org.cites360.document.Settled;
import org.cites360.document.Stored;
import org.cites360.document.delivery.FileDelivery.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Who gets which file, and with which headers; this test says what a file is attached to. */
@ApplicationTest
class FileDeliveryTest {

    @Autowired
    Documents documents;

    @Autowired
    CurrentPerson current;

    @Autowired
    JdbcClient jdbc;

    private final Set<DocumentId> open = new HashSet<>();
    private final Set<DocumentId> ofTheNetwork = new HashSet<>();
    private FileDelivery delivery;
    private MockMvc web;

    @BeforeEach
    void openTheWeb() {
        delivery = new FileDelivery(
                documents,
                List.of((id, reader) -> open.contains(id) || ofTheNetwork.contains(id) && reader.network()),
                current);
        web = MockMvcBuilders.standaloneSetup(new FileController(delivery)).build();
    }

    @AfterEach
    void signOut() {
        WorkingPeople.signOut();
    }

    private Document stored(byte[] content, String name, @Nullable PersonId uploader) throws Exception {
        Stored.Kept kept = (Stored.Kept) documents.store(new ByteArrayInputStream(content), name, uploader);
        return Settled.await(documents, kept.document().id());
    }

    @Test
    void aPublicPdfIsShownInPartsToWhoeverAsks() throws Exception {
        Document pdf = stored(SampleFiles.pdf("Un document public"), "Rapport été.pdf", null);
        open.add(pdf.id());
        web.perform(get(URI.create(pdf.path())))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("ETag", '"' + pdf.sha256() + '"'))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(result -> assertThat(result.getResponse().getHeader("Content-Disposition"))
                        .startsWith("inline"));
        web.perform(get(URI.create(pdf.path())).header("Range", "bytes=0-3"))
                .andExpect(status().isPartialContent())
                .andExpect(content().string("%PDF"));
        web.perform(get(URI.create(pdf.path())).header("If-None-Match", '"' + pdf.sha256() + '"'))
                .andExpect(status().isNotModified());
        web.perform(get(pdf.previewPath()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/webp"));
    }

    @Test
    void whatCouldRunIsSavedAndNotShown() throws Exception {
        byte[] harmless = "<html><body><p>une page</p></body></html>".getBytes(StandardCharsets.UTF_8);
        Document page = stored(harmless, "p.html", null);
        open.add(page.id());
        web.perform(get(URI.create(page.path()))).andExpect(status().isOk()).andExpect(result -> {
            assertThat(result.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
            assertThat(result.getResponse().getHeader("Content-Security-Policy"))
                    .contains("default-src 'none'", "sandbox");
        });
    }

    @Test
    void whatIsSharedWithinTheNetworkNeedsARoleAndWhatIsAttachedToNothingItsUploader() throws Exception {
        WorkingPeople people = new WorkingPeople(jdbc);
        PersonId member = people.at("brussels", "MEMBER");
        Document shared = stored(SampleFiles.docx("Pour le réseau"), "réseau.docx", null);
        ofTheNetwork.add(shared.id());
        Document own = stored(SampleFiles.docx("Pas encore joint"), "brouillon.docx", member);
        assertThat(delivery.file(shared.id())).isInstanceOf(Answer.Denied.class);
        assertThat(delivery.file(own.id())).isInstanceOf(Answer.Denied.class);
        WorkingPeople.signIn(member);
        assertThat(delivery.file(shared.id())).isInstanceOf(Answer.Granted.class);
        assertThat(delivery.file(own.id())).isInstanceOf(Answer.Granted.class);
        WorkingPeople.signIn(people.at("torino", "MEMBER"));
        // As if there were none: the draft it is attached to answers the same
        assertThat(delivery.file(own.id())).isInstanceOf(Answer.Unknown.class);
        web.perform(get(URI.create(own.path()))).andExpect(status().isNotFound());
        WorkingPeople.signOut();
        // The security of the web leads from here to signing in
        assertThatThrownBy(() -> web.perform(get(URI.create(shared.path()))))
                .hasCauseInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatThereIsNotIsNotFound() throws Exception {
        web.perform(get("/files/{id}/a.pdf", DocumentId.random())).andExpect(status().isNotFound());
        web.perform(get("/files/no-id/a.pdf")).andExpect(status().isNotFound());
    }
}
