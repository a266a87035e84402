package org.cites360.network.follow;

import java.util.Locale;
import org.cites360.base.Language;
import org.cites360.base.i18n.LanguageChoice;
import org.cites360.base.i18n.Texts;
import org.cites360.base.web.Pages;
import org.cites360.base.web.PublicController;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Ends somebody's digests by the link of one, without signing in. Mail programs post to it at one click (RFC 8058); opening it ends
 * nothing yet, for what scans mails opens their links.
 */
@PublicController
class DigestLeaveController {

    private static final String ADDRESS = "/digest/leave";
    private static final String KEY = "key";

    private final FollowStore store;
    private final Pages pages;
    private final Texts texts;
    private final java.time.Clock clock;

    DigestLeaveController(FollowStore store, Pages pages, Texts texts, java.time.Clock clock) {
        this.store = store;
        this.pages = pages;
        this.texts = texts;
        this.clock = clock;
    }

    static String path(String key, Language language) {
        return Pages.in(ADDRESS, language) + "&" + KEY + "=" + key;
    }

    @GetMapping(ADDRESS)
    @Transactional(readOnly = true)
    public ModelAndView ask(@RequestParam(defaultValue = "") String key, Locale locale) {
        return store.digest(key)
                .map(digest -> page(digest.rhythm() == Rhythm.NONE ? "left" : "ask", locale)
                        .addObject("action", path(key, language(locale))))
                .orElseGet(() -> unknown(locale));
    }

    @PostMapping(ADDRESS)
    @Transactional
    public ModelAndView leave(@RequestParam(defaultValue = "") String key, Locale locale) {
        return store.digest(key)
                .map(digest -> {
                    store.choose(digest.person(), Rhythm.NONE, clock.instant());
                    return page("left", locale);
                })
                .orElseGet(() -> unknown(locale));
    }

    private ModelAndView unknown(Locale locale) {
        ModelAndView view = page("unknown", locale);
        view.setStatus(HttpStatus.NOT_FOUND);
        return view;
    }

    private ModelAndView page(String state, Locale locale) {
        Language language = language(locale);
        return new ModelAndView("pages/digest")
                .addObject(
                        "page",
                        pages.translated(
                                        ADDRESS,
                                        language,
                                        texts.get(language, "follow.leave." + state),
                                        texts.get(language, "follow.leave." + state + ".text"))
                                .notIndexed())
                .addObject("section", "")
                .addObject("state", state);
    }

    private static Language language(Locale locale) {
        return LanguageChoice.of(locale.getLanguage(), null);
    }
}
