package dev.traktmcp.tools.collection;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A copy that is owned, or none, and what was said of it now.
 *
 * @param former Trakt's fields as they are, {@code said} those that were said
 */
record CopyUpdate(Map<String, Object> former, Map<String, Object> said) {
    /** Fields of which another value means another copy. */
    private static final List<String> NAMES_ONE = List.of("media_type", "resolution");

    static CopyUpdate of(@Nullable OwnedCopy former, Map<String, Object> said) {
        Map<String, Object> fields = FormatTerms.fields(former == null ? null : former.metadata());
        fields.remove("3d", false);
        return new CopyUpdate(fields, said);
    }

    /** The copy as it will be: another disc has nothing of the old one, and more about the same one adds to it. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new TreeMap<>(former);
        if (NAMES_ONE.stream().anyMatch(field -> said.containsKey(field) && former.containsKey(field)
                && !said.get(field).equals(former.get(field)))) {
            fields.clear();
        }
        fields.putAll(said);
        return fields;
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
