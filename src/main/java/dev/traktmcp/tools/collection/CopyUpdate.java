package dev.traktmcp.tools.collection;

import dev.traktmcp.tools.request.formats.FormatTerms;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A copy that is owned, or none, and what was said of it now.
 *
 * @param former Trakt's fields as they are, {@code said} those that were said
 */
record CopyUpdate(Map<String, Object> former, Map<String, Object> said) {
    /** Media of standard definition. */
    private static final Set<String> BLURRED = Set.of("dvd", "vcd", "vhs", "betamax", "laserdisc");

    static CopyUpdate of(@Nullable OwnedCopy former, Map<String, Object> said) {
        Map<String, Object> was = FormatTerms.fields(former == null ? null : former.metadata());
        was.remove("3d", false);
        Map<String, Object> is = new TreeMap<>(said);
        if (!was.containsKey("3d")) {
            is.remove("3d", false);
        }
        return new CopyUpdate(was, is);
    }

    /**
     * The copy as it will be: another disc has nothing of the old one, another resolution not its dynamic range, and
     * more about the same one adds to it. No DVD is in 4K, so where one is said the other is of another copy.
     */
    Map<String, Object> fields() {
        Map<String, Object> fields = new TreeMap<>(former);
        if (isOther("media_type") || isSharperThanItsMedium()) {
            fields.clear();
        } else if (isOther("resolution")) {
            fields.remove("hdr");
        }
        fields.putAll(said);
        return fields;
    }

    private boolean isSharperThanItsMedium() {
        Map<String, Object> both = new TreeMap<>(former);
        both.putAll(said);
        return both.get("media_type") instanceof String medium && BLURRED.contains(medium)
                && both.get("resolution") instanceof String resolution && !resolution.startsWith("sd_")
                && !(said.containsKey("media_type") && said.containsKey("resolution"));
    }

    private boolean isOther(String field) {
        return said.containsKey(field) && former.containsKey(field) && !said.get(field).equals(former.get(field));
    }

    /** Whether the old copy has to go first, as Trakt might keep of it what is no longer true. */
    boolean replaces() {
        return !fields().keySet().containsAll(former.keySet());
    }

    boolean changes() {
        return !fields().equals(former);
    }

    String words() {
        return FormatTerms.of(FormatTerms.copy(fields()));
    }
}
