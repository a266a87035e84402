package org.cites360.base;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation can set; each property {@code cites.x} is also the environment variable {@code CITES_X}.
 *
 * @param data the data directory: embedded database, media, work files
 * @param publicUrl where visitors reach the installation, without a trailing slash; the only source of absolute links
 * @param tours the folder whose {@code <site>/<tour>} bundles are imported at start
 * @param content what the site directory and the network area start with
 * @param startingContent whether the network area begins with the practices and resources of the content folder
 * @param database the embedded database
 * @param operator who runs the installation and answers for it, named on the contact, privacy and accessibility pages
 */
@ConfigurationProperties("cites")
public record CitesProperties(
        @DefaultValue("data") Path data,
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("tours") Path tours,
        @DefaultValue("content") Path content,
        @DefaultValue("true") boolean startingContent,
        @DefaultValue Database database,
        @DefaultValue Operator operator) {

    /**
     * @param durable false only in tests: a crash may then lose what was acknowledged
     * @param join whether to use the database of an application that runs on the same data directory, as commands do
     */
    public record Database(
            @DefaultValue("true") boolean durable,
            @DefaultValue("false") boolean join) {}

    /**
     * Each null until the operator sets it; the pages then say so. Set by {@code CITES_OPERATOR_NAME} and the like.
     *
     * @param name of the organisation
     * @param email where visitors can write
     * @param address postal, on one line
     * @param enforcement web address of the body to which complaints about accessibility go
     */
    public record Operator(
            @Nullable String name,
            @Nullable String email,
            @Nullable String address,
            @Nullable String enforcement) {
        public Operator {
            name = blankToNull(name);
            email = blankToNull(email);
            address = blankToNull(address);
            enforcement = blankToNull(enforcement);
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** The absolute address of a path of this installation; {@code path} starts with a slash. */
    public String absolute(String path) {
        String base = publicUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
