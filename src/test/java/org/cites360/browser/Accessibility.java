package org.cites360.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds on a page: every rule of WCAG 2.2 A and AA, and axe's best practices. */
final class Accessibility {

    private Accessibility() {}

    static List<String> violations(Page page) {
        return violations(
                axe(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")));
    }

    /** For a page that was looked at whole in its other colours. */
    static List<String> violationsOfColour(Page page) {
        return violations(axe(page).withRules(List.of("color-contrast", "link-in-text-block")));
    }

    /** The other mode opens a page of its own for each run, which takes longer than the run; only frames of other sites need it. */
    @SuppressWarnings("deprecation")
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static List<String> violations(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> describe(rule, node.getHtml(), String.valueOf(node.getTarget()))))
                .toList();
    }

    private static String describe(Rule rule, String html, String target) {
        return rule.getId() + " (" + rule.getHelp() + ") at " + target + ": "
                + html.substring(0, Math.min(html.length(), 200));
    }
}
