package org.cites360.portal.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.cites360.base.Language;
import org.cites360.base.i18n.LanguageChoice;
import org.cites360.base.i18n.Texts;
import org.cites360.base.web.Pages;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says in the reader's language that something went wrong, without what only a developer understands. */
@Component
class ErrorPage implements ErrorViewResolver {

    private final Pages pages;
    private final Texts texts;

    ErrorPage(Pages pages, Texts texts) {
        this.pages = pages;
        this.texts = texts;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        Language language = LanguageChoice.of(
                request.getParameter(LanguageChoice.PARAMETER), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        String kind = status == HttpStatus.NOT_FOUND ? "not-found" : status.is5xxServerError() ? "failed" : "wrong";
        return new ModelAndView(
                "error",
                Map.of(
                        "page",
                        pages.translated(
                                        "/",
                                        language,
                                        texts.get(language, "pages.error." + kind + ".title"),
                                        texts.get(language, "pages.error." + kind + ".text"))
                                .notIndexed()),
                status);
    }
}
