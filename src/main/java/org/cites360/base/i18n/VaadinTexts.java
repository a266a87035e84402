package org.cites360.base.i18n;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.cites360.base.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives Vaadin's views the same texts as the server-rendered pages. */
@Component
class VaadinTexts implements I18NProvider {

    private final MessageSource messages;

    VaadinTexts(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Language.locales();
    }

    /** A key that no bundle has shows as {@code !key!}, which the tests look for. */
    @Override
    public String getTranslation(String key, @Nullable Locale locale, Object... arguments) {
        Locale asked = locale == null ? Language.FR.locale() : locale;
        String missing = "!" + key + "!";
        String text = messages.getMessage(key, arguments.length == 0 ? null : arguments, missing, asked);
        return text == null ? missing : text;
    }
}
