package dev.traktmcp.tools;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.tools.core.Context;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.trakt.Trakt;
import java.time.Clock;
import java.time.Duration;

/** All tools, to be counted and listed; none can be called, as there is no Trakt. */
public final class Everything {
    private Everything() {}

    public static Tools tools() {
        Trakt nowhere = new Trakt(_ -> { throw new Failure.NoApp().raise(); });
        Clock clock = Clock.systemUTC();
        return ToolRegistry.tools(
                Context.of(nowhere, () -> { throw new Failure.NoApp().raise(); },
                        new Viewer(nowhere, nowhere, clock, null), Journal.inMemory(clock, () -> "robin"), null, null,
                        _ -> {}),
                Duration.ofSeconds(1));
    }
}
