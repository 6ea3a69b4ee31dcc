package dev.traktmcp.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of another place: "3 am Tokyo time", "21:00 JST", "Pacific time", "heure de Tokyo", "America/Sao_Paulo". A
 * place is the city of a zone of the tz database, or one that {@code cities.txt} has.
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
            Pattern.compile("(?:a l['’]|l['’])?\\bheure (?:locale )?(?:de |d['’]|a )" + NAME + "(?= |$)"),
            Pattern.compile("\\b" + NAME + " (?:orts)?(?:zeit|tijd)\\b"),
            Pattern.compile("\\b(?:orts)?(?:zeit|tijd) in " + NAME + "(?= |$)"),
            Pattern.compile("(?:\\(|\\b(?:pel[ao]|n[ao]|en|em|al|all['’]) ?)?\\b(?:hora|ora|horario|orario|fuso|fuso"
                    + " horario|huso horario) (?:local |locale )?(?:del? |d[aio] |em |en |a |in )" + NAME
                    + "\\)?(?= |$)"),
            Pattern.compile("(?<=\\d|\\dh|[ap]m|noon|midnight|uhr) ?\\(?([a-z]{2,3}t|utc|msk)\\)?(?= |$)"));
    /** Those that only one place has, by daylight saving time or not, as people say the one for the other. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("utc", "Etc/UTC"), Map.entry("gmt", "Etc/UTC"), Map.entry("jst", "Asia/Tokyo"),
            Map.entry("kst", "Asia/Seoul"), Map.entry("hkt", "Asia/Hong_Kong"), Map.entry("sgt", "Asia/Singapore"),
            Map.entry("msk", "Europe/Moscow"), Map.entry("cet", "Europe/Paris"), Map.entry("cest", "Europe/Paris"),
            Map.entry("eet", "Europe/Athens"), Map.entry("eest", "Europe/Athens"),
            Map.entry("pst", "America/Los_Angeles"), Map.entry("pdt", "America/Los_Angeles"),
            Map.entry("est", "America/New_York"), Map.entry("edt", "America/New_York"),
            Map.entry("mdt", "America/Denver"), Map.entry("cdt", "America/Chicago"),
            Map.entry("akst", "America/Anchorage"), Map.entry("akdt", "America/Anchorage"),
            Map.entry("aest", "Australia/Sydney"), Map.entry("aedt", "Australia/Sydney"),
            Map.entry("awst", "Australia/Perth"), Map.entry("nzst", "Pacific/Auckland"),
            Map.entry("nzdt", "Pacific/Auckland"), Map.entry("pacific", "America/Los_Angeles"),
            Map.entry("mountain", "America/Denver"), Map.entry("eastern", "America/New_York"),
            Map.entry("central european", "Europe/Paris"), Map.entry("uk", "Europe/London"),
            Map.entry("british", "Europe/London"), Map.entry("japan", "Asia/Tokyo"), Map.entry("korea", "Asia/Seoul"));
    /** Zones with names that mean something else beside "time". */
    private static final Set<String> WORDS = Set.of("christmas", "easter", "reunion", "midway", "wake", "center",
            "north", "south", "west", "act", "troll", "mountain", "pacific");
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
            try (BufferedReader file = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(Elsewhere.class.getResourceAsStream("cities.txt")),
                    StandardCharsets.UTF_8))) {
                file.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" \\| ")).forEach(
                        line -> Arrays.stream(line[1].split(",")).forEach(name -> cities.put(name.strip(), line[0])));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return cities;
        }
    }

    static Optional<Elsewhere> read(String phrase) {
        String folded = plain(phrase);
        for (Pattern pattern : SAID) {
            Matcher said = pattern.matcher(folded);
            while (said.find()) {
                Optional<Elsewhere> found = found(said, folded);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Without accents, as "São Paulo" is written with them and without. */
    private static String plain(String said) {
        return Normalizer.normalize(said, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /** The most words of the name that are one: of "am new york" the last two, of "tokyo yesterday" the first. */
    private static Optional<Elsewhere> found(Matcher said, String folded) {
        List<String> words = List.of(said.group(1).split(" "));
        for (int length = words.size(); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                String id = id(String.join(" ", words.subList(from, from + length)));
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

    private static @Nullable String id(String name) {
        String known = NAMES.get(name);
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
        return SAID.stream().anyMatch(pattern -> pattern.matcher(folded).find());
    }
}
