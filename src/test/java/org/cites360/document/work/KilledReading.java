package org.cites360.document.work;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cites360.Cites360Application;
import org.cites360.document.Document;
import org.cites360.document.DocumentId;
import org.cites360.document.DocumentState;
import org.cites360.document.Documents;
import org.cites360.document.Stored;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application in a process of its own, to be killed: keeps a file, or only waits until one of before has been read. */
final class KilledReading {

    private KilledReading() {}

    /**
     * Arguments: data directory, then {@code keep <file>}, which writes the document's id beside the file, or
     * {@code await <id> <passages>}, which ends with status 0 once the document is ready with so many passages.
     */
    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Cites360Application.class)
                .run(
                        "--cites.data=" + arguments[0],
                        "--cites.database.durable=true",
                        "--cites.tours=" + arguments[0],
                        "--cites.starting-content=false",
                        "--server.port=0",
                        "--vaadin.productionMode=true")) {
            Documents documents = application.getBean(Documents.class);
            if (arguments[1].equals("keep")) {
                Path file = Path.of(arguments[2]);
                try (InputStream content = Files.newInputStream(file)) {
                    Stored.Kept kept = (Stored.Kept)
                            documents.store(content, file.getFileName().toString(), null);
                    Files.writeString(
                            file.resolveSibling("id"), kept.document().id().toString());
                }
                Thread.sleep(Long.MAX_VALUE);
            }
            DocumentId id = DocumentId.parse(arguments[2]).orElseThrow();
            Document document = documents.find(id).orElseThrow();
            while (!document.state().settled()) {
                Thread.sleep(50);
                document = documents.find(id).orElseThrow();
            }
            boolean whole = document.state() == DocumentState.READY
                    && document.problem() == null
                    && documents.passages(id).size() == Integer.parseInt(arguments[3]);
            Runtime.getRuntime().halt(whole ? 0 : 1);
        }
    }
}
