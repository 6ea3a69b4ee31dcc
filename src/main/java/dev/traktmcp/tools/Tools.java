package dev.traktmcp.tools;

import dev.traktmcp.cache.OldAnswers;
import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.failure.Clarifier;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.recent.Unshown;
import dev.traktmcp.tools.core.AsOf;
import dev.traktmcp.tools.core.RecentWrite;
import dev.traktmcp.tools.core.ToolEntry;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Toolset;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.trakt.http.FreshReads;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tools that can be called, by name. Safe for use by several threads. */
public final class Tools {
    private final SequencedMap<String, ToolEntry<?>> entries = new LinkedHashMap<>();
    private final Duration budget;
    private final InstantSource clock;
    private final Journal journal;
    private final Map<String, String> off;
    private final Suggestions suggestions;
    private volatile Consumer<String> whenWritten = _ -> {};

    /** With a journal in memory only: for tools that write nothing. */
    public Tools(List<ToolEntry<?>> entries, Duration budget, InstantSource clock) {
        this(entries, budget, clock, Journal.inMemory(clock, () -> ""), Map.of(),
                new Suggestions(null, clock, budget));
    }

    /**
     * @param budget how long one call may take
     * @param journal notes the writes of these tools
     * @param off of each tool that is off, why
     */
    Tools(List<ToolEntry<?>> entries, Duration budget, InstantSource clock, Journal journal, Map<String, String> off,
            Suggestions suggestions) {
        this.off = off;
        this.suggestions = suggestions;
        this.journal = journal;
        entries.forEach(entry -> this.entries.put(entry.name(), entry));
        this.budget = budget;
        this.clock = clock;
    }

    /**
     * The chosen tools.
     *
     * @param reads whether the tool of that name changes nothing
     * @throws IllegalArgumentException where the choice names an unknown tool
     */
    public Tools only(ToolSelection choice, Predicate<String> reads) {
        choice.check(names());
        List<ToolEntry<?>> chosen = new ArrayList<>();
        Map<String, String> left = new LinkedHashMap<>();
        entries.forEach((name, entry) -> {
            if (choice.wants(name, entry.toolset(), reads.test(name))) {
                chosen.add(entry);
            } else {
                left.put(name, choice.without(name, entry.toolset(), reads.test(name)));
            }
        });
        return new Tools(chosen, budget, clock, journal, left, suggestions);
    }

    /** Why a tool that exists is off here, after its name; null where there is no such tool. */
    public @Nullable String off(String name) {
        return off.get(name);
    }

    /** What somebody may mean who has begun to type. */
    public Suggestions suggestions() {
        return suggestions;
    }

    /** @param heard takes the name of a tool whose call has written something, whatever became of the call */
    public void whenWritten(Consumer<String> heard) {
        whenWritten = heard;
    }

    public Collection<String> names() {
        return entries.sequencedKeySet();
    }

    /** The record that a tool of these takes. */
    public Class<?> input(String name) {
        return Objects.requireNonNull(entries.get(name)).input();
    }

    /** The toolset of each tool. */
    public Map<String, Toolset> toolsets() {
        Map<String, Toolset> toolsets = new LinkedHashMap<>();
        entries.forEach((name, entry) -> toolsets.put(name, entry.toolset()));
        return toolsets;
    }

    /** The instructions for a model that uses these tools. */
    public String instructions(ToolSelection choice) {
        return Instructions.of(names(), choice);
    }

    /**
     * Runs the call of a tool that can write, so that "undo that" never means an older write, and nothing is written by
     * what the account held before.
     *
     * @param first runs before the first write is noted and sent, and may throw to prevent it
     */
    public <T> T writing(String name, Runnable first, Supplier<T> call) {
        return journal.writing(name, first, () -> FreshReads.during(call));
    }

    /**
     * Calls a tool.
     *
     * @param arguments makes the tool's input record from the caller's arguments
     * @param clarifier asks the person what they mean
     */
    public ToolReply call(String name, Function<Class<?>, Object> arguments, Clarifier clarifier) {
        Unshown unshown = new Unshown();
        OldAnswers old = new OldAnswers();
        boolean[] lists = {true};
        try {
            ToolReply reply = old.during(() -> unshown.during(() -> clarifier.during(() -> Deadline.within(
                    budget, clock, () -> Objects.requireNonNull(entries.get(name)).call(type -> {
                        Object input = arguments.apply(type);
                        lists[0] = !(input instanceof TitleArguments one && (one.title() != null || one.id() != null));
                        return input;
                    })))));
            return AsOf.told(RecentWrite.told(reply, lists[0] ? name : null, unshown.found(), clock), old.oldest(),
                    clock);
        } finally {
            if (unshown.hasWritten()) {
                whenWritten.accept(name);
            }
        }
    }
}
