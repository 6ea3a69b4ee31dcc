package dev.traktmcp.time.days;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of {@code holidays.txt}.
 *
 * @param names as {@link #plain} gives them
 * @param countries none where all that have it have it on that day; {@code *} for those that do not have it
 */
public record NamedDay(Set<String> names, DayRule rule, Set<String> countries) {
    private static final String TOGETHER = "together";
    private static final String COUNTRY = "country";
    /** What German and Dutch put behind a name without a blank. */
    private static final String PARTS = "abend|nachmittag|vormittag|morgen|nacht|avond|middag|ochtend";

    /** The lines are read when the first name is looked up, as most conversations need none. */
    private static final class File {
        static final List<NamedDay> DAYS = new ArrayList<>();
        static final List<List<DayRule>> TOGETHER_OFF = new ArrayList<>();
        static final Set<String> ALL_OF_IT = new HashSet<>();
        /** The code of each country by what people call it. */
        static final Map<String, String> COUNTRIES = new LinkedHashMap<>();
        static final Pattern NAMES;

        static {
            for (String line : lines()) {
                String[] parts = line.split("\\|", -1);
                if (parts[0].strip().equals(COUNTRY)) {
                    Arrays.stream(parts[2].split(",")).forEach(name -> COUNTRIES.put(name.strip(), parts[1].strip()));
                    continue;
                }
                List<String> listed = Arrays.stream(parts[1].split(",")).map(String::strip).toList();
                if (parts[0].strip().equals(TOGETHER)) {
                    TOGETHER_OFF.add(listed.stream().map(DayRule::new).toList());
                    Arrays.stream(parts[2].split(",")).map(NamedDay::plain).forEach(ALL_OF_IT::add);
                } else {
                    DAYS.add(new NamedDay(listed.stream().map(NamedDay::plain).collect(Collectors.toSet()),
                            new DayRule(parts[0].strip()),
                            Arrays.stream(parts[2].strip().split(" ")).filter(word -> !word.isEmpty())
                                    .collect(Collectors.toSet())));
                }
            }
            NAMES = Pattern.compile("(?<![\\p{L}\\d_])(?:"
                    + DAYS.stream().flatMap(day -> day.names().stream()).distinct()
                            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
                            .map(Pattern::quote).collect(Collectors.joining("|"))
                    + ")(?:(?![\\p{L}\\d_])|(?=(?:" + PARTS + ")(?!\\p{L})))");
        }

        private static List<String> lines() {
            try (BufferedReader file = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(NamedDay.class.getResourceAsStream("holidays.txt")),
                    StandardCharsets.UTF_8))) {
                return file.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Those that have a plain name. */
    public static List<NamedDay> named(String name) {
        return File.DAYS.stream().filter(day -> day.names().contains(name)).toList();
    }

    /**
     * Those of a country that is named with them: "spanish constitution day", "labor day in france"; also those that
     * are on one day wherever people have them. Where the lines have none of that name for that country, its rule is
     * unknown. Empty where no such name is known.
     */
    public static Optional<NamedDay> ofCountry(String name) {
        for (Map.Entry<String, String> country : File.COUNTRIES.entrySet()) {
            String before = country.getKey() + " ";
            String behind = " in " + country.getKey();
            String alone = name.startsWith(before) ? name.substring(before.length())
                    : name.endsWith(behind) ? name.substring(0, name.length() - behind.length()) : "";
            List<NamedDay> days = named(alone);
            if (!days.isEmpty()) {
                return Stream.concat(days.stream().filter(day -> day.countries().contains(country.getValue())),
                        days.stream().filter(day -> day.countries().isEmpty())).findFirst()
                        .or(() -> Optional.of(days.getFirst().of("unknown")));
            }
        }
        return Optional.empty();
    }

    private NamedDay of(String rule) {
        return new NamedDay(names, new DayRule(rule), countries);
    }

    /** Whether it is a day of the month, and so on any day of the week. */
    public boolean isOfTheMonth() {
        return rule.isFixed();
    }

    /** Whether a plain name, as that of Easter, means several days, too. */
    public static boolean isOfSeveral(String name) {
        return File.ALL_OF_IT.contains(name);
    }

    /** The weekend of one of its days, with all days that people have off together. */
    public DaysOff weekend(LocalDate day) {
        Set<LocalDate> off = new HashSet<>(Set.of(day));
        File.TOGETHER_OFF.stream()
                .map(rules -> rules.stream().flatMap(one -> one.in(day.getYear()).stream()).toList())
                .filter(days -> days.contains(day)).forEach(off::addAll);
        return DaysOff.weekend(off);
    }

    /**
     * A plain text with each name in it as one word that ends in a low line, which {@code dev.traktmcp.language} takes
     * for a day in every language.
     */
    public static String joined(String text) {
        return File.NAMES.matcher(plain(text)).replaceAll(found -> found.group().replace(' ', '_') + "_ ")
                .replaceAll(" +", " ").strip();
    }

    /** In lower case, without accents, apostrophes, full stops and the hyphens between letters. */
    public static String plain(String said) {
        return Stream.of(said.toLowerCase(Locale.ROOT))
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", ""))
                .map(text -> text.replaceAll("['’](?=s\\b)|\\.(?!\\d)", ""))
                .map(text -> text.replaceAll("['’]|(?<=[a-z])-(?=[a-z])", " "))
                .map(text -> text.replace("saint ", "st ").replaceAll("\\b(?:on|at|the|around|about|of)\\b", " "))
                .map(text -> text.replaceAll(" +", " ").strip())
                .findFirst().orElseThrow();
    }
}
