package dev.traktmcp.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A time of another place: "3 am Tokyo time", "21:00 JST", "Pacific time", "heure de Tokyo", "America/Sao_Paulo", or
 * "21:00 UTC+2". A place is the city of a zone of the tz database, or one that {@code cities.txt} has; what means
 * several is in {@code abbreviations.txt}.
 *
 * @param zone that is named
 * @param rest the phrase without it
 */
record Elsewhere(ZoneId zone, String rest) {
    private static final String NAME = "([a-z]+(?:[ /_-][a-z]+){0,2})";
    private static final List<Pattern> SAID = List.of(
            Pattern.compile(
                    "(?:\\b(?:in|at) )?\\(?\\b((?:africa|america|antarctica|asia|atlantic|australia|europe|indian"
                            + "|pacific)/[a-z_]+(?:[/-][a-z_]+)*)\\)?(?: time)?(?= |$)"),
            Pattern.compile("\\b(?:in )?(?:the )?" + NAME + "(?:['’]s)?(?: (?:local|standard|daylight|summer))?"
                    + " time\\b"),
            Pattern.compile("\\b(?:local time(?: in| of)?|time in) " + NAME + "(?= |$)"),
            Pattern.compile("(?:a l['’]|l['’])?\\bheure (?:locale )?(?:de l['’]|de la |des? |du |d['’]|a |au |en )"
                    + NAME + "(?= |$)"),
            Pattern.compile("\\b" + NAME + " (?:orts)?(?:zeit|tijd)\\b"),
            Pattern.compile("(?:\\(|\\b)(?:(?:orts)?(?:zeit|tijd) (?:in|von|van)|ortszeit) " + NAME + "\\)?(?= |$)"),
            Pattern.compile("(?:\\(|\\b(?:pel[ao]|n[ao]|en|em|al|all['’]) ?)?\\b(?:hora|ora|horario|orario|fuso|fuso"
                    + " horario|huso horario) (?:local |locale )?(?:dell['’]|della |de las? |de los |del? |d[aio]s? "
                    + "|em |en |a |in )" + NAME + "\\)?(?= |$)"),
            Pattern.compile("(?<=\\d|\\dh|[ap]m|noon|midnight|uhr) ?\\(?([a-z]{2,3}t|utc|msk|mes?z)\\)?(?= |$)"),
            Pattern.compile("(?<=[ap]m) ?\\(?([pemc]t)\\)?(?= |$)"));
    /** A minus without UTC before it is one of a span: from 14:00 - 16:00. */
    private static final Pattern OFFSET =
            Pattern.compile("\\(?(?:(?<=\\d:\\d{2}|[ap]m) ?(?=\\+)|\\b(?:utc|gmt) ?)([+−–-]) ?"
                    + "(\\d{1,2})(?::?(\\d{2}))?\\)?(?= |$)");
    /** Those that only one place has, by daylight saving time or not, as people say the one for the other. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("utc", "Etc/UTC"), Map.entry("gmt", "Etc/UTC"), Map.entry("jst", "Asia/Tokyo"),
            Map.entry("kst", "Asia/Seoul"), Map.entry("hkt", "Asia/Hong_Kong"), Map.entry("sgt", "Asia/Singapore"),
            Map.entry("msk", "Europe/Moscow"), Map.entry("cet", "Europe/Paris"), Map.entry("cest", "Europe/Paris"),
            Map.entry("eet", "Europe/Athens"), Map.entry("eest", "Europe/Athens"),
            Map.entry("pdt", "America/Los_Angeles"), Map.entry("mdt", "America/Denver"),
            Map.entry("akst", "America/Anchorage"), Map.entry("akdt", "America/Anchorage"),
            Map.entry("aest", "Australia/Sydney"), Map.entry("aedt", "Australia/Sydney"),
            Map.entry("awst", "Australia/Perth"), Map.entry("nzst", "Pacific/Auckland"),
            Map.entry("nzdt", "Pacific/Auckland"), Map.entry("pacific", "America/Los_Angeles"),
            Map.entry("mountain", "America/Denver"), Map.entry("central european", "Europe/Paris"),
            Map.entry("uk", "Europe/London"), Map.entry("british", "Europe/London"),
            Map.entry("hst", "Pacific/Honolulu"),
            Map.entry("brt", "America/Sao_Paulo"), Map.entry("art", "America/Argentina/Buenos_Aires"),
            Map.entry("clt", "America/Santiago"), Map.entry("wet", "Europe/Lisbon"),
            Map.entry("west", "Europe/Lisbon"), Map.entry("sast", "Africa/Johannesburg"),
            Map.entry("pkt", "Asia/Karachi"), Map.entry("npt", "Asia/Kathmandu"), Map.entry("ict", "Asia/Bangkok"),
            Map.entry("pht", "Asia/Manila"), Map.entry("trt", "Europe/Istanbul"), Map.entry("eat", "Africa/Nairobi"),
            Map.entry("wat", "Africa/Lagos"), Map.entry("nst", "America/St_Johns"),
            Map.entry("ndt", "America/St_Johns"), Map.entry("acst", "Australia/Adelaide"),
            Map.entry("acdt", "Australia/Adelaide"), Map.entry("mez", "Europe/Paris"),
            Map.entry("mesz", "Europe/Paris"), Map.entry("et", "America/New_York"),
            Map.entry("pt", "America/Los_Angeles"), Map.entry("ct", "America/Chicago"),
            Map.entry("mt", "America/Denver"));
    /** Zones with names that mean something else beside "time". */
    private static final Set<String> WORDS = Set.of("christmas", "easter", "reunion", "midway", "wake", "center",
            "north", "south", "west", "act", "troll", "mountain", "pacific");
    private static final int FARTHEST = 18;
    private static final int HOUR = 60;
    private static final Set<String> SHORT = new TreeSet<>(List.of("am", "pm", "ago"));

