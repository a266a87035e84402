package org.cites360.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For whom a practice or a resource is. Its name is the text {@code network.target-group.<key>}. */
public enum TargetGroup {
    EVERYONE,
    PUPILS,
    STUDENTS,
    YOUNG_PEOPLE,
    NEET,
    JOB_SEEKERS,
    CAREER_CHANGERS,
    EMPLOYEES,
    ENTREPRENEURS,
    MIGRANTS,
    DIGITAL_BEGINNERS,
    PEOPLE_WITH_DISABILITY,
    DETAINEES,
    GUIDANCE_PROFESSIONALS,
    INSTITUTIONS;

    /** Such as {@code job-seekers}: in texts, addresses and files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<TargetGroup> of(String key) {
        return Arrays.stream(values()).filter(group -> group.key().equals(key)).findFirst();
    }
}
