package com.xtarly.rewards.application.port;

import com.xtarly.rewards.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files of customers that were given to be imported: how far each is, and which of its lines were refused. */
public interface Imports {
    /** Why a line was refused. */
    enum Fault {
        TOO_LONG("The line is too long."),
        ENCODING("The line is not valid UTF-8."),
        QUOTES("A quote in the line is not closed, or is followed by more text."),
        COLUMNS("The line has more or fewer columns than the header; quote a comma in a name."),
        ID("The id is not cus_ and then 1 to 40 letters or digits."),
        NAME_MISSING("The name is missing."),
        NAME_TOO_LONG("The name has more than 200 characters."),
        NAME("The name has characters that cannot be shown."),
        EMAIL_MISSING("The email is missing."),
        EMAIL("An email looks like name@place, without blanks, in at most 254 characters."),
        ID_TAKEN("Another customer of the organization has this id."),
        EMAIL_TAKEN("Another customer of the organization has this email.");

        private final String sentence;

        Fault(String sentence) {
            this.sentence = sentence;
        }

        /** One English sentence for people. */
        public String sentence() {
            return sentence;
        }
    }

    /**
     * One file, and how far it is.
     *
     * @param lines how many customers it should have, 0 or more
     * @param done how many of these were looked at, and are added or refused for good
     * @param added how many customers were added
     * @param notedAt when that was last so
     */
    record Import(
            OrganizationId organizationId,
            ImportId id,
            int lines,
            int done,
            int added,
            Instant startedAt,
            Instant notedAt) {
        public boolean finished() {
            return done == lines;
        }

        public int refused() {
            return done - added;
        }
    }

    /**
     * A line that was not imported.
     *
     * @param number its place in the file, from 1
     * @param text what it says; at most {@value #MAX_TEXT} characters of it, and no control characters
     */
    record RefusedLine(long number, String text, Fault fault) {
        /** Enough to see which line it is. */
        public static final int MAX_TEXT = 500;

        private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

        public RefusedLine {
            text = CONTROL.matcher(text).replaceAll(" ");
            text = text.codePointCount(0, text.length()) > MAX_TEXT
                    ? text.substring(0, text.offsetByCodePoints(0, MAX_TEXT))
                    : text;
        }
    }

    /** Adds a new one; false, and nothing is changed, when its organization has one with this id already. */
    boolean begin(Import begun);

    /** Writes how far one is, and the lines that were refused on the way. */
    void note(Import progress, List<RefusedLine> refused);

    Optional<Import> find(OrganizationId organizationId, ImportId id);

    /** The latest imports of an organization, the last begun first; at most so many. */
    List<Import> latest(OrganizationId organizationId, int limit);

    /** The refused lines of one after a place in its file, in their order; at most so many. */
    List<RefusedLine> refused(OrganizationId organizationId, ImportId id, long after, int limit);

    /** Forgets those that began before this moment, and their lines, of whichever organization. */
    void forget(Instant startedBefore);
}
