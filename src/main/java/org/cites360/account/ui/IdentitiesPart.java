package org.cites360.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.cites360.account.provider.Provider;
import org.cites360.account.self.MyIdentities;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.ui.AccountPart;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.ConfirmedButton;
import org.cites360.base.ui.Message;
import org.cites360.base.ui.ReaderTime;

/** The section of the account page that says through which identity providers one signs in; none where there are none. */
@org.springframework.stereotype.Component
class IdentitiesPart implements AccountPart {

    private final MyIdentities mine;
    private final Texts texts;

    IdentitiesPart(MyIdentities mine, Texts texts) {
        this.mine = mine;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> create(Language language) {
        if (mine.list().isEmpty() && mine.connectable().isEmpty()) {
            return Optional.empty();
        }
        Section card = Blocks.card("identities", texts.get(language, "identity.title"));
        Div content = new Div();
        card.add(Blocks.paragraph(texts.get(language, "identity.lead")), content);
        fill(content, new Message(), language);
        return Optional.of(card);
    }

    private void fill(Div content, Message message, Language language) {
        content.removeAll();
        UnorderedList list = Blocks.styled(new UnorderedList(), "rows");
        for (MyIdentities.Identity identity : mine.list()) {
            list.add(new ListItem(
                    new Div(
                            Blocks.paragraph(identity.name(), "row__name"),
                            Blocks.paragraph(
                                    texts.get(language, "identity.used", ReaderTime.text(identity.lastUsed())),
                                    "row__detail")),
                    new ConfirmedButton(
                            texts.get(language, "identity.unlink"),
                            texts.get(language, "identity.unlink-named", identity.name()),
                            () -> unlink(identity, content, message, language))));
        }
        List<Provider> more = mine.connectable();
        Div connect = Blocks.actions();
        more.forEach(provider -> connect.add(ProviderLink.to(provider, "identity.connect")));
        content.add(list, connect, message);
    }

    private void unlink(MyIdentities.Identity identity, Div content, Message message, Language language) {
        switch (mine.unlink(identity.id())) {
            case DONE, GONE -> message.good(texts.get(language, "identity.unlinked", identity.name()));
            case LAST_WAY_IN -> message.bad(texts.get(language, "identity.last-way-in"));
        }
        fill(content, message, language);
        message.getElement().executeJs("this.focus()");
    }
}
