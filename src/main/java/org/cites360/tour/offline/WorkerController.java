package org.cites360.tour.offline;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The script that serves kept visits: at one address for ever, and never from a cache, so that a mended one takes over at once. */
@Controller
class WorkerController {

    private static final Resource SCRIPT = new ClassPathResource("META-INF/resources/assets/visit-worker.js");

    @GetMapping("/visit-worker.js")
    ResponseEntity<Resource> worker() {
        if (!SCRIPT.exists()) {
            return ResponseEntity.notFound()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                // A worker has a policy of its own: it asks this server, and nobody else
                .header("Content-Security-Policy", "default-src 'none'; connect-src 'self'")
                .header("X-Content-Type-Options", "nosniff")
                .body(SCRIPT);
    }
}
