package org.cites360.network.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cites360.base.web.Markdown;
import org.cites360.base.yaml.Field;
import org.cites360.base.yaml.Problem;
import org.cites360.base.yaml.SchemaCheck;
import org.cites360.base.yaml.Suggestion;
import org.cites360.base.yaml.YamlReader;
import org.cites360.network.RecordText;
import org.cites360.network.Section;
import org.cites360.network.TextLanguage;

/** Reads what a record says in one language: a head of YAML between two lines of {@code ---}, then Markdown by section. */
final class TextFile {

    private static final SchemaCheck HEAD = new SchemaCheck("content-text.schema.json", "docs/content.md");
    private static final String RULE = "---";
    private static final String HEADING = "## ";

    private final String file;
    private final TextLanguage language;
    private final SectionNames names;
    private final List<Problem> problems;

    /** @param file its name from the content folder */
    TextFile(String file, TextLanguage language, SectionNames names, List<Problem> problems) {
        this.file = file;
        this.language = language;
        this.names = names;
        this.problems = problems;
    }

    /**
     * @param figures ids that need a label
     * @param labelled ids that may have one
     * @param mandatory sections that every text has
     */
    Optional<RecordText> read(byte[] content, Set<String> figures, Set<String> labelled, Set<Section> mandatory) {
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        int end = lines.size() > 1 ? lines.subList(1, lines.size()).indexOf(RULE) + 1 : 0;
        if (end == 0 || !lines.getFirst().equals(RULE)) {
            add(
                    1,
                    "",
                    "The file does not begin with a head.",
                    "Begin with a line ---, then title: and summary:, then a line ---.");
            return Optional.empty();
        }
        // An empty line for the first rule keeps the numbers of the lines
        String head = "\n" + String.join("\n", lines.subList(1, end));
        int before = problems.size();
        Optional<Field> fields = YamlReader.read(file, head.getBytes(StandardCharsets.UTF_8), problems)
                .map(tree -> {
                    problems.addAll(HEAD.check(tree));
                    return tree.field();
                });
        Map<Section, String> sections = sections(lines, end + 1);
        mandatory.stream()
                .filter(section -> !sections.containsKey(section))
                .forEach(section -> add(
                        0,
                        "",
                        "The section \"" + section.key() + "\" is missing.",
                        "Write it under a heading \"## …\": it is mandatory."));
        Map<String, String> labels = new LinkedHashMap<>();
        fields.ifPresent(field -> labels.putAll(labels(field, figures, labelled)));
        if (fields.isEmpty() || problems.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new RecordText(
                fields.get().at("title").text().orElseThrow(),
                fields.get().at("summary").text().orElseThrow(),
                sections,
                labels));
    }

    private Map<String, String> labels(Field head, Set<String> figures, Set<String> labelled) {
        Map<String, String> labels = new LinkedHashMap<>();
        head.at("labels").entries().forEach((id, label) -> {
            if (!labelled.contains(id)) {
                problems.add(
                        label.problem("There is no figure or file \"" + id + "\".", Suggestion.among(id, labelled)));
            }
            label.text().ifPresent(text -> labels.put(id, text));
        });
        figures.stream()
                .filter(id -> !labels.containsKey(id))
                .forEach(id -> problems.add(head.at("labels")
                        .problem(
                                "The figure \"" + id + "\" has no label.",
                                "Add to labels: " + id + ": \"what it counts\".")));
        return labels;
    }

    private Map<Section, String> sections(List<String> lines, int from) {
        Map<Section, String> sections = new EnumMap<>(Section.class);
        Section section = null;
        List<String> text = new ArrayList<>();
        boolean told = false;
        for (int i = from; i <= lines.size(); i++) {
            String line = i < lines.size() ? lines.get(i) : HEADING;
            if (!line.startsWith(HEADING)) {
                if (section == null && !told && !line.isBlank()) {
                    add(i + 1, "", "This text belongs to no section.", "Put a heading \"## …\" before it.");
                    told = true;
                }
                text.add(line);
                continue;
            }
            if (section != null) {
                String written = String.join("\n", text).strip();
                if (written.isEmpty()) {
                    add(i, section.key(), "The section is empty.", "Write it, or leave its heading out.");
                }
                int end = i;
                String name = section.key();
                Markdown.localLink(written)
                        .ifPresent(link -> add(
                                end,
                                name,
                                "The link \"" + link + "\" leads into a local network.",
                                "Write the address of a public page: https://…"));
                sections.put(section, written);
            }
            text.clear();
            if (i < lines.size()) {
                section = heading(i + 1, line.substring(HEADING.length()).strip(), sections);
                told = section == null;
            }
        }
        return sections;
    }

    private @org.jspecify.annotations.Nullable Section heading(
            int line, String heading, Map<Section, String> sections) {
        Optional<Section> section = names.find(language, heading);
        if (section.isEmpty()) {
            add(line, "", "There is no section \"" + heading + "\".", Suggestion.among(heading, names.all(language)));
        } else if (sections.containsKey(section.get())) {
            add(line, section.get().key(), "The section is there twice.", "Join the two.");
        }
        return section.orElse(null);
    }

    private void add(int line, String field, String message, String remedy) {
        problems.add(new Problem(file, line, field, message, remedy));
    }
}
