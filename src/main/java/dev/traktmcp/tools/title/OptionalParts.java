package dev.traktmcp.tools.title;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.Failure.NotSignedIn;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.tools.core.Parallel;
import dev.traktmcp.tools.request.streaming.WhereToWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The parts of a reply that are read in parallel, each of which may be missing. Confined to one call. */
final class OptionalParts {
    private final List<Supplier<Optional<String>>> parts = new ArrayList<>();

    /**
     * Adds a part to read.
     *
     * @param wanted whether to read it at all; else it is null, and not left out
     * @param name for the person, where the part is left out
     * @return gives the part after {@link #read}; null where it was left out
     */
    <T> Supplier<T> add(boolean wanted, String name, Supplier<@Nullable T> part) {
        if (!wanted) {
            return () -> null;
        }
        AtomicReference<T> read = new AtomicReference<>();
        parts.add(() -> {
            try {
                read.set(part.get());
                return Optional.empty();
            } catch (WhereToWatch.Missing e) {
                return Optional.of(name + ": " + e.getMessage());
            } catch (TraktException e) {
                return Optional.of(name + ": " + why(e));
            }
        });
        return read::get;
    }

    /** Reads all parts; returns which were left out, and why. */
    List<String> read() {
        return Parallel.map(parts, Supplier::get).stream().flatMap(Optional::stream).toList();
    }

    private static String why(TraktException e) {
        return e.failure() instanceof NotSignedIn
                ? "nobody is signed in; sign_in begins that"
                : Explanation.of(e.failure()).what().replaceFirst("\\.$", "");
    }
}
