package org.cites360.base.web;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** JSON for a data block inside a page ({@code <script type="application/json">} or JSON-LD). */
@Component
public class InlineJson {

    private final JsonMapper json;

    InlineJson(JsonMapper json) {
        this.json = json;
    }

    /** The value as JSON in which no text can end the script element or open a comment in it. */
    public String of(Object value) {
        return json.writeValueAsString(value)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
