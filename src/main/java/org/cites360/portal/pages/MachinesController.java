package org.cites360.portal.pages;

import java.nio.charset.StandardCharsets;
import org.cites360.base.web.Pages;
import org.cites360.base.web.PublicController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What search engines read first. */
@PublicController
class MachinesController {

    private final Pages pages;
    private final Sitemap sitemap;

    MachinesController(Pages pages, Sitemap sitemap) {
        this.pages = pages;
        this.sitemap = sitemap;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return answer(MediaType.TEXT_PLAIN, """
                User-agent: *
                Disallow: /api/
                Disallow: /embed/
                Disallow: /kiosk/

                Sitemap: %s
                """.formatted(pages.absolute("/sitemap.xml")));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() {
        return answer(MediaType.APPLICATION_XML, sitemap.xml());
    }

    @GetMapping("/sitemap/{number:[1-9][0-9]{0,4}}.xml")
    ResponseEntity<String> piece(@PathVariable int number) {
        return sitemap.piece(number)
                .map(text -> answer(MediaType.APPLICATION_XML, text))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Asked for by browsers and robots by its old name. */
    @GetMapping("/favicon.ico")
    String icon() {
        return "redirect:/brand/icon.svg";
    }

    private static ResponseEntity<String> answer(MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .body(text);
    }
}
