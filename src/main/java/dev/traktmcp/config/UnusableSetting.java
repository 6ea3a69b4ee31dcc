package dev.traktmcp.config;

import org.jspecify.annotations.Nullable;

/** A setting that we cannot use; the message is for the person who started the program. */
public final class UnusableSetting extends RuntimeException {
    public UnusableSetting(@Nullable String message) {
        super(message);
    }
}
