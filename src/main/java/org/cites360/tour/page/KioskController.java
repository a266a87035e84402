package org.cites360.tour.page;

import jakarta.servlet.http.HttpServletRequest;
import org.cites360.base.web.PublicController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The visit on a screen that stands in a centre, for one visitor after the other; see docs/kiosk.md. */
@PublicController
class KioskController {

    private final VisitPages pages;

    KioskController(VisitPages pages) {
        this.pages = pages;
    }

    @GetMapping("/kiosk/{site}/{tour}")
    ModelAndView kiosk(@PathVariable String site, @PathVariable String tour, HttpServletRequest request) {
        return pages.answer(VisitAddress.kiosk(site, tour, KioskSettings.of(request::getParameter)), request);
    }
}
