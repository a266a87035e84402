package org.cites360.network;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cites360.site.Theme;
import org.jspecify.annotations.Nullable;

/** What is true of a record in every language. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Facts.Practice.class, name = "practice"),
    @JsonSubTypes.Type(value = Facts.Resource.class, name = "resource")
})
public sealed interface Facts {

    Set<Theme> themes();

    Set<TargetGroup> targetGroups();

    Licence licence();

    /** Whom to ask; null where nobody is named. */
    @Nullable
    Contact contact();

    /** Every file of the record that may be read now, the newest version of each. */
    List<Attachment> files();

    /** The year it is of, for the facet and for citations: that in which it ended or was made; empty where it is not known. */
    Optional<Integer> year();

    /**
     * Whom to ask about a record: a function or a service rather than a person, where that can be.
     *
     * @param name such as {@code Documentation} or a person's name
     * @param email shown to the network only; null where there is none
     * @param person the person of this installation who is reminded of the review date; null where it is nobody's
     */
    record Contact(
            String name, @Nullable String email, @Nullable UUID person) {}

    /**
     * A file of a record.
     *
     * @param id stable within the record, for labels and links: a new version of a file keeps it
     * @param document the stored file, of the module {@code document}
     * @param language the tag of the language it is written in; null for one without words
     */
    record Attachment(String id, UUID document, @Nullable String language) {}

    /**
     * A figure with what it needs to be believed.
     *
     * @param id stable within the record; its label is in each text
     * @param value as it is to be read, such as {@code 426} or {@code 61 %}
     * @param year to which it belongs
     * @param source from where it is known, such as the title of a report
     */
    record Figure(String id, String value, int year, String source) {}

    /**
     * From when to when.
     *
     * @param from a year, a month or a day: {@code 2021}, {@code 2021-06} or {@code 2021-06-02}
     * @param to likewise; null while it goes on, or where it is not known
     */
    record Period(String from, @Nullable String to) {}

    /** Where a description comes from. @param name of the event, project or report @param year null where it is not known */
    record Provenance(
            Origin origin, @Nullable String name, @Nullable Integer year) {}

    /** Its name is the text {@code network.origin.<key>}. */
    enum Origin {
        /** The centre describes its own work. */
        CENTRE,
        /** A workshop of good practice at a Spring School. */
        SPRING_SCHOOL_WORKSHOP,
        EUROPEAN_PROJECT,
        /** A published report, such as a centre's annual report. */
        REPORT;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** A stop of a professional visit that shows the practice. */
    record Stop(String site, String tour, String stop) {}

    /**
     * A practice.
     *
     * @param place where, if not at the centre itself
     * @param resources what is used in it
     */
    record Practice(
            Set<Theme> themes,
            Set<TargetGroup> targetGroups,
            Licence licence,
            @Nullable Contact contact,
            Provenance provenance,
            @Nullable Period period,
            @Nullable String place,
            List<Figure> figures,
            List<Attachment> attachments,
            List<RecordId> resources,
            List<Stop> stops)
            implements Facts {
        public Practice {
            themes = sorted(themes);
            targetGroups = sorted(targetGroups);
            figures = List.copyOf(figures);
            attachments = List.copyOf(attachments);
            resources = List.copyOf(resources);
            stops = List.copyOf(stops);
        }

        @Override
        public List<Attachment> files() {
            return attachments;
        }

        @Override
        public Optional<Integer> year() {
            if (period != null) {
                String last = period.to() == null ? period.from() : period.to();
                return Optional.of(Integer.valueOf(last.substring(0, 4)));
            }
            return Optional.ofNullable(provenance.year());
        }
    }

    /**
     * A resource: a file, in its versions, or a link.
     *
     * @param versions of its file, the newest last; empty for a link
     * @param link absolute, http or https; null for a file
     * @param languages tags of the languages it is in
     * @param rightsHolder who owns it
     * @param made the year in which it was made
     */
    record Resource(
            Set<Theme> themes,
            Set<TargetGroup> targetGroups,
            Licence licence,
            @Nullable Contact contact,
            ResourceType type,
            List<Version> versions,
            @Nullable String link,
            Set<String> languages,
            String rightsHolder,
            @Nullable Integer made)
            implements Facts {

        /** The id of a resource's one file. */
        public static final String FILE = "file";

        /** @param number from 1 @param note what changed; null where nobody said */
        public record Version(
                int number, UUID document, @Nullable String note) {}

        public Resource {
            themes = sorted(themes);
            targetGroups = sorted(targetGroups);
            versions = List.copyOf(versions);
            languages = java.util.Collections.unmodifiableSet(new TreeSet<>(languages));
        }

        @Override
        public List<Attachment> files() {
            if (versions.isEmpty()) {
                return List.of();
            }
            String language = languages.size() == 1 ? languages.iterator().next() : null;
            return List.of(new Attachment(FILE, versions.getLast().document(), language));
        }

        @Override
        public Optional<Integer> year() {
            return Optional.ofNullable(made);
        }
    }

    private static <E extends Enum<E>> Set<E> sorted(Set<E> some) {
        return java.util.Collections.unmodifiableSet(new TreeSet<>(some));
    }
}
