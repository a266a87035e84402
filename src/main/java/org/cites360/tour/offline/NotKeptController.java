package org.cites360.tour.offline;

import jakarta.servlet.http.HttpServletRequest;
import org.cites360.base.Language;
import org.cites360.base.i18n.LanguageChoice;
import org.cites360.base.i18n.Texts;
import org.cites360.base.web.Pages;
import org.cites360.base.web.PublicController;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the device shows without a network in the place of a visit that is not on it; kept together with each visit. */
@PublicController
class NotKeptController {

    static final String PATH = "/visit-offline";
    static final String ENTRY = "offline/not-kept.ts";

    private final Pages pages;
    private final Texts texts;
    private final KeepParts parts;

    NotKeptController(Pages pages, Texts texts, KeepParts parts) {
        this.pages = pages;
        this.texts = texts;
        this.parts = parts;
    }

    @GetMapping(PATH)
    ModelAndView notKept(HttpServletRequest request) {
        Language language = LanguageChoice.of(
                request.getParameter(LanguageChoice.PARAMETER), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return new ModelAndView("visit/not-kept")
                .addObject(
                        "page",
                        pages.translated(
                                        PATH,
                                        language,
                                        texts.get(language, "keep.not-kept.title"),
                                        texts.get(language, "keep.not-kept.text"))
                                .notIndexed())
                // The ways out of it all need a network
                .addObject("embedded", true)
                .addObject("keepTexts", parts.texts(language))
                .addObject("entry", ENTRY);
    }
}
