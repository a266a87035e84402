package org.cites360.network.follow;

import java.util.List;
import org.cites360.MatrixCells;
import org.cites360.base.Language;
import org.cites360.site.Theme;

/** Everybody of the network follows for themselves. */
class FollowMatrix implements MatrixCells {

    private final Following following;

    FollowMatrix(Following following) {
        this.following = following;
    }

    @Override
    public List<Cell> cells(Bystanders bystanders) {
        Subject theme = new Subject.OfTheme(Theme.MOVE);
        return List.of(
                new Cell("Following.subjects", NETWORK, following::subjects),
                new Cell("Following.follows", NETWORK, () -> following.follows(theme)),
                new Cell("Following.follow", NETWORK, () -> following.follow(theme)),
                new Cell("Following.unfollow", NETWORK, () -> following.unfollow(theme)),
                new Cell("Following.rhythm", NETWORK, following::rhythm),
                new Cell("Following.choose", NETWORK, () -> following.choose(Rhythm.NONE)),
                new Cell("Following.next", NETWORK, () -> following.next(Language.FR)));
    }
}
