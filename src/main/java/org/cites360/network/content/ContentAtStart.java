package org.cites360.network.content;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cites360.base.CitesProperties;
import org.cites360.base.yaml.Problem;
import org.cites360.network.RecordImport.Outcome;
import org.cites360.site.Site;
import org.cites360.site.Sites;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Brings the practices and resources of the content folder in at start, each for itself: a mistake in one is told, and the rest
 * is there. What people edited or withdrew meanwhile stays as they left it.
 */
@Component
@ConditionalOnWebApplication
class ContentAtStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ContentAtStart.class);

    private final ContentLoad load;
    private final SectionNames names;
    private final Sites sites;
    private final CitesProperties properties;

    ContentAtStart(ContentLoad load, SectionNames names, Sites sites, CitesProperties properties) {
        this.load = load;
        this.names = names;
        this.sites = sites;
        this.properties = properties;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (properties.startingContent()) {
            bring(properties.content());
        }
    }

    /** @return how many records came to which end; those with mistakes are not among them */
    Map<Outcome, Integer> bring(Path content) {
        List<String> slugs = sites.all().stream().map(Site::slug).toList();
        ContentReading reading = ContentReader.read(content, slugs, names);
        tell(content, reading.problems());
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        reading.records().forEach(record -> {
            try {
                outcomes.merge(load.load(record), 1, Integer::sum);
            } catch (RuntimeException e) {
                log.error("{} was not brought in; what was published before stays", record.folder(), e);
            }
        });
        if (!outcomes.isEmpty()) {
            log.info("Practices and resources of {}: {}", content, outcomes);
        }
        return outcomes;
    }

    private static void tell(Path content, List<Problem> problems) {
        if (!problems.isEmpty()) {
            log.error(
                    "{} to mend in {}; the records without one are brought in, the others stay as they were\n  {}",
                    problems.size() == 1 ? "One mistake" : problems.size() + " mistakes",
                    content,
                    String.join(
                            "\n  ",
                            problems.stream()
                                    .map(problem -> content + "/" + problem)
                                    .toList()));
        }
    }
}
