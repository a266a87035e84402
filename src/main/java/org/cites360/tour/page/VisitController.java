package org.cites360.tour.page;

import jakarta.servlet.http.HttpServletRequest;
import org.cites360.base.web.PublicController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The public visit. */
@PublicController
class VisitController {

    private final VisitPages pages;

    VisitController(VisitPages pages) {
        this.pages = pages;
    }

    /** Half an address still leads somewhere: to the visits, or to the centre with its visits. */
    @GetMapping("/visit")
    String visits() {
        return "redirect:/tours";
    }

    @GetMapping("/visit/{site}")
    String visitsOf(@PathVariable String site) {
        return "redirect:/sites/{site}";
    }

    @GetMapping("/visit/{site}/{tour}")
    ModelAndView visit(@PathVariable String site, @PathVariable String tour, HttpServletRequest request) {
        return pages.answer(VisitAddress.visit(site, tour), request);
    }
}
