package dev.traktmcp.tools;

import dev.traktmcp.journal.Journal;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.Deadline;
import dev.traktmcp.trakt.http.Pause;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** The tools that can be called, by name. */
public final class Tools {

    /** One line of the table of contents. */
    public record Entry<I>(Toolset toolset, String name, Class<I> input, Tool<I> tool) {
        private Reply call(Function<Class<?>, Object> arguments) {
            return tool.call(input.cast(arguments.apply(input)));
        }
    }

    private final SequencedMap<String, Entry<?>> entries = new LinkedHashMap<>();
    private final Duration budget;
    private final InstantSource clock;

    /** @param budget how long one call may take */
    public Tools(List<Entry<?>> entries, Duration budget, InstantSource clock) {
        entries.forEach(entry -> this.entries.put(entry.name(), entry));
        this.budget = budget;
        this.clock = clock;
    }

    /**
     * All tools there are.
     *
     * @param signIn to sign in and out with; throws where there is no app
     * @param profile whose profile to read when nobody is signed in, or null
     */
    public static Tools over(
            Trakt trakt, Supplier<dev.traktmcp.trakt.oauth.SignIn> signIn, Viewer viewer, Journal journal, String profile,
            Pause pause, Duration budget) {
        return new Tools(new Contents(trakt, signIn, viewer, journal, profile, pause).all(), budget, viewer.clock());
    }

    public Collection<String> names() {
        return entries.sequencedKeySet();
    }

    /**
     * Calls a tool.
     *
     * @param arguments makes the tool's input record from what the caller gave
     */
    public Reply call(String name, Function<Class<?>, Object> arguments) {
        return Deadline.within(budget, clock, () -> entries.get(name).call(arguments));
    }
}
