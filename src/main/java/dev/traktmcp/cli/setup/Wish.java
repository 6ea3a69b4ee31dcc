package dev.traktmcp.cli.setup;

import dev.traktmcp.trakt.oauth.App;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the person said when they started it.
 *
 * @param app null where they have not said which
 * @param sandbox whether to connect to the sandbox
 * @param sandboxDir where it keeps its account, or null
 * @param carried other settings that the server needs to find the same sign-in
 * @param yes whether to make all changes without asking
 */
public record Wish(@Nullable App app, boolean sandbox, @Nullable Path sandboxDir, Map<String, String> carried,
        boolean yes) {}
