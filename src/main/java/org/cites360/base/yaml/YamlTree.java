package org.cites360.base.yaml;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A YAML file as a tree that knows where each of its values stands.
 *
 * @param file its name in the bundle
 * @param lines the line of each value by its JSON pointer, counted from 1
 */
public record YamlTree(String file, JsonNode root, Map<String, Integer> lines) {

    public Field field() {
        return new Field(this, "", root);
    }

    /** The line of a value; for one that is not there, that of the nearest value around it. */
    public int line(String pointer) {
        String known = pointer;
        while (!known.isEmpty()) {
            Integer line = lines.get(known);
            if (line != null) {
                return line;
            }
            known = known.substring(0, known.lastIndexOf('/'));
        }
        return 1;
    }

    /** {@code /scenes/1/hotspots/0/target} as people write it: {@code scenes[1].hotspots[0].target}. */
    public String path(String pointer) {
        StringBuilder path = new StringBuilder();
        @Nullable JsonNode at = root;
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String name = unescape(step);
            if (at != null && at.isArray()) {
                path.append('[').append(name).append(']');
                at = at.get(Integer.parseInt(name));
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
                at = at == null ? null : at.get(name);
            }
        }
        return path.toString();
    }

    public Problem problem(String pointer, String message, String remedy) {
        return new Problem(file, line(pointer), path(pointer), message, remedy);
    }

    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String unescape(String name) {
        return name.replace("~1", "/").replace("~0", "~");
    }
}
