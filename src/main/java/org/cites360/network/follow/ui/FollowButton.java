package org.cites360.network.follow.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Message;
import org.cites360.network.follow.Following;
import org.cites360.network.follow.Subject;

/** Follows something, or no longer. It says what that brings. */
final class FollowButton extends Composite<Div> {

    private final transient Following following;
    private final transient Subject subject;
    private final NativeButton button;
    private final Message message = new Message();
    private boolean on;

    /** @param name what is followed, as the reader knows it @param follows whether it is at first */
    FollowButton(Following following, Subject subject, String name, boolean follows) {
        this.following = following;
        this.subject = subject;
        button = Blocks.button(name, this::toggle, "button--small", "button--quiet", "follow__button");
        getContent().addClassName("follow__one");
        getContent().add(button, message);
        show(follows);
    }

    private void toggle() {
        if (on) {
            following.unfollow(subject);
            show(false);
            message.good(getTranslation("follow.no-longer"));
            return;
        }
        Following.Answer answer = following.follow(subject);
        switch (answer) {
            case DONE, FIRST -> {
                show(true);
                message.good(getTranslation(answer == Following.Answer.FIRST ? "follow.first" : "follow.done"));
            }
            case EVERYTHING -> message.bad(getTranslation("follow.everything"));
            case TOO_MANY -> message.bad(getTranslation("follow.too-many"));
        }
    }

    private void show(boolean follows) {
        on = follows;
        button.getElement().setAttribute("aria-pressed", String.valueOf(follows));
    }
}
