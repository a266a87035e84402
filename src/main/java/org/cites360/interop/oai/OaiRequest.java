package org.cites360.interop.oai;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cites360.interop.oai.OaiError.Code;
import org.cites360.network.PublishedRecords.Selection;
import org.cites360.network.RecordId;
import org.jspecify.annotations.Nullable;

/** A request that was understood, or what is wrong with it. */
sealed interface OaiRequest {

    record Identify() implements OaiRequest {}

    /** @param identifier null for the formats of the repository */
    record ListMetadataFormats(@Nullable RecordId identifier) implements OaiRequest {}

    record ListSets() implements OaiRequest {}

    record GetRecord(RecordId identifier, MetadataFormat format) implements OaiRequest {}

    /** @param resumed null for the first page */
    record ListOf(
            OaiVerb verb,
            MetadataFormat format,
            @Nullable OaiSet set,
            Selection window,
            @Nullable ResumptionToken resumed)
            implements OaiRequest {}

    record Wrong(OaiError error) implements OaiRequest {}

    /** @param parameters as the web gives them, each with all its values @param prefix of identifiers */
    static OaiRequest parse(Map<String, String[]> parameters, String prefix, Instant now) {
        String[] verbs = parameters.getOrDefault("verb", new String[0]);
        Optional<OaiVerb> known = verbs.length == 1 ? OaiVerb.of(verbs[0]) : Optional.empty();
        if (known.isEmpty()) {
            return wrong(
                    Code.BAD_VERB,
                    verbs.length > 1
                            ? "The argument verb is repeated."
                            : "The argument verb is missing or unknown: Identify, ListMetadataFormats, ListSets, GetRecord,"
                                    + " ListIdentifiers or ListRecords.");
        }
        OaiVerb verb = known.get();
        Map<String, String> arguments = new LinkedHashMap<>();
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            if (name.equals("verb")) {
                continue;
            }
            if (!verb.takes(name)) {
                return wrong(Code.BAD_ARGUMENT, verb.key() + " takes no argument of this name.");
            }
            if (parameter.getValue().length != 1) {
                return wrong(Code.BAD_ARGUMENT, "The argument " + name + " is repeated.");
            }
            arguments.put(name, parameter.getValue()[0]);
        }
        String token = arguments.get("resumptionToken");
        if (token != null) {
            return arguments.size() > 1
                    ? wrong(Code.BAD_ARGUMENT, "resumptionToken excludes every other argument but verb.")
                    : resume(verb, token, now);
        }
        for (String required : verb.required()) {
            if (!arguments.containsKey(required)) {
                return wrong(Code.BAD_ARGUMENT, "The argument " + required + " is missing.");
            }
        }
        return new Arguments(verb, arguments, prefix).request();
    }

    private static OaiRequest resume(OaiVerb verb, String token, Instant now) {
        // The sets fit one answer, so that no token for them was ever given
        Optional<ResumptionToken> read =
                verb == OaiVerb.LIST_SETS ? Optional.empty() : ResumptionToken.parse(token, verb, now);
        return read.<OaiRequest>map(found -> new ListOf(verb, found.format(), found.set(), found.window(), found))
                .orElseGet(() -> wrong(
                        Code.BAD_RESUMPTION_TOKEN,
                        "This token is not, or no longer, valid: begin the list again without it."));
    }

    private static Wrong wrong(Code code, String message) {
        return new Wrong(new OaiError(code, message));
    }

    /** The arguments of a verb that takes them all, each once. */
    record Arguments(OaiVerb verb, Map<String, String> given, String prefix) {

        private static final String NO_FORMAT =
                "There is no such metadataPrefix: ListMetadataFormats names those there are.";

        OaiRequest request() {
            return switch (verb) {
                case IDENTIFY -> new Identify();
                case LIST_SETS -> new ListSets();
                case LIST_METADATA_FORMATS -> formats();
                case GET_RECORD -> record();
                case LIST_IDENTIFIERS, LIST_RECORDS -> list();
            };
        }

        private OaiRequest formats() {
            if (!given.containsKey("identifier")) {
                return new ListMetadataFormats(null);
            }
            return identifier().<OaiRequest>map(ListMetadataFormats::new).orElseGet(this::noSuchRecord);
        }

        private OaiRequest record() {
            Optional<MetadataFormat> format = MetadataFormat.of(given.getOrDefault("metadataPrefix", ""));
            if (format.isEmpty()) {
                return wrong(Code.CANNOT_DISSEMINATE_FORMAT, NO_FORMAT);
            }
            return identifier()
                    .<OaiRequest>map(id -> new GetRecord(id, format.get()))
                    .orElseGet(this::noSuchRecord);
        }

        private Optional<RecordId> identifier() {
            String text = given.getOrDefault("identifier", "");
            try {
                return text.startsWith(prefix) && text.length() == prefix.length() + 36
                        ? Optional.of(RecordId.of(text.substring(prefix.length())))
                        : Optional.empty();
            } catch (IllegalArgumentException noIdentifier) {
                return Optional.empty();
            }
        }

        private OaiRequest noSuchRecord() {
            return wrong(Code.ID_DOES_NOT_EXIST, "There is no such identifier here; they begin with " + prefix + ".");
        }

        private OaiRequest list() {
            Optional<MetadataFormat> format = MetadataFormat.of(given.getOrDefault("metadataPrefix", ""));
            if (format.isEmpty()) {
                return wrong(Code.CANNOT_DISSEMINATE_FORMAT, NO_FORMAT);
            }
            Optional<OaiDate> from = date("from");
            Optional<OaiDate> until = date("until");
            if ((given.containsKey("from") && from.isEmpty()) || (given.containsKey("until") && until.isEmpty())) {
                return wrong(
                        Code.BAD_ARGUMENT,
                        "from and until are dates such as 2021-06-02 or 2021-06-02T09:30:00Z, in UTC.");
            }
            if (from.isPresent() && until.isPresent()) {
                if (from.get().day() != until.get().day()) {
                    return wrong(Code.BAD_ARGUMENT, "from and until must have the same granularity.");
                }
                if (from.get().start().isAfter(until.get().start())) {
                    return wrong(Code.BAD_ARGUMENT, "from must not be later than until.");
                }
            }
            OaiSet set = null;
            if (given.containsKey("set")) {
                Optional<OaiSet> named = OaiSet.of(given.get("set"));
                if (named.isEmpty()) {
                    return wrong(Code.NO_RECORDS_MATCH, "There is no such set: ListSets names those there are.");
                }
                set = named.get();
            }
            Selection window = new Selection(
                    from.map(OaiDate::start).orElse(null),
                    until.map(OaiDate::end).orElse(null),
                    null,
                    null,
                    null,
                    false);
            return new ListOf(verb, format.get(), set, OaiSet.within(set, window), null);
        }

        private Optional<OaiDate> date(String name) {
            return Optional.ofNullable(given.get(name)).flatMap(OaiDate::parse);
        }
    }
}
