package org.cites360.interop.oai;

/** What is wrong with a request, by the protocol's codes. @param message says what to do */
record OaiError(Code code, String message) {

    enum Code {
        BAD_VERB("badVerb"),
        BAD_ARGUMENT("badArgument"),
        BAD_RESUMPTION_TOKEN("badResumptionToken"),
        CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
        ID_DOES_NOT_EXIST("idDoesNotExist"),
        NO_RECORDS_MATCH("noRecordsMatch");

        private final String key;

        Code(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** Whether the answer must not repeat the request's arguments, since they make no sense. */
    boolean spoilsTheRequest() {
        return code == Code.BAD_VERB || code == Code.BAD_ARGUMENT;
    }
}
