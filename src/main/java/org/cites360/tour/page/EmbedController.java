package org.cites360.tour.page;

import jakarta.servlet.http.HttpServletRequest;
import org.cites360.base.web.PublicController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The visit without surroundings, which a partner's page may frame. */
@PublicController(embeddable = true)
class EmbedController {

    private final VisitPages pages;

    EmbedController(VisitPages pages) {
        this.pages = pages;
    }

    @GetMapping("/embed/{site}/{tour}")
    ModelAndView embed(@PathVariable String site, @PathVariable String tour, HttpServletRequest request) {
        return pages.answer(VisitAddress.embed(site, tour), request);
    }
}
