package dev.traktmcp.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads simple JSON: no exponents, no characters by their number, nothing but UTF-8. Jackson's parser needs
 * {@code BigDecimal}, whose static initializer takes as long as the rest of the first answer (JDK 25). What is not
 * plain is left to Jackson, faults included.
 */
final class PlainJson {
    /** What {@link #read} gives where the JSON is not plain. */
    static final Object NOT_PLAIN = new Object();

    private static final int LONGEST = 1 << 18;
    private static final int DEEPEST = 32;
    /** Whole numbers of so many digits fit into a long, and decimals into what a double keeps apart. */
    private static final int DIGITS = 15;
    private static final char MALFORMED = '\uFFFD';

    private final byte[] json;
    private int at;

    private PlainJson(byte[] json) {
        this.json = json;
    }

    static @Nullable Object read(byte[] json) {
        if (json.length > LONGEST) {
            return NOT_PLAIN;
        }
        PlainJson reader = new PlainJson(json);
        Object value = reader.value(0);
        return reader.peek() == 0 && reader.at == json.length ? value : NOT_PLAIN;
    }

    /** The next byte that is no blank; 0 at the end. */
    private byte peek() {
        while (at < json.length && (json[at] == ' ' || json[at] == '\t' || json[at] == '\n' || json[at] == '\r')) {
            at++;
        }
        return at < json.length ? json[at] : 0;
    }

    private boolean take(char wanted) {
        boolean there = peek() == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private @Nullable Object value(int depth) {
        byte first = peek();
        if (depth > DEEPEST) {
            return NOT_PLAIN;
        }
        if (first == '{') {
            return object(depth);
        }
        if (first == '[') {
            return array(depth);
        }
        if (first == '"') {
            return text();
        }
        if (first == '-' || first >= '0' && first <= '9') {
            return number();
        }
        return word("true") ? Boolean.TRUE : word("false") ? Boolean.FALSE : word("null") ? null : NOT_PLAIN;
    }

    private boolean word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= json.length || json[at + i] != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return endsHere();
    }

    /** Whether what was read is not the beginning of something longer. */
    private boolean endsHere() {
        return at >= json.length || ",]} \t\r\n".indexOf(json[at]) >= 0;
    }

    private Object object(int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        at++;
        if (take('}')) {
            return object;
        }
        do {
            Object name = peek() == '"' ? text() : NOT_PLAIN;
            if (!(name instanceof String) || !take(':')) {
                return NOT_PLAIN;
            }
            Object value = value(depth + 1);
            if (value == NOT_PLAIN) {
                return NOT_PLAIN;
            }
            object.put((String) name, value);
        } while (take(','));
        return take('}') ? object : NOT_PLAIN;
    }

    private Object array(int depth) {
        List<@Nullable Object> array = new ArrayList<>();
        at++;
        if (take(']')) {
            return array;
        }
        do {
            Object value = value(depth + 1);
            if (value == NOT_PLAIN) {
                return NOT_PLAIN;
            }
            array.add(value);
        } while (take(','));
        return take(']') ? array : NOT_PLAIN;
    }

    private Object text() {
        int start = ++at;
        boolean escaped = false;
        while (at < json.length && json[at] != '"') {
            if (json[at] >= 0 && json[at] < ' ') { // bytes beyond ASCII are negative
                return NOT_PLAIN;
            }
            escaped |= json[at] == '\\';
            at += json[at] == '\\' ? 2 : 1;
        }
        if (at >= json.length) {
            return NOT_PLAIN;
        }
        String text = new String(json, start, at++ - start, StandardCharsets.UTF_8);
        return text.indexOf(MALFORMED) >= 0 ? NOT_PLAIN : escaped ? unescaped(text) : text;
    }

    private static Object unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                int known = "\"\\/bfnrt".indexOf(text.charAt(++i));
                if (known < 0) {
                    return NOT_PLAIN;
                }
                c = "\"\\/\b\f\n\r\t".charAt(known);
            }
            plain.append(c);
        }
        return plain.toString();
    }

    private Object number() {
        int start = at;
        at += json[at] == '-' ? 1 : 0;
        int first = at;
        long whole = digits();
        boolean odd = at == first || json[first] == '0' && at - first > 1;
        boolean decimal = at < json.length && json[at] == '.';
        if (decimal) {
            int point = at++;
            digits();
            odd |= at == point + 1;
        }
        if (odd || at - first > DIGITS || !endsHere()) {
            return NOT_PLAIN;
        }
        if (decimal) {
            return Double.valueOf(new String(json, start, at - start, StandardCharsets.ISO_8859_1));
        }
        long number = first > start ? -whole : whole;
        return number == (int) number ? (Object) (int) number : (Object) number;
    }

    /** Passes over the digits here; their value is right where there are not too many. */
    private long digits() {
        long value = 0;
        while (at < json.length && json[at] >= '0' && json[at] <= '9') {
            value = value * 10 + json[at++] - '0';
        }
        return value;
    }
}
