package dev.traktmcp.trakt.model;

import java.util.List;
import java.util.Map;

/**
 * Who took part in a title, or what somebody took part in. Never null inside.
 *
 * @param cast the leads first
 * @param crew by department: {@code directing}, {@code writing}, {@code created by} and others
 * @param guestStars of episodes
 */
public record Credits(List<Credit> cast, Map<String, List<Credit>> crew, List<Credit> guestStars) {
    public Credits {
        cast = cast == null ? List.of() : cast;
        crew = crew == null ? Map.of() : crew;
        guestStars = guestStars == null ? List.of() : guestStars;
    }
}
