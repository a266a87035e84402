package org.cites360.mail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.ReaderTime;
import org.cites360.mail.MailState;

/** Where a mail stands, in a word or two, and when it is tried next. */
final class StateTag extends Composite<Span> {

    StateTag(MailState state) {
        String key = OutboxView.key(state.kind());
        getContent().addClassName("entry__state");
        getContent().add(Blocks.span(getTranslation("outbox.state." + key), "tag", "tag--" + key));
        if (state instanceof MailState.Waiting waiting && waiting.problem() != null) {
            getContent()
                    .add(Blocks.span(
                            getTranslation("outbox.next-try", ReaderTime.text(waiting.nextTry())),
                            "entry__next",
                            "muted"));
        }
    }
}
