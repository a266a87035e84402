package org.cites360.base.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads YAML 1.2 with the place of every value, within limits that no hand-written file meets. */
public final class YamlReader {

    /** How long a file may be. */
    public static final int MAX_BYTES = 2 << 20;

    private static final int MAX_DEPTH = 40;
    private static final int MAX_VALUES = 50_000;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(MAX_BYTES)
            .setMaxAliasesForCollections(100)
            .build();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final String TOO_DEEP = "The file nests more than " + MAX_DEPTH + " levels deep.";
    private static final String WRITE_OUT = "Write the values out, without aliases (*name).";

    private final String file;
    private final List<Problem> problems;
    private final Map<String, Integer> lines = new HashMap<>();
    private int values;

    private YamlReader(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** @param problems gets what is wrong with the file as YAML; then there may be no tree */
    public static Optional<YamlTree> read(String file, byte[] content, List<Problem> problems) {
        YamlReader reader = new YamlReader(file, problems);
        return reader.decode(content).flatMap(reader::parse);
    }

    private Optional<String> decode(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            String text = decoder.decode(bytes).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < bytes.position(); i++) {
                line += content[i] == '\n' ? 1 : 0;
            }
            problems.add(new Problem(
                    file, line, "", "The file is not UTF-8.", "Save it again with the encoding UTF-8 in your editor."));
            return Optional.empty();
        }
    }

    private Optional<YamlTree> parse(String text) {
        try {
            refuseDepth(text);
            Optional<Node> node = new Compose(SETTINGS).composeString(text);
            if (node.isEmpty()) {
                problems.add(Problem.of(file, "The file is empty.", "Write its fields, or remove it."));
                return Optional.empty();
            }
            return Optional.of(new YamlTree(file, convert(node.get(), "", 0), lines));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.add(
                    new Problem(file, line, "", "This is not YAML: " + e.getProblem() + ".", remedy(e.getProblem())));
        } catch (Refused e) {
            problems.add(new Problem(file, e.line, "", e.getMessage(), e.remedy));
        } catch (YamlEngineException e) {
            problems.add(Problem.of(
                    file, "This is not YAML: " + e.getMessage() + ".", "Check the file; aliases are best left out."));
        }
        return Optional.empty();
    }

    /** Before the tree is built, which takes a call for each level: a file of brackets alone would exhaust the stack. */
    private static void refuseDepth(String text) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
                int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
                throw new Refused(line, TOO_DEEP, "Check the brackets and the indentation.");
            }
            depth -= event instanceof CollectionEndEvent ? 1 : 0;
        }
    }

    private static String remedy(String problem) {
        if (problem.contains("TAB")) {
            return "Indent with spaces, not with tabs.";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "Put a text that contains a colon and a space in quotes, and check the indentation.";
        }
        if (problem.contains("special characters are not allowed")) {
            return "Remove the invisible character of this line: it cannot be shown.";
        }
        if (problem.contains("alias")) {
            return "Define it before with &name, or write the value out.";
        }
        return "Check the indentation, the quotes and the brackets of this line and the one before.";
    }

    private JsonNode convert(Node node, String pointer, int depth) {
        int line = line(node);
        lines.putIfAbsent(pointer, line);
        // Aliases can make a few lines expand to millions of values, or without end.
        if (++values > MAX_VALUES) {
            throw new Refused(line, "The file expands to more than " + MAX_VALUES + " values.", WRITE_OUT);
        }
        if (depth > MAX_DEPTH) {
            throw new Refused(line, TOO_DEEP, WRITE_OUT);
        }
        return switch (node) {
            case MappingNode mapping -> object(mapping, pointer, depth);
            case SequenceNode sequence -> array(sequence, pointer, depth);
            case ScalarNode scalar -> {
                if (scalar.getValue().indexOf('\0') >= 0) {
                    throw new Refused(line, "The text contains the character 0.", "Remove it: it cannot be shown.");
                }
                yield scalar(scalar);
            }
            default -> JSON.nullNode();
        };
    }

    private ObjectNode object(MappingNode mapping, String pointer, int depth) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(new Problem(
                        file,
                        line(tuple.getKeyNode()),
                        "",
                        "The name of a field is not a word.",
                        "Write name: value; put quotes around a value that starts with { or [."));
                continue;
            }
            String name = key.getValue();
            String at = pointer + "/" + YamlTree.escape(name);
            if (object.has(name)) {
                problems.add(new Problem(
                        file,
                        line(key),
                        new YamlTree(file, object, lines).path(at),
                        "\"" + name + "\" is given twice; first in line " + lines.get(at) + ".",
                        "Remove one of the two, or join them."));
                continue;
            }
            lines.put(at, line(key));
            object.set(name, convert(tuple.getValueNode(), at, depth + 1));
        }
        return object;
    }

    private ArrayNode array(SequenceNode sequence, String pointer, int depth) {
        ArrayNode array = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
            array.add(convert(item, pointer + "/" + array.size(), depth + 1));
        }
        return array;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        String value = scalar.getValue();
        Tag tag = scalar.getTag();
        try {
            if (tag.equals(Tag.INT)) {
                return JSON.numberNode(Long.parseLong(value));
            }
            // Infinity and "not a number" are numbers in YAML, but not for us.
            if (tag.equals(Tag.FLOAT) && Double.isFinite(Double.parseDouble(value))) {
                return JSON.numberNode(Double.parseDouble(value));
            }
        } catch (NumberFormatException e) {
            return JSON.stringNode(value);
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(value));
        }
        return tag.equals(Tag.NULL) ? JSON.nullNode() : JSON.stringNode(value);
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private static final class Refused extends RuntimeException {
        private final int line;
        private final String remedy;

        private Refused(int line, String message, String remedy) {
            super(message);
            this.line = line;
            this.remedy = remedy;
        }
    }
}
