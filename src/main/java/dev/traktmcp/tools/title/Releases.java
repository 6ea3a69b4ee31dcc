package dev.traktmcp.tools.title;

import dev.traktmcp.time.PlainDate;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.names.Countries;
import dev.traktmcp.trakt.model.titles.ReleaseDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a film comes out in one country, each way once, the first date first.
 *
 * @param country two letters in lower case
 * @param generalDate the day that Trakt has for the film, of no country in particular; null where it has none
 */
record Releases(String country, List<Dated> dates, @Nullable String generalDate) {
    /** @param type Trakt's word, such as {@code theatrical}; null where Trakt does not know it */
    record Dated(String date, @Nullable String type, @Nullable String certification, @Nullable String note) {}

    static Releases of(String country, List<ReleaseDate> sent, @Nullable String released) {
        List<ReleaseDate> dated = new ArrayList<>(sent.stream()
                .filter(one -> PlainDate.of(one.releaseDate()).isPresent()).toList());
        dated.sort((one, other) -> day(one).compareTo(day(other)));
        Set<String> ways = new HashSet<>();
        return new Releases(country, dated.stream()
                .map(one -> new Dated(day(one).toString(), one.releaseType(),
                        blankToNull(one.certification()), blankToNull(one.note())))
                .filter(one -> ways.add(words(one)))
                .toList(), released);
    }

    /** The day on which people there can first see it; empty where Trakt knows none. A premiere is for few. */
    Optional<LocalDate> first() {
        return dates.stream().filter(one -> !"premiere".equals(one.type())).findFirst()
                .or(() -> dates.stream().findFirst())
                .map(one -> LocalDate.parse(one.date()));
    }

    private static LocalDate day(ReleaseDate dated) {
        return PlainDate.of(dated.releaseDate()).orElseThrow();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** {@code Releases (United Kingdom): in cinemas Thu 28 Oct 2021 (12A), to stream or buy Sun 12 Dec 2021.} */
    String line(TimeFormat wording) {
        String head = "Releases (" + Countries.name(country) + "): ";
        return dates.isEmpty() ? head + "Trakt knows no date there"
                + (generalDate == null ? "." : "; the day above is of no country in particular.")
                : head + String.join(", ", dates.stream().map(one -> words(one) + " "
                        + wording.date(LocalDate.parse(one.date()))
                        + (one.certification() == null ? "" : " (" + one.certification() + ")")).toList()) + ".";
    }

    private static String words(Dated one) {
        return one.type() == null ? "out" : switch (one.type()) {
            case "premiere" -> "premiere";
            case "limited" -> "in some cinemas";
            case "theatrical" -> "in cinemas";
            case "digital" -> "to stream or buy";
            case "physical" -> "on disc";
            case "tv" -> "on TV";
            default -> "out";
        };
    }
}
