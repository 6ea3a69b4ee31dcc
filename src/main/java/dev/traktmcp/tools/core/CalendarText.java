package dev.traktmcp.tools.core;

import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.trakt.model.MediaType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A calendar as text: one heading for each day, one line for each episode. */
public record CalendarText(TimeFormat wording) {

    /**
     * @param whose {@code of your shows}
     * @param page of the episodes, earliest first
     */
    public String of(String whose, LocalDate from, LocalDate to, Slice<AiringEpisode> page) {
        StringBuilder text =
                new StringBuilder(
                        ReplyText.count(page.total(), MediaType.EPISODE) + " " + whose + " " + days(wording, from, to)
                                + " (" + wording.zone() + "):");
        LocalDate day = null;
        for (AiringEpisode episode : page.items()) {
            if (!episode.date().equals(day)) {
                day = episode.date();
                text.append('\n').append(heading(episode));
            }
            text.append("\n  ").append(wording.time(episode.firstAired())).append(' ').append(episode.name())
                    .append(episode.network() == null ? "" : ", " + episode.network())
                    .append(kind(episode.episodeType()));
        }
        return text.append(page.isLast() ? "" : "\n" + page.items().size() + " of " + page.total() + "; page "
                + (page.page() + 1) + " has more.").toString();
    }

    /** {@code today}, or {@code from today to Fri 27 Nov}. */
    public static String days(TimeFormat wording, LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return ReplyText.on(wording.date(from));
        }
        return "from " + wording.date(from) + " to " + wording.date(to);
    }

    private String heading(AiringEpisode episode) {
        String date = wording.date(episode.date());
        String away = wording.away(episode.firstAired());
        return Character.toUpperCase(date.charAt(0)) + date.substring(1) + (away.contains("day") ? ", " + away : "")
                + ":";
    }

    /** {@code , season premiere}, or nothing. */
    public static String kind(@Nullable String type) {
        return type == null || type.equals("standard") ? "" : ", " + type.replace('_', ' ');
    }
}
