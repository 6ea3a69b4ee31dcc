package dev.traktmcp.tools.collection;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.request.Selection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The formats that a call gives: what is said of all copies, and what an entry says beside its title, like "Heat on
 * DVD". Never changes.
 */
final class GivenFormats {
    private final Map<String, Object> all;
    private final @Nullable FormatEntry one;
    private final @Nullable List<FormatEntry> entries;

    /**
     * Reads what is said beside each title.
     *
     * @param all what is said of all, as Trakt's fields
     */
    GivenFormats(@Nullable String title, @Nullable List<String> items, Map<String, Object> all) {
        this.all = all;
        this.one = title == null ? null : FormatEntry.of(title);
        this.entries = items == null ? null : items.stream().map(FormatEntry::of).toList();
    }

    @Nullable
    String title() {
        return one == null ? null : one.title();
    }

    @Nullable
    List<String> titles() {
        return entries == null ? null : entries.stream().map(FormatEntry::title).toList();
    }

    /** What is said of each copy; nothing where entries say different things. */
    Map<String, Object> ofAll() {
        return one != null ? merged(one) : isAlike() ? all : Map.of();
    }

    private boolean isAlike() {
        return entries == null || entries.stream().allMatch(entry -> entry.format().isEmpty());
    }

    /** What is said of each that was named. Refuses two formats of the same, as Trakt keeps one copy of each. */
    Map<Subject, Map<String, Object>> of(Selection named) {
        Map<Subject, Map<String, Object>> formats = new HashMap<>();
        named.subjects().forEach(subject -> formats.put(subject, ofAll()));
        Map<Subject, Map<String, Object>> own = new HashMap<>();
        for (int i = 0; entries != null && i < entries.size(); i++) {
            String argument = "items[" + i + "]";
            Map<String, Object> format = merged(entries.get(i));
            for (Subject subject : named.of(argument)) {
                Map<String, Object> before = own.put(subject, format);
                if (!Objects.requireNonNullElse(before, format).equals(format)) {
                    throw new BadArguments(argument, "names " + subject.name() + " again, in another format: Trakt"
                            + " keeps one copy of each, so ask which it is").raise();
                }
            }
        }
        formats.putAll(own);
        return formats;
    }

    /** What is said of all holds for what an entry does not say itself; another medium is another copy. */
    private Map<String, Object> merged(FormatEntry entry) {
        boolean other = entry.format().containsKey("media_type") || all.containsKey("media_type")
                && !new CopyUpdate(all, entry.format()).fields().containsKey("media_type"); // no DVD is in 4K
        Map<String, Object> merged = new TreeMap<>(other ? Map.of() : all);
        merged.putAll(entry.format());
        return merged;
    }
}
