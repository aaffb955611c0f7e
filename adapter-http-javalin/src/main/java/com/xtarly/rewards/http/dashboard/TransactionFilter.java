package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.port.EntryFilter;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.ledger.PostingKind;
import com.xtarly.rewards.domain.ledger.Reporter;
import com.xtarly.rewards.domain.ledger.Ticket;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which transactions somebody wants to see, as it stands in the address of the page.
 *
 * @param form what stands in its fields, and what is wrong with it
 */
public record TransactionFilter(Form form, Map<String, String> given) {
    private static final List<String> FIELDS = List.of("from", "to", "kind", "customer", "ticket", "reporter");

    static TransactionFilter of(Context ctx) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String field : FIELDS) {
            Optional.ofNullable(ctx.queryParam(field))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> given.put(field, value));
        }
        return new TransactionFilter(Form.fresh(given), given);
    }

    public boolean isEmpty() {
        return given.isEmpty();
    }

    /** What follows the question mark, so that a link leads to the same transactions. */
    public String query() {
        return given.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Whom they are to be of, as it was typed: an email, an id, or the beginning of a name. */
    Optional<String> customer() {
        return Optional.ofNullable(given.get("customer"));
    }

    /** What follows the question mark when it is this customer, and all else stays. */
    public String queryOf(Customer customer) {
        Map<String, String> other = new LinkedHashMap<>(given);
        other.put("customer", customer.email().value());
        return new TransactionFilter(form, other).query();
    }

    /**
     * Whether to look again and again for new ones: not where none can be among them, nor where finding few means to
     * look through many. A folio is looked for once.
     */
    boolean isWorthWatching(LocalDate today) {
        LocalDate last = read("to", LocalDate::parse);
        boolean seldom =
                given.containsKey("ticket") || PostingKind.REFUND.code().equals(given.get("kind"));
        return (last == null || !last.isBefore(today)) && !seldom;
    }

    /**
     * What to ask the ledger; nothing, and faults in the form, when there is no such thing.
     *
     * @param zone where the days begin
     * @param meant whom the typed customer may be: one, or there is a fault
     */
    Optional<EntryFilter> asked(ZoneId zone, List<Customer> meant) {
        LocalDate from = read("from", LocalDate::parse);
        LocalDate to = read("to", LocalDate::parse);
        if (from != null && to != null && to.isBefore(from)) {
            form.refuse("to", "fault.toBeforeFrom");
        }
        if (customer().isPresent() && meant.size() != 1) {
            form.refuse("customer", meant.isEmpty() ? "fault.customer" : "fault.customerSeveral");
        }
        EntryFilter filter = new EntryFilter(
                from == null ? null : start(from, zone),
                to == null ? null : start(to.plusDays(1), zone),
                read("kind", PostingKind::parse),
                meant.stream().findFirst().map(Customer::id).orElse(null),
                read("ticket", Ticket::new),
                read("reporter", Reporter::parse),
                null);
        return form.isGood() ? Optional.of(filter) : Optional.empty();
    }

    private <T> @Nullable T read(String field, Function<String, T> parser) {
        return given.containsKey(field) ? form.read(field, whole(parser)).orElse(null) : null;
    }

    /** A date that cannot be parsed is as bad as any other text. */
    private static <T> Function<String, T> whole(Function<String, T> parser) {
        return text -> {
            try {
                return parser.apply(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(e);
            }
        };
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
