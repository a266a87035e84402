package org.cites360.network.follow.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.cites360.base.Language;
import org.cites360.base.ui.Blocks;
import org.cites360.network.follow.NewsItem;
import org.cites360.network.follow.NewsLine;

/** News, one below the other. */
final class NewsList extends UnorderedList {

    NewsList(List<NewsItem> items, NewsLine lines, Language language) {
        addClassName("entries");
        for (NewsItem item : items) {
            NewsLine.Line line = lines.of(item, language, true);
            Anchor link = Blocks.link(line.path(), line.title(), "entry__title");
            link.getElement().setAttribute("lang", line.lang());
            add(Blocks.styled(new ListItem(link, Blocks.span(line.what(), "entry__who")), "entry"));
        }
    }
}
