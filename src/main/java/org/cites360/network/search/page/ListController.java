package org.cites360.network.search.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cites360.base.Language;
import org.cites360.base.i18n.LanguageChoice;
import org.cites360.base.i18n.Texts;
import org.cites360.base.web.Page;
import org.cites360.base.web.Page.LanguageLink;
import org.cites360.base.web.Pages;
import org.cites360.base.web.PublicController;
import org.cites360.network.Reader;
import org.cites360.network.RecordKind;
import org.cites360.network.search.Presenter;
import org.cites360.network.search.Question;
import org.cites360.network.search.SearchPage;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everything public of a kind, to search and to narrow without a script. */
@PublicController
class ListController {

    private final Presenter presenter;
    private final Pages pages;
    private final Texts texts;

    ListController(Presenter presenter, Pages pages, Texts texts) {
        this.presenter = presenter;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping("/practices")
    ModelAndView practices(@RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        return list(RecordKind.PRACTICE, parameters, locale);
    }

    @GetMapping("/resources")
    ModelAndView resources(@RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        return list(RecordKind.RESOURCE, parameters, locale);
    }

    private ModelAndView list(RecordKind kind, Map<String, List<String>> parameters, Locale locale) {
        Language language = Language.of(locale.getLanguage()).orElse(Language.FR);
        Question question = Question.of(parameters).withKind(null);
        SearchPage view = presenter.present(
                kind.path(),
                kind,
                question,
                Reader.PUBLIC,
                language,
                (record, reader) -> Pages.in(record.path(), reader));
        return new ModelAndView("network/list")
                .addObject("page", page(kind, question, language))
                .addObject("section", kind.path().substring(1))
                .addObject("kind", kind)
                .addObject("longest", Question.LONGEST)
                .addObject("view", view);
    }

    private Page page(RecordKind kind, Question question, Language language) {
        Page page = pages.translated(
                kind.path(),
                language,
                texts.get(language, "find." + kind.key() + ".title"),
                texts.get(language, "find." + kind.key() + ".description"));
        if (!question.narrows() && question.page() == 0) {
            return page;
        }
        List<LanguageLink> languages = Arrays.stream(Language.values())
                .map(other -> new LanguageLink(
                        other,
                        question.address(kind.path(), Map.of(LanguageChoice.PARAMETER, other.tag())),
                        other == language))
                .toList();
        return page.withLanguages(languages).notIndexed();
    }
}
