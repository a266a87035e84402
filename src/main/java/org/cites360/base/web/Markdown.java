package org.cites360.base.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * What people write, as HTML that can do no harm: tags are shown as they were typed, nothing is loaded, and links lead only to
 * the public web, to a mailbox or to a page of this installation. Any other link is left as its text.
 */
public final class Markdown {

    private static final Pattern SCHEME = Pattern.compile("(?i)(https?://|mailto:)[^\\s\\\\]+");
    /** A second slash, or a backslash that browsers take for one, would lead to another host. */
    private static final Pattern OWN_PAGE = Pattern.compile("/(?![/\\\\])[^\\s\\\\]*");

    private static final List<Extension> EXTENSIONS = List.of(AutolinkExtension.create());
    private static final Set<Class<? extends Block>> LIGHT =
            Set.of(BlockQuote.class, FencedCodeBlock.class, ListBlock.class);
    private static final Set<Class<? extends Block>> WITH_HEADINGS =
            Set.of(BlockQuote.class, FencedCodeBlock.class, ListBlock.class, Heading.class);

    /** Nobody nests so deeply who wants to be understood, and rendering takes a stack frame and more for each level. */
    private static final int DEEPEST = 60;

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .enabledBlockTypes(LIGHT)
            .maxOpenBlockParsers(DEEPEST)
            .build();
    private static final Parser HEADING_PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .enabledBlockTypes(WITH_HEADINGS)
            .maxOpenBlockParsers(DEEPEST)
            .build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .softbreak("<br>\n")
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Link link && !link.getDestination().startsWith("/")) {
                    attributes.put("rel", "nofollow noopener ugc");
                }
            })
            .build();
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    private Markdown() {}

    /** Paragraphs, lists, quotes, code, emphasis and links; a line that begins like a heading is a paragraph. */
    public static String html(String text) {
        return HTML.render(harmless(PARSER.parse(text)));
    }

    /**
     * The same, with what the writer marked set strong.
     *
     * @param mark what is looked for in the text, outside of code and addresses
     * @param words what is read in the place of each that is found
     */
    public static String html(String text, Pattern mark, Function<MatchResult, String> words) {
        Node document = harmless(PARSER.parse(text));
        List<Text> found = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Text node) {
                if (mark.matcher(node.getLiteral()).find()) {
                    found.add(node);
                }
            }
        });
        found.forEach(node -> strengthen(node, mark, words));
        return HTML.render(document);
    }

    private static void strengthen(Text node, Pattern mark, Function<MatchResult, String> words) {
        String literal = node.getLiteral();
        int from = 0;
        for (MatchResult match : mark.matcher(literal).results().toList()) {
            node.insertBefore(new Text(literal.substring(from, match.start())));
            StrongEmphasis strong = new StrongEmphasis();
            strong.appendChild(new Text(words.apply(match)));
            node.insertBefore(strong);
            from = match.end();
        }
        node.setLiteral(literal.substring(from));
    }

    /** Where its links lead, in their order, harmless or not. */
    public static List<String> links(String text) {
        List<String> links = new ArrayList<>();
        HEADING_PARSER.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
                visitChildren(link);
            }
        });
        return links;
    }

    /** The first of its links that leads into a local network, where others cannot follow; empty where none does. */
    public static Optional<String> localLink(String text) {
        return links(text).stream().filter(WebLink::leadsToLocalNetwork).findFirst();
    }

    /**
     * With headings, which begin at one level and leave out none: assistive technology goes from one to the next.
     *
     * @param top the level of the highest heading, 2 to 6, one below that under which the text stands; lower ones follow
     */
    public static String html(String text, int top) {
        Node document = harmless(HEADING_PARSER.parse(text));
        document.accept(new AbstractVisitor() {
            private int last = top - 1;

            @Override
            public void visit(Heading heading) {
                last = Math.min(6, Math.min(heading.getLevel() + top - 1, last + 1));
                heading.setLevel(last);
                visitChildren(heading);
            }
        });
        return HTML.render(document);
    }

    /** The words alone, for excerpts, feeds and mails; a link is its text. */
    public static String plain(String text) {
        Node document = harmless(HEADING_PARSER.parse(text));
        List<Node> links = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link);
                visitChildren(link);
            }
        });
        links.forEach(Markdown::unwrap);
        return PLAIN.render(document).strip();
    }

    private static Node harmless(Node document) {
        List<Node> refused = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                if (!isSafe(link.getDestination())) {
                    refused.add(link);
                }
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                // A picture from elsewhere would tell its host who reads
                refused.add(image);
                visitChildren(image);
            }
        });
        refused.forEach(Markdown::unwrap);
        return document;
    }

    private static boolean isSafe(String destination) {
        String address = destination.strip().toLowerCase(Locale.ROOT);
        return SCHEME.matcher(address).matches() && !WebLink.leadsToLocalNetwork(address)
                || OWN_PAGE.matcher(address).matches();
    }

    private static void unwrap(Node node) {
        Node child = node.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            node.insertBefore(child);
            child = next;
        }
        node.unlink();
    }
}
