package org.cites360.base.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** Checks the structure of a YAML file by the JSON Schema that authors' editors use too, and words what it finds for them. */
public final class SchemaCheck {

    /** The draft with the words that are for editors alone. */
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keyword(new NonValidationKeyword("patternErrorMessage"))
            .keyword(new NonValidationKeyword("defaultSnippets"))
            .build();

    private final Schema schema;
    private final String manual;

    /**
     * @param name of the schema's file in docs/
     * @param manual where people read what belongs in such a file, such as {@code docs/tour-bundle.md}
     */
    public SchemaCheck(String name, String manual) {
        this.manual = manual;
        try (InputStream source = new ClassPathResource("schema/" + name).getInputStream()) {
            schema = SchemaRegistry.withDialect(
                            DIALECT,
                            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build()))
                    .getSchema(new String(source.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Problem> check(YamlTree tree) {
        return schema.validate(tree.root()).stream()
                .map(error -> problem(tree, error))
                .distinct()
                .toList();
    }

    private Problem problem(YamlTree tree, Error error) {
        String at = error.getInstanceLocation().toString();
        JsonNode value = tree.root().at(at);
        JsonNode rules = rulesAround(error);
        return switch (error.getKeyword()) {
            case "additionalProperties" -> unknownField(tree, at, error.getProperty(), rules.path("properties"));
            case "required" -> missingField(tree, at, error.getProperty(), rules.path("properties"));
            case "type" -> wrongType(tree, at, value, rules.path("type"));
            case "enum" -> notAmong(tree, at, value, rules.path("enum"));
            case "const" ->
                tree.problem(at, show(value) + " is not possible here.", "Write " + show(rules.path("const")) + ".");
            case "pattern" ->
                tree.problem(
                        at,
                        show(value) + " is not written as it has to be.",
                        rules.path("patternErrorMessage").asString(""));
            case "format" ->
                tree.problem(at, show(value) + " is not a date.", "Write a day of the calendar as YYYY-MM-DD.");
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" ->
                tree.problem(at, show(value) + " is out of range.", range(rules));
            case "minItems", "minProperties" ->
                tree.problem(at, "The list is too short.", "Add an entry, or leave the field out.");
            case "maxItems" ->
                tree.problem(
                        at,
                        "The list is too long.",
                        "At most " + rules.path("maxItems").asString() + " entries are possible.");
            case "uniqueItems" -> tree.problem(at, "An entry is there twice.", "Remove one of the two.");
            case "minLength" -> tree.problem(at, "The text is empty.", "Write it, or leave the field out.");
            case "maxLength" ->
                tree.problem(
                        at,
                        "The text is too long.",
                        "At most " + rules.path("maxLength").asString() + " characters are possible.");
            default -> tree.problem(at, error.getMessage() + ".", "See " + manual + ".");
        };
    }

    /** The part of the schema that the broken rule stands in. */
    private JsonNode rulesAround(Error error) {
        String location = error.getSchemaLocation().getFragment().toString();
        return schema.getSchemaNode().at(location.substring(0, location.lastIndexOf('/')));
    }

    private static Problem unknownField(YamlTree tree, String at, String name, JsonNode known) {
        List<String> names = new ArrayList<>(known.propertyNames());
        return tree.problem(
                at + "/" + YamlTree.escape(name),
                "There is no field \"" + name + "\" here.",
                Suggestion.among(name, names));
    }

    private static Problem missingField(YamlTree tree, String at, String name, JsonNode known) {
        String description = known.path(name).path("description").asString("");
        return tree.problem(
                at.isEmpty() ? "" : at,
                "The field \"" + name + "\" is missing.",
                "Add it" + (description.isEmpty() ? "." : ": " + description));
    }

    private static Problem wrongType(YamlTree tree, String at, JsonNode value, JsonNode type) {
        if (value.isNull()) {
            return tree.problem(
                    at, "There is nothing after the colon.", "Write " + typeName(type) + ", or leave the field out.");
        }
        boolean quotes = type.toString().contains("\"string\"") && (value.isNumber() || value.isBoolean());
        return tree.problem(
                at,
                "Here is " + kindOf(value) + " where " + typeName(type) + " belongs.",
                quotes ? "Put it in quotes: " + '"' + value.asString() + "\"." : remedy(type));
    }

    private static String remedy(JsonNode type) {
        return switch (type.asString("")) {
            case "number" -> "Write it in figures, without quotes and with a dot: 12.5.";
            case "integer" -> "Write it in figures, without quotes: 12.";
            case "boolean" -> "Write true or false, without quotes.";
            default -> "";
        };
    }

    private static Problem notAmong(YamlTree tree, String at, JsonNode value, JsonNode choices) {
        List<String> words = new ArrayList<>();
        choices.forEach(choice -> words.add(choice.asString()));
        return tree.problem(at, show(value) + " is not possible here.", Suggestion.among(value.asString(""), words));
    }

    private static String range(JsonNode rules) {
        List<String> limits = new ArrayList<>();
        limit(rules, "minimum").ifPresent(limit -> limits.add("at least " + limit));
        limit(rules, "exclusiveMinimum").ifPresent(limit -> limits.add("above " + limit));
        limit(rules, "maximum").ifPresent(limit -> limits.add("at most " + limit));
        return "Write a number of " + String.join(" and ", limits) + ".";
    }

    private static Optional<String> limit(JsonNode rules, String keyword) {
        return rules.has(keyword) ? Optional.of(rules.get(keyword).asString()) : Optional.empty();
    }

    private static String typeName(JsonNode type) {
        if (type.isArray()) {
            List<String> names = new ArrayList<>();
            type.forEach(one -> names.add(typeName(one)));
            return String.join(" or ", names);
        }
        return switch (type.asString("")) {
            case "string" -> "a text";
            case "object" -> "a group of fields";
            case "array" -> "a list";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            default -> type.asString("");
        };
    }

    private static String kindOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "a text";
            case OBJECT -> "a group of fields";
            case ARRAY -> "a list";
            case NUMBER -> "the number " + value.asString();
            case BOOLEAN -> "\"" + value.asString() + "\"";
            default -> "something else";
        };
    }

    private static String show(JsonNode value) {
        String text = value.isContainer() ? value.toString() : value.asString("");
        return "\"" + (text.length() > 60 ? text.substring(0, 57) + "…" : text) + "\"";
    }
}
