package org.cites360.tour.page;

import java.util.Map;
import org.cites360.base.web.Assets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The scripts that partners' pages load, at addresses that stay; each leads to the file of today, whose name carries its hash. */
@Controller
class EmbedScripts {

    private static final Map<String, String> ENTRIES = Map.of(
            "visit-frame", "embed/visit-frame.ts",
            "tour-viewer", "tour-viewer/tour-viewer.ts");

    private final Assets assets;

    EmbedScripts(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/embed/v1/{name}.js")
    ResponseEntity<Void> script(@PathVariable String name) {
        String entry = ENTRIES.get(name);
        return (entry == null ? java.util.Optional.<String>empty() : assets.url(entry))
                .map(file -> ResponseEntity.status(HttpStatus.FOUND)
                        .header(HttpHeaders.LOCATION, file)
                        .cacheControl(CacheControl.noCache())
                        .<Void>build())
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
