package org.cites360.interop.importing;

import java.util.Map;
import org.cites360.network.Facts;
import org.cites360.network.RecordKind;
import org.cites360.network.RecordText;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;

/** A record of a table in which nothing is wrong. @param key as the table gives it */
record Candidate(
        String key,
        RecordKind kind,
        TextLanguage source,
        Visibility visibility,
        Facts facts,
        Map<TextLanguage, RecordText> texts) {}
