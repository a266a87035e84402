package org.cites360.media;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name in the store: {@code [<area>/]<64 hexadecimal digits>[/<more>…].<extension>}. Nothing else is a name, so that no
 * address can lead out of the store's directory.
 */
record MediaKey(String text, Path path, MediaType type) {

    private static final String AREA = "(?:(?<area>[a-z][a-z0-9-]{0,31})/)?";
    private static final String HASH = "(?<hash>[0-9a-f]{64})";
    private static final Pattern KEY =
            Pattern.compile(AREA + HASH + "(?<rest>(?:/[a-z0-9][a-z0-9-]{0,63}){0,6})\\.(?<extension>[a-z0-9]{2,5})");
    private static final Pattern PREFIX = Pattern.compile(AREA + HASH + "/?");

    static Optional<MediaKey> parse(String text) {
        Matcher matcher = KEY.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return MediaType.ofExtension(matcher.group("extension"))
                .map(type -> new MediaKey(text, folder(matcher).resolve(text.substring(matcher.start("hash"))), type));
    }

    /** The folder of everything below {@code [<area>/]<hash>}. */
    static Optional<Path> folderOf(String prefix) {
        Matcher matcher = PREFIX.matcher(prefix);
        return matcher.matches() ? Optional.of(folder(matcher).resolve(matcher.group("hash"))) : Optional.empty();
    }

    /** Fans out by the first two digits, since directories of a hundred thousand entries are slow to list and to back up. */
    private static Path folder(Matcher matcher) {
        String area = matcher.group("area");
        String fan = matcher.group("hash").substring(0, 2);
        return area == null ? Path.of("files", fan) : Path.of(area, fan);
    }
}
