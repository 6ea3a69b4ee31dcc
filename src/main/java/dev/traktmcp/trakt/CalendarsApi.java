package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Airing;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Release;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The section "Calendars" of Trakt's reference. Days are days in UTC: for a person's days ask for one more at either
 * end and cut. {@code whose} is {@code my}, what the person watches or has listed, or {@code all}, which is slow: ask
 * for few days. Safe for use by several threads.
 */
public final class CalendarsApi {
    // Trakt sends at most 33 days, and reads more as 33 (seen in 2026).
    private static final int AT_ONCE = 31;
    private static final int MOST = 366;

    private final Transport transport;

    CalendarsApi(Transport transport) {
        this.transport = transport;
    }

    /**
     * Episodes that air, with all details, earliest first.
     *
     * @param whose {@code my} or {@code all}
     * @param kind {@code new}, {@code premieres}, {@code finales}, or empty for every episode
     * @param days 1 to 366; one request for each 31 of them
     */
    public List<Airing> shows(String whose, String kind, LocalDate start, int days) {
        String shows = MediaType.SHOW.plural();
        List<String> path = kind.isEmpty() ? List.of(whose, shows) : List.of(whose, shows, kind);
        List<Airing> known = ask(Airing.class, path, start, days).stream()
                .filter(airing -> airing.show() != null && airing.episode() != null)
                .toList();
        return inOrder(known, Airing::firstAired, airing -> Objects.requireNonNull(airing.episode()).ids());
    }

    /**
     * Films that come out, with all details, earliest first.
     *
     * @param whose {@code my} or {@code all}
     * @param where {@code movies} for cinemas, {@code streaming} or {@code dvd}
     * @param days 1 to 366; one request for each 31 of them
     */
    public List<Release> movies(String whose, String where, LocalDate start, int days) {
        List<Release> known = ask(Release.class, List.of(whose, where), start, days).stream()
                .filter(release -> release.movie() != null)
                .toList();
        return inOrder(known, Release::released, release -> Objects.requireNonNull(release.movie()).ids());
    }

    private <T> List<T> ask(Class<T> type, List<String> path, LocalDate start, int days) {
        if (days < 1 || days > MOST) {
            throw new IllegalArgumentException(days + " days; a calendar has 1 to " + MOST);
        }
        List<T> all = new ArrayList<>();
        for (int done = 0; done < days; done += AT_ONCE) {
            List<String> chunk = new ArrayList<>(List.of("calendars"));
            chunk.addAll(path);
            chunk.add(start.plusDays(done).toString());
            chunk.add(String.valueOf(Math.min(AT_ONCE, days - done)));
            all.addAll(transport.send(Request.get(chunk.toArray(String[]::new)).with("extended", "full")).list(type));
        }
        return all;
    }

    /** An entry that moved from one chunk to another between two requests comes twice; we keep the first. */
    private static <T, D extends Comparable<D>> List<T> inOrder(
            List<T> entries, Function<T, D> date, Function<T, Ids> ids) {
        Map<Ids, T> once = new LinkedHashMap<>();
        entries.forEach(entry -> once.putIfAbsent(ids.apply(entry), entry));
        return once.values().stream()
                .sorted(Comparator.comparing(date, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
