package dev.traktmcp.simulator.catalogue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads one title from one JSON object. The sandbox's catalogue and the larger ones share their field names; the
 * sandbox's has more of them. The reader invents ids and slugs that a catalogue lacks, far outside Trakt's range.
 */
final class TitleReader {
    private static final long MADE_UP = 900_000_000;

    private final LocalDate today;
    private final PlanReader plans;
    private final Numbering numbering;
    private final boolean curatedAliases;
    private final Set<String> slugs = new HashSet<>();
    private long madeUp = MADE_UP;

    TitleReader(LocalDate today, Numbering numbering, boolean curatedAliases) {
        this.today = today;
        this.plans = new PlanReader(today);
        this.numbering = numbering;
        this.curatedAliases = curatedAliases;
    }

    /** @param structure the seasons when they come from their own file, else null */
    Title read(JsonNode line, JsonNode structure) {
        Type type = Type.ofSingular(line.path("type").asString("")).orElseThrow();
        LocalDate released = PlanReader.date(line.path("released").asString(null), today);
        List<SeasonPlan> seasons = type == Type.SHOW ? plans.read(line, structure) : List.of();
        Integer year = year(line, released, seasons);
        Facts facts = facts(line, released, type, year);
        CatalogueIds ids = ids(line, type, year);
        if (seasons.isEmpty()) {
            return new Title(type, ids, line.path("title").asString(""), year, () -> facts, _ -> List.of());
        }
        Numbering.Range range = numbering.reserve(seasons);
        Title show = new Title(type, ids, line.path("title").asString(""), year, () -> facts,
                known -> Numbering.layOut(seasons, range, known));
        numbering.assign(range, show);
        return show;
    }

    /** Reads what the index of a catalogue does not have. */
    Facts facts(JsonNode line, Type type, Integer year) {
        return facts(line, PlanReader.date(line.path("released").asString(null), today), type, year);
    }

    List<SeasonPlan> plans(JsonNode line) {
        return plans.read(line, null);
    }

    private static Integer year(JsonNode line, LocalDate released, List<SeasonPlan> seasons) {
        if (line.hasNonNull("year")) {
            return line.path("year").intValue();
        }
        if (released != null) {
            return released.getYear();
        }
        return seasons.stream()
                .filter(plan -> plan.starts() != null)
                .map(plan -> plan.starts().getYear())
                .findFirst()
                .orElse(null);
    }

    private CatalogueIds ids(JsonNode line, Type type, Integer year) {
        JsonNode ids = line.path("ids");
        long trakt = ids.hasNonNull("trakt") ? ids.path("trakt").longValue() : ++madeUp;
        String slug = ids.path("slug").asString(null);
        if (slug == null) {
            slug = slug(line.path("title").asString(""));
            String dated = slug + "-" + year;
            slug = type == Type.MOVIE && year != null ? dated : slug;
            slug = slugs.contains(type + ":" + slug) ? dated + "-" + trakt : slug;
        }
        slugs.add(type + ":" + slug);
        return new CatalogueIds(trakt, slug, ids.path("imdb").asString(null), number(ids, "tmdb"), number(ids, "tvdb"));
    }

    private Facts facts(JsonNode line, LocalDate released, Type type, Integer year) {
        long votes = line.path("popularity").asLong(0);
        List<String> aliases = strings(line.path("alt"));
        if (curatedAliases) {
            aliases.addAll(strings(line.path("alt_curated")));
        }
        JsonNode airs = line.path("airs");
        LocalDate out = released != null || type == Type.SHOW || year == null ? released : LocalDate.of(year, 6, 15);
        return new Facts(
                line.path("original_title").asString(null),
                aliases,
                votes,
                line.hasNonNull("rating") ? Double.valueOf(line.path("rating").doubleValue()) : null,
                line.hasNonNull("runtime") ? Integer.valueOf(line.path("runtime").asInt()) : null,
                strings(line.path("genres")),
                line.path("country").asString(null),
                line.path("language").asString(null),
                line.path("status").asString(type == Type.MOVIE ? "released" : "ended"),
                line.path("overview").asString(null),
                line.path("tagline").asString(null),
                line.path("certification").asString(null),
                out,
                line.path("network").asString(null),
                airs.isMissingNode() ? Airs.USUAL : new Airs(
                        LocalTime.parse(airs.path("time").asString()), airs.path("timezone").asString()),
                line.path("trailer").asString(null),
                line.path("exact_only").asBoolean(false));
    }

    static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(element -> strings.add(element.asString()));
        return strings;
    }

    private static Long number(JsonNode ids, String name) {
        return ids.hasNonNull(name) ? Long.valueOf(ids.path(name).asLong()) : null;
    }

    private static String slug(String title) {
        if (title.chars().allMatch(c -> c < 128)) {
            return slugOf(title);
        }
        String plain = java.text.Normalizer.normalize(title, java.text.Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return slugOf(plain);
    }

    private static String slugOf(String plain) {
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
