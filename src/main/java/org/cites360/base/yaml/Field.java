package org.cites360.base.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value of a YAML file that may not be there, or not be what it should: asking it for something it is not gives nothing,
 * so that one mistake does not hide the others.
 */
public record Field(YamlTree tree, String pointer, @Nullable JsonNode node) {

    public Field at(String name) {
        return new Field(
                tree, pointer + "/" + YamlTree.escape(name), node != null && node.isObject() ? node.get(name) : null);
    }

    public boolean present() {
        return node != null && !node.isNull();
    }

    public boolean isObject() {
        return node != null && node.isObject();
    }

    public List<Field> items() {
        if (node == null || !node.isArray()) {
            return List.of();
        }
        JsonNode array = node;
        return IntStream.range(0, array.size())
                .mapToObj(i -> new Field(tree, pointer + "/" + i, array.get(i)))
                .toList();
    }

    public Map<String, Field> entries() {
        Map<String, Field> entries = new LinkedHashMap<>();
        if (isObject()) {
            node.propertyNames().forEach(name -> entries.put(name, at(name)));
        }
        return entries;
    }

    public Optional<String> text() {
        return node != null && node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    public OptionalDouble number() {
        return node != null && node.isNumber() ? OptionalDouble.of(node.doubleValue()) : OptionalDouble.empty();
    }

    public Optional<Boolean> flag() {
        return node != null && node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
    }

    public Problem problem(String message, String remedy) {
        return tree.problem(pointer, message, remedy);
    }
}
