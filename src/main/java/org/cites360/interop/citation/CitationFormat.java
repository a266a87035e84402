package org.cites360.interop.citation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The formats that reference managers read. */
enum CitationFormat {
    BIBTEX("bib", "application/x-bibtex", "BibTeX") {
        @Override
        String write(Citation cited) {
            var text = new StringBuilder("@misc{").append(cited.key()).append(",\n");
            // Double braces: a name of an organisation is not taken apart, a title keeps its capitals
            field(text, "title", "{" + latex(cited.title()) + "}");
            field(text, "author", "{" + latex(cited.author()) + "}");
            field(text, "publisher", latex(Citation.PUBLISHER));
            field(text, "year", Integer.toString(cited.year()));
            field(text, "url", cited.url());
            field(text, "language", cited.language());
            field(text, "abstract", latex(cited.summary()));
            field(text, "keywords", latex(String.join(", ", cited.keywords())));
            field(text, "copyright", latex(cited.rights()));
            if (cited.source() != null) {
                field(text, "note", latex(cited.source()));
            }
            return text.append("}\n").toString();
        }
    },
    RIS("ris", "application/x-research-info-systems", "RIS") {
        @Override
        String write(Citation cited) {
            var text = new StringBuilder();
            line(text, "TY", "ELEC");
            line(text, "ID", cited.key());
            line(text, "TI", cited.title());
            line(text, "AU", cited.author());
            line(text, "PY", Integer.toString(cited.year()));
            line(text, "PB", Citation.PUBLISHER);
            line(text, "LA", cited.language());
            line(text, "AB", cited.summary());
            cited.keywords().forEach(keyword -> line(text, "KW", keyword));
            line(text, "UR", cited.url());
            if (cited.source() != null) {
                line(text, "N1", cited.source());
            }
            line(text, "ER", "");
            return text.toString();
        }
    },
    CSL("json", "application/vnd.citationstyles.csl+json", "CSL-JSON") {
        @Override
        String write(Citation cited) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("id", cited.key());
            item.put("type", "webpage");
            item.put("title", cited.title());
            item.put("author", List.of(Map.of("literal", cited.author())));
            item.put("issued", Map.of("date-parts", List.of(List.of(cited.year()))));
            item.put("publisher", Citation.PUBLISHER);
            item.put("URL", cited.url());
            item.put("language", cited.language());
            item.put("abstract", cited.summary());
            return JSON.writeValueAsString(List.of(item));
        }
    };

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String ending;
    private final String type;
    private final String label;

    CitationFormat(String ending, String type, String label) {
        this.ending = ending;
        this.type = type;
        this.label = label;
    }

    abstract String write(Citation cited);

    String ending() {
        return ending;
    }

    /** Media type. */
    String type() {
        return type;
    }

    String label() {
        return label;
    }

    static Optional<CitationFormat> of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst();
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append("  ").append(name).append(" = {").append(value).append("},\n");
    }

    private static void line(StringBuilder text, String tag, String value) {
        text.append(tag).append("  - ").append(oneLine(value)).append("\r\n");
    }

    private static String oneLine(String value) {
        return value.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }

    /** A text as LaTeX prints it; letters stay as they are, since every current engine reads UTF-8. */
    private static String latex(String value) {
        var text = new StringBuilder();
        for (char c : oneLine(value).toCharArray()) {
            switch (c) {
                case '\\' -> text.append("{\\textbackslash}");
                case '~' -> text.append("{\\textasciitilde}");
                case '^' -> text.append("{\\textasciicircum}");
                // A brace that has no partner would end the field, even behind a backslash
                case '{' -> text.append("{\\textbraceleft}");
                case '}' -> text.append("{\\textbraceright}");
                case '&', '%', '$', '#', '_' -> text.append('\\').append(c);
                default -> text.append(c);
            }
        }
        return text.toString();
    }
}
