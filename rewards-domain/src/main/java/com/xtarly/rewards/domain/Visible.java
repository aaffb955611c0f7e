package com.xtarly.rewards.domain;

import java.util.Set;

/** Which characters can be seen. Names and emails that only differ in others would look the same to everybody. */
public final class Visible {
    /** Letters and signs that are drawn as nothing: fillers, blank Braille, Khmer's inherent vowels. */
    private static final Set<Integer> BLANK = Set.of(0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2800, 0x3164, 0xffa0);

    private static final int FIRST_VARIATION_SELECTOR = 0xfe00;
    private static final int LAST_VARIATION_SELECTOR = 0xfe0f;

    private Visible() {}

    /** Whether a character is drawn as something, if only as a mark on another one. */
    public static boolean isDrawn(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> !BLANK.contains(codePoint) && !isVariationSelector(codePoint);
        };
    }

    /** Whether a character is drawn, and does not need another one to be drawn on. */
    public static boolean standsAlone(int codePoint) {
        int type = Character.getType(codePoint);
        return isDrawn(codePoint) && type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK;
    }

    private static boolean isVariationSelector(int codePoint) {
        return codePoint >= FIRST_VARIATION_SELECTOR && codePoint <= LAST_VARIATION_SELECTOR;
    }
}
