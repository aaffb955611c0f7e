package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.http.FormBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A form: what was typed into it, and what is wrong with it. For one request. */
public final class Form {
    private final Map<String, String> defaults;
    private final @Nullable FormBody sent;
    private final Map<String, String> faults = new LinkedHashMap<>();

    private Form(Map<String, String> defaults, @Nullable FormBody sent) {
        this.defaults = defaults;
        this.sent = sent;
    }

    /** One that nobody has filled in yet. */
    static Form fresh(Map<String, String> defaults) {
        return new Form(defaults, null);
    }

    static Form sent(FormBody body) {
        return new Form(Map.of(), body);
    }

    /** One of several on a page; what stands in the others is as it was. */
    static Form sent(FormBody body, Map<String, String> others) {
        return new Form(others, body);
    }

    /** What is to stand in a field. */
    public String value(String field) {
        return sent == null || !sent.has(field) ? defaults.getOrDefault(field, "") : sent.text(field);
    }

    /** What is to stand in fields of one name. */
    public List<String> values(String field) {
        return sent == null ? List.of() : sent.texts(field);
    }

    public boolean has(String field) {
        return sent == null ? defaults.containsKey(field) : sent.has(field);
    }

    /** The key of the message that says what is wrong with a field; null when nothing is. */
    public @Nullable String fault(String field) {
        return faults.get(field);
    }

    /**
     * The value of a field; nothing, and a fault, when it has none.
     *
     * @param parser refuses a text with an {@link IllegalArgumentException}
     */
    <T> Optional<T> read(String field, Function<String, T> parser) {
        return parsed(field, value(field), parser);
    }

    /** The same of a text that is a part of a field, with a fault of its own. */
    <T> Optional<T> read(String field, String text, String messageKey, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (Money.Invalid e) {
            refuse(field, e.fault().message());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            refuse(field, messageKey);
            return Optional.empty();
        }
    }

    /** The same, to the letter, and never written into a page again. */
    <T> Optional<T> secret(String field, Function<String, T> parser) {
        return parsed(field, sent == null ? "" : sent.secret(field), parser);
    }

    private <T> Optional<T> parsed(String field, String text, Function<String, T> parser) {
        return read(field, text, "fault." + field, parser);
    }

    /** Notes a fault that no parser can see. */
    void refuse(String field, String messageKey) {
        faults.putIfAbsent(field, messageKey);
    }

    /** Whether a field is the first at fault, and so where somebody goes on typing. */
    public boolean isFirstFault(String field) {
        return faults.keySet().stream().findFirst().filter(field::equals).isPresent();
    }

    boolean isGood() {
        return faults.isEmpty();
    }
}
