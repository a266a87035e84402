package org.cites360.network.discussion;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cites360.MatrixCells;
import org.cites360.base.Language;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.discussion.CommentDrafts.Draft;
import org.cites360.network.discussion.CommentDrafts.Place;
import org.cites360.network.discussion.Discussion.Words;

/** Everybody of the network speaks, in the name of their own centre only; its coordinators alone moderate. */
class DiscussionMatrix implements MatrixCells {

    private final Discussion discussion;
    private final Moderation moderation;
    private final CommentDrafts drafts;

    DiscussionMatrix(Discussion discussion, Moderation moderation, CommentDrafts drafts) {
        this.discussion = discussion;
        this.moderation = moderation;
        this.drafts = drafts;
    }

    @Override
    public List<Cell> cells(Bystanders bystanders) {
        RecordId record = RecordId.random();
        UUID comment = UUID.randomUUID();
        Words words = new Words(TextLanguage.FR, "Bonjour", List.of());
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell("Discussion.list", NETWORK, () -> discussion.list(record, 0, Language.FR)),
                new Cell("Discussion.place", NETWORK, () -> discussion.place(comment)),
                new Cell("Discussion.voices", NETWORK, discussion::voices),
                new Cell("Discussion.colleagues", NETWORK, () -> discussion.colleagues("a")),
                new Cell("Discussion.add", NETWORK, () -> discussion.add(record, null, null, words)),
                new Cell("Discussion.add", CONTRIBUTORS_OWN, () -> discussion.add(record, null, OWN, words)),
                new Cell("Discussion.add", NOBODY, () -> discussion.add(record, null, OTHER, words)),
                new Cell("Discussion.typed", NETWORK, () -> discussion.typed(comment, Language.FR)),
                new Cell("Discussion.edit", NETWORK, () -> discussion.edit(comment, words)),
                new Cell("Discussion.withdraw", NETWORK, () -> discussion.withdraw(comment)),
                new Cell("Discussion.earlier", NETWORK, () -> discussion.earlier(comment, Language.FR)),
                new Cell("Discussion.report", NETWORK, () -> discussion.report(comment, "Insulte"))));
        cells.add(new Cell("Moderation.queue", MODERATORS, () -> moderation.queue(0, Language.FR)));
        cells.add(new Cell("Moderation.hide", MODERATORS, () -> moderation.hide(comment, "Insulte")));
        cells.add(new Cell("Moderation.restore", MODERATORS, () -> moderation.restore(comment)));
        cells.add(new Cell("Moderation.dismiss", MODERATORS, () -> moderation.dismiss(comment)));
        Place place = new Place.New();
        cells.add(new Cell("CommentDrafts.find", NETWORK, () -> drafts.find(record, place, Language.FR)));
        cells.add(new Cell(
                "CommentDrafts.keep",
                NETWORK,
                () -> drafts.keep(record, place, new Draft(TextLanguage.FR, "a", List.of()))));
        cells.add(new Cell("CommentDrafts.forget", NETWORK, () -> drafts.forget(record, place)));
        return cells;
    }
}
