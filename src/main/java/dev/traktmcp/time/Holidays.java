package dev.traktmcp.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads days that people call by a name: "New Year's Day", "Thanksgiving 2024", "last Christmas". Which days there are
 * stands in {@code holidays.txt}, to be read and mended by people.
 *
 * @param toCome whether a day without its year is from today on, or before
 * @param country of the person, two letters in lower case, or null where nobody knows
 */
record Holidays(LocalDate today, boolean toCome, Supplier<@Nullable String> country) {
    private static final Pattern YEAR =
            Pattern.compile("(?:(last|past|this|next) )?(.+?)(?: (?:in )?(?:(\\d{4})|(last|this|next) year))?");
    private static final Pattern COUNTED = Pattern.compile("([a-z0-9]+) (.+?)(?:e?s) ago");
    /** What other languages say before the name of a day. */
    private static final Pattern BEFORE = Pattern.compile("^(?:am|an|zu|zum|zur|à la|à|le jour de|le|la|en el|el día de"
            + "|el|en|al|a|il giorno di|il|lo|no dia de|no|na|o|met|op) ");
    private static final int YEARS = 8; // 29 February can be so far away

    /**
     * One line of the file.
     *
     * @param rule {@code 12-25}; {@code easter-2}; {@code 11-thu-4}, the fourth Thursday of November, or with
     *     {@code +1} the day after it; {@code 12-25 sun-4}, the fourth Sunday before Christmas
     * @param countries none where all that have it have it on that day; {@code *} for those that do not have it
     */
    private record Line(Set<String> names, String rule, Set<String> countries) {
        private static final Pattern SUNDAY_BEFORE = Pattern.compile("(\\d{2})-(\\d{2}) sun-(\\d)");
        private static final Pattern LATER = Pattern.compile("(.+)\\+(\\d+)");

        LocalDate in(int year) {
            if (rule.startsWith("easter")) {
                return easter(year).plusDays(rule.equals("easter") ? 0 : Integer.parseInt(rule.substring(6)));
            }
            Matcher sunday = SUNDAY_BEFORE.matcher(rule);
            if (sunday.matches()) {
                return MonthDay.of(Integer.parseInt(sunday.group(1)), Integer.parseInt(sunday.group(2))).atYear(year)
                        .with(TemporalAdjusters.previous(DayOfWeek.SUNDAY))
                        .minusWeeks(Integer.parseInt(sunday.group(3)) - 1L);
            }
            Matcher later = LATER.matcher(rule);
            if (later.matches()) {
                return new Line(names, later.group(1), countries).in(year).plusDays(Integer.parseInt(later.group(2)));
            }
            String[] parts = rule.split("-");
            int month = Integer.parseInt(parts[0]);
            if (parts.length == 2) {
                return MonthDay.of(month, Integer.parseInt(parts[1])).atYear(year);
            }
            DayOfWeek weekday = TimeWords.weekday(parts[1]).orElseThrow();
            int place = parts[2].equals("last") ? -1 : Integer.parseInt(parts[2]);
            return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(place, weekday));
        }
    }

    /** The lines are read when the first name is looked up, as most conversations need none. */
    private static final class File {
        static final List<Line> LINES = read();

        private static List<Line> read() {
            try (BufferedReader file = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(Holidays.class.getResourceAsStream("holidays.txt")),
                    StandardCharsets.UTF_8))) {
                List<Line> lines = new ArrayList<>();
                for (String line = file.readLine(); line != null; line = file.readLine()) {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        String[] parts = line.split("\\|", -1);
                        lines.add(new Line(
                                Arrays.stream(parts[1].split(",")).map(Holidays::bare).collect(Collectors.toSet()),
                                parts[0].strip(),
                                Arrays.stream(parts[2].strip().split(" ")).filter(word -> !word.isEmpty())
                                        .collect(Collectors.toSet())));
                    }
                }
                return List.copyOf(lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A name that is on other days in other countries, none of them the person's, throws {@link Unclear}. */
    Optional<LocalDate> read(String phrase) {
        Matcher counted = COUNTED.matcher(phrase);
        if (counted.matches()) {
            return TimeWords.amount(counted.group(1)).filter(count -> count > 0)
                    .flatMap(count -> read("last " + counted.group(2)).map(last -> last.minusYears(count - 1L))
                            .flatMap(day -> read(counted.group(2) + " " + day.getYear())));
        }
        Matcher said = YEAR.matcher(phrase);
        if (!said.matches()) {
            return Optional.empty();
        }
        String name = bare(said.group(2));
        List<Line> known = named(name);
        known = known.isEmpty() ? named(BEFORE.matcher(name).replaceFirst("")) : known;
        return (known.size() > 1 ? Optional.of(ofCountry(known)) : known.stream().findFirst())
                .map(line -> in(line, said.group(1), said.group(3), said.group(4)));
    }

    private static List<Line> named(String name) {
        return File.LINES.stream().filter(line -> line.names().contains(name)).toList();
    }

    private Line ofCountry(List<Line> lines) {
        String own = country.get();
        return lines.stream().filter(line -> line.countries().contains(own)).findFirst()
                .or(() -> lines.stream().filter(line -> own != null && line.countries().contains("*")).findFirst())
                .or(() -> lines.stream().filter(line -> line.countries().isEmpty()).findFirst())
                .orElseThrow(() -> new Unclear("names a day that differs by country: give the date itself"));
    }

    private LocalDate in(Line line, @Nullable String which, @Nullable String year, @Nullable String ofYear) {
        if (year != null || ofYear != null) {
            return line.in(year != null ? Integer.parseInt(year)
                    : today.getYear() + TimeWords.away(Objects.requireNonNull(ofYear)));
        }
        boolean ahead = which == null || which.equals("this") ? toCome : which.equals("next");
        for (int away = 0; away <= YEARS; away++) {
            int in = today.getYear() + (ahead ? away : -away);
            if (!line.rule().equals("02-29") || Year.isLeap(in)) {
                LocalDate day = line.in(in);
                if (ahead ? !day.isBefore(today) : !day.isAfter(today)) {
                    return day;
                }
            }
        }
        throw new DateTimeException("no such day near " + today);
    }

    /** Easter Sunday of the western churches, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms). */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
        int late = (golden + 11 * moon + 22 * week) / 451;
        int days = moon + week - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    /** In lower case, without apostrophes, full stops and the small words that are left out of phrases. */
    private static String bare(String name) {
        return TimeWords.plain(name.strip().toLowerCase(Locale.ROOT).replaceAll("['’.]", "").replace("saint ", "st "));
    }
}
