package com.xtarly.rewards.http.pos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * JSON values by chance, and ways to write them. An object is a map, an array a list, a string a string; anything else
 * is a {@link Literal}.
 */
final class RandomJson {
    private static final String CHARACTERS = "ab1\",:{}[]\\/ñ \n\u0000\u2028";
    private static final List<String> LITERALS = List.of("null", "true", "false", "0", "1", "1.0", "1e0", "-12.50E+3");
    private static final List<String> BLANKS = List.of("", "", "", " ", "\n\t", "\r\n  ");

    /** A number as it is written, or a word. */
    record Literal(String text) {}

    private final long seed;
    private final Random random;

    RandomJson(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 4 : 2)) {
            case 0 -> new Literal(any(LITERALS));
            case 1 -> string();
            case 2 -> object(depth);
            default -> array(depth);
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            fields.put(string(), value(depth - 1));
        }
        return fields;
    }

    private List<Object> array(int depth) {
        List<Object> elements = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            elements.add(value(depth - 1));
        }
        return elements;
    }

    private String string() {
        return random.ints(random.nextInt(4), 0, CHARACTERS.length())
                .mapToObj(i -> CHARACTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    /** The same value but for something somewhere in it. */
    Object changed(Object value) {
        if (value instanceof Map<?, ?> fields && !fields.isEmpty() && random.nextInt(4) > 0) {
            Map<Object, Object> changed = new LinkedHashMap<>(fields);
            Object name = any(List.copyOf(fields.keySet()));
            changed.put(name, changed(fields.get(name)));
            return changed;
        }
        if (value instanceof List<?> elements && !elements.isEmpty() && random.nextInt(4) > 0) {
            List<Object> changed = new ArrayList<>(elements);
            int i = random.nextInt(changed.size());
            changed.set(i, changed(changed.get(i)));
            return changed;
        }
        Object other = value(1);
        return other.equals(value) ? changed(value) : other;
    }

    /** With the names in any order, any white space between, and any characters escaped. */
    String write(Object value) {
        if (value instanceof Map<?, ?> fields) {
            List<Object> names = new ArrayList<>(fields.keySet());
            Collections.shuffle(names, random);
            return names.stream()
                    .map(name -> blank() + quote((String) name) + blank() + ":" + write(fields.get(name)))
                    .collect(Collectors.joining(",", blank() + "{", blank() + "}" + blank()));
        }
        if (value instanceof List<?> elements) {
            return elements.stream()
                    .map(this::write)
                    .collect(Collectors.joining(",", blank() + "[", blank() + "]" + blank()));
        }
        return blank() + (value instanceof Literal literal ? literal.text() : quote((String) value)) + blank();
    }

    private String quote(String text) {
        return text.chars().mapToObj(c -> escape((char) c)).collect(Collectors.joining("", "\"", "\""));
    }

    private String escape(char c) {
        boolean special = c < ' ' || c == '"' || c == '\\';
        if ((special || c == '/') && c >= ' ' && random.nextBoolean()) {
            return "\\" + c;
        }
        String hex = random.nextBoolean() ? "\\u%04x" : "\\u%04X";
        return special || random.nextInt(4) == 0 ? hex.formatted((int) c) : String.valueOf(c);
    }

    private String blank() {
        return any(BLANKS);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    @Override
    public String toString() {
        return "seed " + seed;
    }
}
