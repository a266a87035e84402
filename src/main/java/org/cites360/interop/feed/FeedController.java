package org.cites360.interop.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.web.PublicController;
import org.cites360.network.RecordKind;
import org.cites360.site.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** Feeds of what is new and public. A theme or centre that does not exist has an address that does not, either. */
@PublicController
class FeedController {

    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);

    private final Feeds feeds;

    FeedController(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/feeds/practices.atom")
    @Nullable
    ResponseEntity<String> practices(
            @RequestParam @Nullable String theme,
            @RequestParam @Nullable String site,
            Locale locale,
            WebRequest request) {
        return answer(RecordKind.PRACTICE, theme, site, locale, request);
    }

    @GetMapping("/feeds/resources.atom")
    @Nullable
    ResponseEntity<String> resources(
            @RequestParam @Nullable String theme,
            @RequestParam @Nullable String site,
            Locale locale,
            WebRequest request) {
        return answer(RecordKind.RESOURCE, theme, site, locale, request);
    }

    private @Nullable ResponseEntity<String> answer(
            RecordKind kind, @Nullable String theme, @Nullable String site, Locale locale, WebRequest request) {
        Language language = Language.of(locale.getLanguage()).orElse(Language.FR);
        Optional<Theme> known = Optional.ofNullable(theme).flatMap(Theme::of);
        if ((theme != null && known.isEmpty()) || (site != null && !feeds.knows(site))) {
            return ResponseEntity.notFound().build();
        }
        Feeds.Feed feed = feeds.of(new Feeds.Subject(kind, known.orElse(null), site, language));
        Instant updated = feed.updated();
        if (request.checkNotModified(feed.etag(), updated.toEpochMilli())) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.noCache())
                .body(feed.xml());
    }
}
