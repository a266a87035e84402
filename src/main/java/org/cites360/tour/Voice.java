package org.cites360.tour;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who speaks a narration: a person who was recorded, or a speech synthesiser, which the page has to say. */
public enum Voice {
    RECORDED,
    SYNTHETIC;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Voice fromJson(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