    /** Read at first use, as few people name a place. */
    private static final class Cities {
        static final Map<String, String> BY_NAME = read();

        private static Map<String, String> read() {
            Map<String, String> cities = new HashMap<>();
            for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
                if (id.matches("(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+")) {
                    String plain = id.toLowerCase(Locale.ROOT).replace('_', ' ');
                    String city = plain.substring(plain.lastIndexOf('/') + 1);
                    if (!WORDS.contains(city)) {
                        cities.putIfAbsent(city, id);
                    }
                    cities.put(plain, id);
                }
            }
            table("cities.txt").forEach(
                    line -> Arrays.stream(line[1].split(",")).forEach(name -> cities.put(name.strip(), line[0])));
            return cities;
        }
    }

    /** What people of different countries take for different zones. */
    private static final class Ambiguous {
        static final Map<String, List<List<String>>> SENSES = table("abbreviations.txt").stream()
                .collect(Collectors.toMap(line -> line[0], line -> Arrays.stream(line).skip(1)
                        .map(sense -> List.of(sense.strip().split(" "))).toList()));

        /** The zone that they mean, or null for a name that is not here. */
        static @Nullable String zone(String name, Here here) {
            List<List<String>> senses = SENSES.getOrDefault(name, List.of());
            if (senses.isEmpty()) {
                return null;
            }
            String own = here.zone().getId();
            String country = here.country().get();
            return Stream.<Predicate<String>>of(own::equals, word -> word.equals(country),
                    word -> word.endsWith("/") && own.startsWith(word), "*"::equals)
                    .flatMap(fits -> senses.stream().filter(sense -> sense.stream().anyMatch(fits)))
                    .map(List::getFirst).findFirst()
                    .orElseThrow(() -> new Unclear("says " + name.toUpperCase(Locale.ROOT) + ", which is the time of "
                            + senses.stream().map(List::getFirst).map(Ambiguous::city)
                                    .collect(Collectors.joining(" or of "))
                            + ": ask which is meant and say the city, as \"21:00 " + city(senses.getFirst().getFirst())
                            + " time\", or give the offset, as 2026-11-26T03:00+09:00"));
        }

        private static String city(String id) {
            return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        }
    }

    private static List<String[]> table(String name) {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Elsewhere.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            return file.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" \\| ")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param here where it is said
     * @throws Unclear for an abbreviation that means several, of which none fits the person's zone or country
     */
    static Optional<Elsewhere> read(String phrase, Here here) {
        String folded = plain(phrase);
        Matcher offset = OFFSET.matcher(folded);
        if (offset.find()) {
            return away(offset, folded);
        }
        for (Pattern pattern : SAID) {
            Matcher said = pattern.matcher(folded);
            while (said.find()) {
                Optional<Elsewhere> found = found(said, folded, here);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** {@code UTC+2}, {@code GMT-5:30}; none lies more than 18 hours away. */
    private static Optional<Elsewhere> away(Matcher offset, String folded) {
        int hours = Integer.parseInt(offset.group(2));
        int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
        if (hours >= FARTHEST || minutes >= HOUR) {
            return Optional.empty();
        }
        int sign = offset.group(1).equals("+") ? 1 : -1;
        String rest = folded.substring(0, offset.start()) + " " + folded.substring(offset.end());
        return Optional.of(new Elsewhere(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes),
                rest.replaceAll(" +", " ").strip()));
    }

    /** Without accents, as "São Paulo" is written with them and without. */
    private static String plain(String said) {
        return Normalizer.normalize(said, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /** The most words of the name that are one: of "am new york" the last two, of "tokyo yesterday" the first. */
    private static Optional<Elsewhere> found(Matcher said, String folded, Here here) {
        List<String> words = List.of(said.group(1).split(" "));
        for (int length = words.size(); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                String id = id(String.join(" ", words.subList(from, from + length)), here);
                if (id != null) {
                    String rest = String.join(" ", folded.substring(0, said.start()),
                            String.join(" ", words.subList(0, from)),
                            String.join(" ", words.subList(from + length, words.size())),
                            folded.substring(said.end()));
                    return Optional.of(new Elsewhere(ZoneId.of(id), rest.replaceAll("\\(\\)", "")
                            .replaceAll(" +", " ").replaceAll("\\b(?:in|nach) *$", "").strip()));
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable String id(String name, Here here) {
        String known = NAMES.containsKey(name) ? NAMES.get(name) : Ambiguous.zone(name, here);
        if (known != null || SHORT.contains(name)) {
            return known;
        }
        String city = name.replace('_', ' ');
        // "Wiener Zeit", "Londense tijd"
        return Cities.BY_NAME.getOrDefault(city, Cities.BY_NAME.get(city.replaceFirst("(?:er|se)$", "")));
    }

    /** "Yesterday at 9 pm Tokyo time" can mean two days where it is tomorrow already in Tokyo. */
    static void refuseOtherDay(String english, Here here, ZoneId zone) {
        String day = TimeOfDay.in(english).rest();
        if (!day.isEmpty() && !new Dates(here, false).read(day).equals(new Dates(here.in(zone), false).read(day))) {
            throw new Unclear("names another day there than here: give it with its offset, as"
                    + " 2026-11-26T03:00+09:00");
        }
    }

    /** Whether it names a place or a zone, be it one that is not known. */
    static boolean isNamed(String said) {
        String folded = plain(said);
        return OFFSET.matcher(folded).find() || SAID.stream().anyMatch(pattern -> pattern.matcher(folded).find());
    }
}
