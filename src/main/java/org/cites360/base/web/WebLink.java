package org.cites360.base.web;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people may enter as a link: a page of the web. Nothing on the local network, which others cannot open and which an
 * address could be made to attack; no bare network addresses, which have too many spellings to tell which network they are of.
 */
public final class WebLink {

    private static final int LONGEST = 2000;

    /** Names that never leave the local network (RFC 6761, RFC 6762, RFC 8375, ICANN's reserved {@code .internal}). */
    private static final List<String> LOCAL =
            List.of("localhost", "local", "internal", "home.arpa", "lan", "home", "corp", "intranet", "localdomain");

    private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?");
    /** What the URL standard reads as an IPv4 address: the last part is a number, also in hexadecimal. */
    private static final Pattern NUMBER = Pattern.compile("\\d+|0x[0-9a-f]*");

    /** The host of an address of the web, as browsers find it behind slashes, a name and a password. */
    private static final Pattern HOST =
            Pattern.compile("(?i)https?:[/\\\\]*(?:[^/\\\\?#]*@)?(\\[[^]]*]|[^/\\\\?#:@]*).*", Pattern.DOTALL);

    /** What is wrong with a link; its message is the text {@code base.link.<key>}. */
    public enum Mistake {
        NOT_WEB,
        LOCAL_NETWORK,
        TOO_LONG;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A link that was understood, or why not. */
    public sealed interface Reading {
        /** @param url absolute, with its scheme, the host as browsers write it */
        record Good(String url) implements Reading {}

        record Bad(Mistake mistake) implements Reading {}
    }

    private WebLink() {}

    /**
     * Whether a browser that follows this address stays on the local network, however it is spelled: browsers forgive what
     * {@link #read} does not.
     */
    public static boolean leadsToLocalNetwork(String url) {
        Matcher matcher = HOST.matcher(url.strip());
        if (!matcher.matches()) {
            return false;
        }
        String host = matcher.group(1);
        // An escape in a host is undone by browsers; nobody writes a public one so
        return host.contains("%")
                || host.startsWith("[")
                || read("https://" + host) instanceof Reading.Bad(Mistake mistake) && mistake == Mistake.LOCAL_NETWORK;
    }

    /** Reads what somebody typed; {@code https://} may be left out. */
    public static Reading read(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST) {
            return new Reading.Bad(Mistake.TOO_LONG);
        }
        if (!text.contains("://") && text.matches("[^\\s/:@]+\\.[^\\s:@]+")) {
            text = "https://" + text;
        }
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            String authority = uri.getRawAuthority();
            if (!List.of("http", "https").contains(scheme) || authority == null || authority.contains("@")) {
                return new Reading.Bad(Mistake.NOT_WEB);
            }
            return ofHost(uri, scheme, authority);
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            return new Reading.Bad(Mistake.NOT_WEB);
        }
    }

    private static Reading ofHost(URI uri, String scheme, String authority) {
        if (authority.startsWith("[")) {
            return new Reading.Bad(Mistake.LOCAL_NETWORK);
        }
        String port = authority.replaceFirst("^[^:]*", "");
        String host = IDN.toASCII(authority.substring(0, authority.length() - port.length()), IDN.ALLOW_UNASSIGNED)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.$", "");
        List<String> labels = List.of(host.split("\\.", -1));
        if (!labels.stream().allMatch(label -> LABEL.matcher(label).matches()) || !port.matches("(:\\d{1,5})?")) {
            return new Reading.Bad(Mistake.NOT_WEB);
        }
        boolean local = labels.size() < 2
                || NUMBER.matcher(labels.getLast()).matches()
                || LOCAL.stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name));
        if (local) {
            return new Reading.Bad(Mistake.LOCAL_NETWORK);
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String fragment = uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment();
        return new Reading.Good(scheme + "://" + host + port + path + query + fragment);
    }
}
