package org.cites360.network.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cites360.network.Facts;
import org.cites360.network.RecordText;
import org.cites360.network.TextLanguage;
import org.cites360.site.Theme;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Facts and texts as the database keeps them. A field that an older row does not have is empty. */
@Component
public class RecordJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final TypeReference<Map<TextLanguage, RecordText>> TEXTS = new TypeReference<>() {};

    private static final TypeReference<Set<Theme>> THEMES = new TypeReference<>() {};

    public String write(Facts facts) {
        return JSON.writerFor(Facts.class).writeValueAsString(facts);
    }

    public String write(Map<TextLanguage, RecordText> texts) {
        return JSON.writerFor(TEXTS).writeValueAsString(new LinkedHashMap<>(texts));
    }

    public Facts facts(String json) {
        return JSON.readValue(json, Facts.class);
    }

    Set<Theme> themes(String json) {
        return JSON.readValue(json, THEMES);
    }

    public Map<TextLanguage, RecordText> texts(String json) {
        return JSON.readValue(json, TEXTS);
    }
}
