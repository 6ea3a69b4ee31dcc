package dev.traktmcp.tools.title;

import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.users.Browsing;
import org.jspecify.annotations.Nullable;

/** Whether the person's settings on Trakt hide what happens in titles that they have not seen. */
final class Spoiling {
    private Spoiling() {}

    static boolean hides(Browsing browsing, Subject subject) {
        Browsing.Spoilers spoilers = browsing.spoilers();
        if (spoilers == null) {
            return false;
        }
        String said = subject.season() != null ? spoilers.episodes()
                : subject.type() == MediaType.MOVIE ? spoilers.movies() : spoilers.shows();
        return isHiding(said);
    }

    /** Screenshots we never show. */
    private static boolean isHiding(@Nullable String said) {
        return "hide".equals(said) || "hide_overviews".equals(said);
    }
}
