package org.cites360.network.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as its JSON tells it. Nothing in it is for the network alone: whom to ask is named without an address.
 *
 * @param language of the source
 * @param texts by language tag; sections by key, in CommonMark
 * @param year the year it is of, null where it is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicRecord(
        String id,
        String kind,
        String slug,
        String url,
        Centre site,
        String language,
        Map<String, Text> texts,
        List<String> themes,
        List<String> targetGroups,
        LicenceOf licence,
        @Nullable String contact,
        @Nullable Integer year,
        @Nullable Provenance provenance,
        @Nullable Period period,
        @Nullable String place,
        @Nullable List<Figure> figures,
        @Nullable String type,
        @Nullable String link,
        @Nullable List<String> languages,
        @Nullable String rightsHolder,
        List<File> files,
        List<Link> related,
        int edition,
        Instant firstPublished,
        Instant changed) {

    record Centre(String slug, String name, String url) {}

    record Text(String title, String summary, Map<String, String> sections, Map<String, String> labels) {}

    /** @param url of its text; null for all rights reserved */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LicenceOf(String key, String name, @Nullable String url) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Provenance(
            String origin, @Nullable String name, @Nullable Integer year) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Period(String from, @Nullable String to) {}

    record Figure(String id, String value, int year, String source) {}

    /** @param type media type by content @param size bytes */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record File(
            String id,
            String name,
            String url,
            String type,
            long size,
            @Nullable Integer pages,
            @Nullable String language,
            String sha256) {}

    record Link(String kind, String slug, String title, String url) {}
}
