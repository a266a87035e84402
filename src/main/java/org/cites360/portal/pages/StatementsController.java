package org.cites360.portal.pages;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.cites360.base.CitesProperties;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.web.Pages;
import org.cites360.base.web.PublicController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the operator owes its visitors: privacy, accessibility, contact, licences. */
@PublicController
class StatementsController {

    /** The day of the last assessment: it changes with the next one, not by itself. */
    private static final LocalDate ACCESSIBILITY_ASSESSED = LocalDate.of(2026, Month.NOVEMBER, 22);

    private final Pages pages;
    private final Texts texts;
    private final CitesProperties properties;
    private final Credits credits;

    StatementsController(Pages pages, Texts texts, CitesProperties properties, Credits credits) {
        this.pages = pages;
        this.texts = texts;
        this.properties = properties;
        this.credits = credits;
    }

    @GetMapping("/privacy")
    ModelAndView privacy(Locale locale) {
        return statement("privacy", locale);
    }

    @GetMapping("/accessibility")
    ModelAndView accessibility(Locale locale) {
        String prepared = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(SitesController.language(locale).locale())
                .format(ACCESSIBILITY_ASSESSED);
        return statement("accessibility", locale)
                .addObject("website", properties.absolute("/"))
                .addObject("prepared", prepared);
    }

    @GetMapping("/contact")
    ModelAndView contact(Locale locale) {
        return statement("contact", locale);
    }

    @GetMapping("/licences")
    ModelAndView licences(Locale locale) {
        Language language = SitesController.language(locale);
        return statement("licences", locale)
                .addObject("software", Credits.SOFTWARE)
                .addObject("tours", credits.ofTours(language));
    }

    private ModelAndView statement(String name, Locale locale) {
        Language language = SitesController.language(locale);
        return new ModelAndView("pages/" + name)
                .addObject(
                        "page",
                        pages.translated(
                                "/" + name,
                                language,
                                texts.get(language, "pages." + name + ".title"),
                                texts.get(language, "pages." + name + ".description")))
                .addObject("section", name)
                .addObject("operator", properties.operator());
    }
}
