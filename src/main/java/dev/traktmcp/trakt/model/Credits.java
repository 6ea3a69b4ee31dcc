package dev.traktmcp.trakt.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who took part in a title, or in which titles a person took part. Its lists are never null.
 *
 * @param cast the leads first
 * @param crew by department: {@code directing}, {@code writing}, {@code created by} and others
 * @param guestStars only for episodes
 */
public record Credits(List<Credit> cast, Map<String, List<Credit>> crew, List<Credit> guestStars) {
    public static final Credits NONE = new Credits(List.of(), Map.of(), List.of());

    public Credits {
        cast = sent(cast);
        guestStars = sent(guestStars);
        Map<String, List<Credit>> departments = new LinkedHashMap<>();
        (crew == null ? Map.<String, List<Credit>>of() : crew)
                .forEach((name, credits) -> departments.put(name, sent(credits)));
        crew = Collections.unmodifiableMap(departments);
    }

    private static List<Credit> sent(@Nullable List<Credit> credits) {
        return credits == null ? List.of() : credits.stream().filter(Objects::nonNull).toList();
    }
}
