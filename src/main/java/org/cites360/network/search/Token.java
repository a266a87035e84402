package org.cites360.network.search;

import java.util.List;

/**
 * A word where it stands in a text.
 *
 * @param start of what is written, in characters
 * @param end behind it
 * @param word in small letters with its accents; of inclusive writing the form that the dictionary has
 * @param also other spellings of the same place, such as {@code email} for {@code e-mail}
 */
record Token(int start, int end, String word, List<String> also) {

    Token(int start, int end, String word) {
        this(start, end, word, List.of());
    }

    /** Numbers and the like mean the same in every language. */
    boolean hasDigit() {
        return word.chars().anyMatch(Character::isDigit);
    }
}
