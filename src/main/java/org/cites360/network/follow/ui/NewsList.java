package org.cites360.network.follow.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.cites360.base.Language;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.ReaderTime;
import org.cites360.network.follow.NewsItem;
import org.cites360.network.follow.NewsLine;
import org.cites360.site.Theme;

/** News, one below the other. */
final class NewsList extends UnorderedList {

    private NewsList() {
        addClassName("entries");
    }

    /** A line for each. */
    NewsList(List<NewsItem> items, NewsLine lines, Language language) {
        this();
        for (NewsItem item : items) {
            NewsLine.Line line = lines.of(item, language, true);
            add(Blocks.styled(new ListItem(title(line), Blocks.span(line.what(), "entry__who")), "entry"));
        }
    }

    /** Each once, with its day, what it is about in a sentence, and its themes. */
    static NewsList whole(List<NewsItem> items, NewsLine lines, Language language) {
        NewsList list = new NewsList();
        for (NewsItem item : items) {
            NewsLine.Line line = lines.of(item, language, true);
            ListItem entry = Blocks.styled(
                    new ListItem(
                            title(line),
                            Blocks.styled(ReaderTime.day(item.at()), "entry__when", "muted"),
                            Blocks.span(line.what(), "entry__who")),
                    "entry",
                    "entry--whole");
            if (!line.summary().isBlank()) {
                Paragraph summary = Blocks.paragraph(line.summary(), "entry__facts");
                summary.getElement().setAttribute("lang", line.lang());
                entry.add(summary);
            }
            if (!item.themes().isEmpty()) {
                Div tags = Blocks.div("tags");
                for (Theme theme : Theme.values()) {
                    if (item.themes().contains(theme)) {
                        tags.add(Blocks.tag(list.getTranslation("site.theme." + theme.key())));
                    }
                }
                entry.add(tags);
            }
            list.add(entry);
        }
        return list;
    }

    private static Anchor title(NewsLine.Line line) {
        Anchor link = Blocks.link(line.path(), line.title(), "entry__title");
        link.getElement().setAttribute("lang", line.lang());
        return link;
    }
}
