package dev.traktmcp.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Decides which characters we keep, replace or drop, by Unicode's categories wherever possible. */
final class Characters {
    static final int NOTHING = -1;

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    // In these scripts the joiners are part of the spelling: Persian plurals, Sinhala conjuncts, Malayalam finals.
    private static final Set<UnicodeScript> JOINING = EnumSet.of(
            UnicodeScript.ARABIC, UnicodeScript.SYRIAC, UnicodeScript.MONGOLIAN,
            UnicodeScript.DEVANAGARI, UnicodeScript.BENGALI, UnicodeScript.GURMUKHI, UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA, UnicodeScript.TAMIL, UnicodeScript.TELUGU, UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM, UnicodeScript.SINHALA, UnicodeScript.KHMER, UnicodeScript.MYANMAR);

    private Characters() {}

    /**
     * What to write for a character.
     *
     * @param before the last written code point
     * @param after the next code point of the source
     * @return a code point, or {@link #NOTHING}
     */
    static int written(int before, int point, int after) {
        return switch (point) {
            case '\n', 0x85, 0x2028, 0x2029 -> '\n';
            case '\r' -> after == '\n' ? NOTHING : '\n';
            case '\t', 0x2800 -> ' ';
            case NON_JOINER -> isJoining(before) ? point : NOTHING;
            case JOINER -> isJoining(before) || joinsEmoji(before, after) ? point : NOTHING;
            case 0xFE0E, 0xFE0F -> Character.isEmoji(before) ? point : NOTHING;
            default -> isInvisible(point) ? NOTHING : Character.isSpaceChar(point) ? ' ' : point;
        };
    }

    static boolean isMark(int point) {
        return switch (point < 0 ? Character.UNASSIGNED : Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Whether a character makes no sense just before a cut. */
    static boolean leansOn(int point) {
        return point == JOINER || point == NON_JOINER || Character.isWhitespace(point);
    }

    private static boolean isJoining(int point) {
        int type = Character.getType(point);
        return (Character.isLetter(point) || isMark(point) || type == Character.COMBINING_SPACING_MARK)
                && JOINING.contains(UnicodeScript.of(point));
    }

    private static boolean joinsEmoji(int before, int after) {
        return (Character.isExtendedPictographic(before) || Character.isEmojiModifier(before) || before == 0xFE0F)
                && Character.isExtendedPictographic(after);
    }

    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            // Controls; bidi, zero-width and tag characters; lone surrogates; characters that only a private font can
            // show.
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
            // We keep unassigned ones, for next year's emoji, but not those that Unicode promises to keep invisible.
            case Character.UNASSIGNED -> (point & 0xFFFE) == 0xFFFE
                    || within(point, 0xFDD0, 0xFDEF) || point == 0x2065 || within(point, 0xFFF0, 0xFFF8)
                    || within(point, 0xE0000, 0xE0FFF);
            // Letters and marks by category, but blank by definition: fillers, grapheme joiner, variation selectors.
            default -> switch (point) {
                case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
                default -> within(point, 0x180B, 0x180F) || within(point, 0xFE00, 0xFE0F)
                        || within(point, 0xE0100, 0xE01EF);
            };
        };
    }

    private static boolean within(int point, int first, int last) {
        return first <= point && point <= last;
    }
}
