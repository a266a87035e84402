package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** What tests do on the pages on which people work. */
final class WorkPage {

    private WorkPage() {}

    /** Waits until the page is no longer what the server sent at first, but runs. */
    static void running(Page page) {
        assertThat(page.locator("#prerendered")).hasCount(0);
        assertThat(page.locator("main h1").first()).isVisible();
    }

    /** Axe finds nothing on it and it is no wider than the screen. @param picture below {@code target/}, such as {@code drafts/new} */
    static void clean(Page page, String picture) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/" + picture + ".png"))
                .setFullPage(true));
        assertThat(Accessibility.violations(page)).as(picture).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(picture + " is no wider than the screen")
                .isEqualTo(true);
    }

    /** @param name of the button, whole */
    static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
