package org.cites360.network.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cites360.base.CitesProperties;
import org.cites360.base.yaml.Problem;
import org.cites360.base.yaml.YamlReader;
import org.cites360.base.yaml.YamlTree;
import org.cites360.site.Sites;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the meetings of the content folder in at start, each once: from then on they are their centre's. */
@Component
@ConditionalOnWebApplication
class MeetingsAtStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(MeetingsAtStart.class);

    private final EventTable table;
    private final Sites sites;
    private final CitesProperties properties;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    MeetingsAtStart(
            EventTable table,
            Sites sites,
            CitesProperties properties,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.table = table;
        this.sites = sites;
        this.properties = properties;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (properties.startingContent()) {
            bring(properties.content().resolve("events"));
        }
    }

    void bring(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(this::bringOne);
        } catch (IOException e) {
            log.error("The meetings of {} were not brought in", folder, e);
        }
    }

    private void bringOne(Path file) {
        try {
            MeetingFile meeting = read(file);
            String origin = "content/events/" + file.getFileName();
            boolean added = Boolean.TRUE.equals(transaction.execute(status -> add(meeting, origin)));
            if (added) {
                log.info("The meeting {} was brought in", file);
            }
        } catch (IOException | RuntimeException e) {
            log.error("The meeting {} was not brought in: {}", file, e.getMessage());
        }
    }

    private MeetingFile read(Path file) throws IOException {
        if (Files.size(file) > YamlReader.MAX_BYTES) {
            throw new IllegalArgumentException("The file is longer than " + YamlReader.MAX_BYTES + " bytes");
        }
        List<Problem> problems = new ArrayList<>();
        YamlTree tree = YamlReader.read(file.toString(), Files.readAllBytes(file), problems)
                .orElseThrow(() -> new IllegalArgumentException(problems.toString()));
        MeetingFile meeting = MeetingFile.of(tree.field());
        if (sites.find(meeting.site()).isEmpty()) {
            throw new IllegalArgumentException("There is no centre “" + meeting.site() + "”");
        }
        List<EventMistake> mistakes = EventCheck.of(meeting.plan());
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(mistakes.toString());
        }
        return meeting;
    }

    private boolean add(MeetingFile meeting, String origin) {
        // Two nodes that start together come one after the other
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:origin))")
                .param("origin", origin)
                .query()
                .singleRow();
        if (table.has(origin)) {
            return false;
        }
        Event event = table.add(meeting.plan(), meeting.site(), null, origin);
        return table.turn(event.id(), Event.State.PUBLISHED);
    }
}
