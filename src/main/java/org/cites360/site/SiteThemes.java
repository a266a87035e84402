package org.cites360.site;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cites360.base.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The centres' own themes as the database keeps them. */
@Component
class SiteThemes {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    SiteThemes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OwnTheme> of(String site) {
        return jdbc.sql("select * from site_theme where site = :site order by position")
                .param("site", site)
                .query((row, index) -> {
                    Map<Language, String> names = new EnumMap<>(Language.class);
                    JSON.readValue(row.getString("names"), NAMES)
                            .forEach((tag, name) -> Language.of(tag).ifPresent(language -> names.put(language, name)));
                    return new OwnTheme(Theme.valueOf(row.getString("theme")), names);
                })
                .list();
    }

    void replace(String site, List<OwnTheme> themes) {
        jdbc.sql("delete from site_theme where site = :site")
                .param("site", site)
                .update();
        for (int position = 0; position < themes.size(); position++) {
            Map<String, String> names = new LinkedHashMap<>();
            themes.get(position).names().forEach((language, name) -> names.put(language.tag(), name));
            jdbc.sql(
                            "insert into site_theme (site, position, theme, names) values (:site, :position, :theme, :names::jsonb)")
                    .param("site", site)
                    .param("position", position)
                    .param("theme", themes.get(position).theme().name())
                    .param("names", JSON.writeValueAsString(names))
                    .update();
        }
    }
}
