package dev.traktmcp.time;

import dev.traktmcp.time.days.DaysOff;
import dev.traktmcp.time.days.NamedDay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private static final Pattern YEARS_AGO = Pattern.compile("(.+?) ([a-z]+|\\d{1,3}) years? ago");
    private static final Pattern OBSERVED =
            Pattern.compile("^observed (?=.)|(?<=.) (?:\\(observed\\)|observed)(?= |$)");
    private static final Pattern COUNTED = Pattern.compile("([a-z0-9]+) (.+?)(?:e?s) ago");
    /** What other languages say before the name of a day. */
    private static final Pattern BEFORE = Pattern.compile("^(?:am|an|zu|zum|zur|a la|a l|a|le jour de|le|la|l|en el"
            + "|el dia de|el|en|al|il giorno di|il|lo|no dia de|no|na|o|met|op) ");
    /** What they say before the name of several. */
    private static final Pattern AT = Pattern.compile("(?:at|an|zu|im|à l['’]|à la|à|au|en|a|ad|por|per|no|na|met|op)"
            + "(?: |(?<=['’]))");
    private static final String EVE = " eve";
    private static final int YEARS = 8; // 29 February can be so far away
    /** So many days before its name's day a weekend of several days begins. */
    private static final int AHEAD = 4;
    private static final int FRIDAY = 5;
    /** So many days from the same date of a year a day is surely counted to that year. */
    private static final int SURELY = 270;

    /** A day that was named. */
    private record Found(NamedDay named, LocalDate day) {
        DaysOff weekend() {
            return named.weekend(day);
        }
    }

    /** A name that is on other days in other countries, none of them the person's, throws {@link Unclear}. */
    Optional<LocalDate> read(String phrase) {
        Matcher observed = OBSERVED.matcher(phrase);
        if (observed.find()) {
            return read(observed.replaceFirst("")).map(Holidays::observed);
        }
        Matcher ago = YEARS_AGO.matcher(phrase);
        if (ago.matches()) {
            return TimeWords.amount(ago.group(2)).filter(years -> years > 0)
                    .flatMap(years -> read(ago.group(1) + " " + (today.getYear() - years))
                            .map(day -> ago(day, years)));
        }
        Matcher counted = COUNTED.matcher(phrase);
        if (counted.matches()) {
            return TimeWords.amount(counted.group(1)).filter(count -> count > 0)
                    .flatMap(count -> read("last " + counted.group(2)).map(last -> last.minusYears(count - 1L))
                            .flatMap(day -> read(counted.group(2) + " " + day.getYear())));
        }
        return find(phrase).map(Found::day).or(() -> phrase.endsWith(EVE)
                ? find(phrase.substring(0, phrase.length() - EVE.length())).map(found -> found.day().minusDays(1))
                : Optional.empty());
    }

    /** The weekend of a day, with all days that people have off together: of Easter from Good Friday to Monday. */
    Optional<DaysOff> weekend(String phrase) {
        if (phrase.matches("(?:last|past|next) .*")) {
            return find(phrase).map(Found::weekend);
        }
        Holidays near = new Holidays(today.plusDays(toCome ? -AHEAD : AHEAD), toCome, country);
        return near.find(phrase).map(Found::weekend)
                .filter(days -> toCome ? !days.last().isBefore(today) : !days.first().isAfter(today))
                .or(() -> find(phrase).map(Found::weekend));
    }

    /** "over" a day: its weekend, or if it is a day of the month, that and the days before and after it. */
    Optional<DaysOff> around(String phrase) {
        return find(phrase).flatMap(found -> found.named().isOfTheMonth()
                ? Optional.of(new DaysOff(found.day().minusDays(1), found.day().plusDays(1))) : weekend(phrase));
    }

    /** "at Easter", "zu Ostern": all that people count to it; empty of a day that is one alone. */
    Optional<DaysOff> at(String folded) {
        Matcher at = AT.matcher(folded);
        if (!at.lookingAt()) {
            return Optional.empty();
        }
        String phrase = folded.substring(at.end());
        Matcher said = YEAR.matcher(phrase);
        return said.matches() && NamedDay.isOfSeveral(NamedDay.plain(said.group(2))) ? weekend(phrase)
                : Optional.empty();
    }

    /** On a weekend some countries and employers have another day off instead. */
    private static LocalDate observed(LocalDate day) {
        if (day.getDayOfWeek().getValue() > FRIDAY) {
            throw new Unclear("names a day that fell on a weekend and was observed on another: give the date itself");
        }
        return day;
    }

    /** "Christmas a year ago", said in January, may be that of the last year or of the one before. */
    private LocalDate ago(LocalDate day, int years) {
        if (Math.abs(ChronoUnit.DAYS.between(today.minusYears(years), day)) > SURELY) {
            throw new Unclear("may be the one of " + day.getYear() + " or of another year: give its year");
        }
        return day;
    }

    private Optional<Found> find(String phrase) {
        Matcher said = YEAR.matcher(phrase.replace('_', ' ').strip());
        if (!said.matches()) {
            return Optional.empty();
        }
        String name = NamedDay.plain(said.group(2));
        List<NamedDay> known = NamedDay.named(name);
        known = known.isEmpty() ? NamedDay.named(BEFORE.matcher(name).replaceFirst("")) : known;
        return (known.size() > 1 ? Optional.of(ofCountry(known))
                : known.stream().findFirst().or(() -> NamedDay.ofCountry(name)))
                .map(day -> new Found(day, in(day, said.group(1), said.group(3), said.group(4))));
    }

    private NamedDay ofCountry(List<NamedDay> days) {
        String own = country.get();
        return Stream.<Predicate<NamedDay>>of(day -> own != null && day.countries().contains(own),
                day -> own != null && day.countries().contains("*"), day -> day.countries().isEmpty())
                .flatMap(fits -> days.stream().filter(fits)).findFirst()
                .orElseThrow(() -> new Unclear("names a day that differs by country: give the date itself"));
    }

    private LocalDate in(NamedDay named, @Nullable String which, @Nullable String year, @Nullable String ofYear) {
        if (named.rule().isUnknown()) {
            throw new Unclear("names a day that no rule of ours gives: give the date itself");
        }
        if (year != null || ofYear != null) {
            int in = year != null ? Integer.parseInt(year)
                    : today.getYear() + TimeWords.away(Objects.requireNonNull(ofYear));
            List<LocalDate> days = named.rule().in(in);
            return days.stream().filter(day -> !day.isAfter(today)).reduce((_, later) -> later)
                    .or(() -> days.stream().findFirst())
                    .orElseThrow(() -> Unclear.date("there is no such day in " + in));
        }
        boolean ahead = which == null || which.equals("this") ? toCome : which.equals("next");
        Stream<LocalDate> near = IntStream.rangeClosed(-YEARS, YEARS).boxed()
                .flatMap(away -> named.rule().in(today.getYear() + away).stream());
        return (ahead ? near.filter(day -> !day.isBefore(today)).findFirst()
                : near.filter(day -> !day.isAfter(today)).reduce((_, later) -> later))
                .orElseThrow(() -> Unclear.date("there is no such day near " + today));
    }
}
