package org.cites360.tour.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cites360.tour.Audience;
import org.cites360.tour.Tours;
import org.cites360.tour.VersionKey;
import org.cites360.tour.VersionLookup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers requests that ask for a version of a tour: with what the caller makes of it, or with what is wrong with the request. */
@Component
public class VersionRequests {

    private final Tours tours;

    VersionRequests(Tours tours) {
        this.tours = tours;
    }

    /** @param versions those that exist; empty for a tour that does not */
    record NotThere(String error, List<VersionKey> versions) {}

    public record Mistake(String error) {}

    public ResponseEntity<Object> answer(
            String site,
            String tour,
            @Nullable String lang,
            @Nullable String audience,
            Function<VersionLookup.Found, ResponseEntity<Object>> found) {
        Optional<Audience> known = Audience.of(audience);
        if (lang == null || known.isEmpty()) {
            return mistake(explain(lang, audience));
        }
        return switch (tours.find(site, tour, new VersionKey(known.get(), lang))) {
            case VersionLookup.Found version -> found.apply(version);
            case VersionLookup.Missing missing ->
                answer(
                        HttpStatus.NOT_FOUND,
                        new NotThere(
                                "The tour " + site + "/" + tour + " has no version for the audience \"" + audience
                                        + "\" in the language \"" + lang + "\".",
                                missing.versions()));
            case VersionLookup.NoSuchTour ignored ->
                answer(
                        HttpStatus.NOT_FOUND,
                        new NotThere("There is no tour " + site + "/" + tour + "; /api/tours lists them.", List.of()));
        };
    }

    /** A request that asks for nothing that could be. */
    public static ResponseEntity<Object> mistake(String error) {
        return answer(HttpStatus.BAD_REQUEST, new Mistake(error));
    }

    public static ResponseEntity<Object> answer(HttpStatus status, Object body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noCache())
                .body(body);
    }

    private static String explain(@Nullable String lang, @Nullable String audience) {
        String audiences = Arrays.stream(Audience.values()).map(Audience::key).collect(Collectors.joining(", "));
        return lang == null
                ? "The parameter lang is missing: a language tag such as fr."
                : audience == null
                        ? "The parameter audience is missing: one of " + audiences + "."
                        : "There is no audience \"" + audience + "\"; choose one of " + audiences + ".";
    }
}
