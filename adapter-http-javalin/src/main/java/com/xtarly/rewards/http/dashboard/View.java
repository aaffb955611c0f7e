package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.PostingKind;
import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.program.Program;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every page knows besides what it is about.
 *
 * @param user who looks at it; null when nobody is signed in
 * @param organization whose it is; null when nobody is signed in
 * @param path what the browser asked for, without what follows a question mark
 * @param publicUrl where people and tills reach us, without a slash at its end
 * @param notice the key of a message about what was just done; null when nothing was
 * @param faulty whether it says what is wrong with a form
 */
public record View(
        Messages messages,
        @Nullable User user,
        @Nullable Organization organization,
        String path,
        String publicUrl,
        @Nullable String notice,
        boolean faulty) {
    /** The same, of a page that says what was done, or that something is wrong. */
    View saying(@Nullable String what, boolean wrong) {
        return new View(messages, user, organization, path, publicUrl, what, wrong);
    }

    /** Whether people reach us over TLS. */
    boolean isSecure() {
        return publicUrl.startsWith("https://");
    }

    public String text(String key, Object... arguments) {
        return messages.of(key, arguments);
    }

    public String asset(String name) {
        return Assets.path(name);
    }

    public boolean mayChangeSettings() {
        return user != null && user.role().mayChangeSettings();
    }

    /** The page that a form on this one was sent from, to come back to. */
    public String back() {
        return Desk.FORMS.matcher(path).replaceFirst("$1");
    }

    /** Whether a link in the menu leads to where we are. */
    public boolean isAt(String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    /** Money as the organization counts it. */
    public String money(long minorUnits) {
        return money().shown(minorUnits, messages.locale());
    }

    /** What was paid, or, below zero, given back. */
    public String paid(Entry entry) {
        long amount = entry.calculation().amount().minorUnits();
        return money(entry.posting().kind() == PostingKind.REFUND ? -amount : amount);
    }

    /** Points, stamps, or both: whatever there is of them. */
    public String earned(long points, long stamps) {
        String some = points(number(points), points);
        String stamped = stamps(number(stamps), stamps);
        return stamps == 0 ? some : points == 0 ? stamped : some + " · " + stamped;
    }

    /** By how much an entry moves the balance that it is about, points or stamps, with its sign. */
    public String change(Entry entry) {
        Calculation moved = entry.calculation();
        return isOfStamps(entry)
                ? stamps(signed(moved.stamps()), moved.stamps())
                : points(signed(moved.points()), moved.points());
    }

    /** That balance, after it. */
    public String balanceAfter(Entry entry) {
        return isOfStamps(entry)
                ? stamps(number(entry.after().stamps()), entry.after().stamps())
                : points(number(entry.after().points()), entry.after().points());
    }

    private static boolean isOfStamps(Entry entry) {
        return entry.calculation().rate() == null;
    }

    private String points(String written, long points) {
        return text("calculation.points", written, Math.abs(points));
    }

    private String stamps(String written, long stamps) {
        return text("calculation.stamps", written, Math.abs(stamps));
    }

    /** Date and time as the organization's clocks show them. */
    public String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.locale())
                .withZone(zone())
                .format(instant);
    }

    /** The day, as the organization's calendar shows it. */
    public String day(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(messages.locale())
                .withZone(zone())
                .format(instant);
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(messages.locale())
                .format(day);
    }

    /** A day of the week, in short. */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, messages.locale());
    }

    public String number(long number) {
        return messages.number(number);
    }

    /** With its sign, whichever it is. */
    public String signed(long number) {
        return (number > 0 ? "+" : "") + messages.number(number);
    }

    /** In the organization's currency, which whoever sees an amount has. */
    public String money(Amount amount) {
        return money().shown(amount, messages.locale());
    }

    /** A calculation in words. */
    public String explained(Calculation calculation) {
        return new CalculationText(messages, money()).of(calculation);
    }

    /** The rules of a program in words, one by one. */
    public List<String> rules(Program program) {
        return new ProgramText(messages, money()).of(program);
    }

    private Money money() {
        return new Money(Objects.requireNonNull(organization).currency());
    }

    private ZoneId zone() {
        return Optional.ofNullable(organization).map(Organization::timeZone).orElse(ZoneOffset.UTC);
    }
}
