package org.cites360.media;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.cites360.base.CitesProperties;
import org.cites360.base.CitesProperties.Database;
import org.cites360.base.CitesProperties.Operator;

/** The application's own media store without the application. */
public final class FolderMedia {

    private FolderMedia() {}

    /** @param data the data directory: files are kept in its folder {@code media} */
    public static MediaStore in(Path data) throws IOException {
        return new FileSystemMediaStore(new CitesProperties(
                data,
                URI.create("http://localhost"),
                data,
                data,
                false,
                new Database(false, false),
                new Operator(null, null, null, null)));
    }
}
