package dev.traktmcp.titles.lists;

import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.titles.search.Interpretation;
import dev.traktmcp.titles.search.Match;
import dev.traktmcp.titles.search.MatchKind;
import dev.traktmcp.trakt.model.MediaList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lists that somebody means by a name: exactly this one for writes, as tolerantly as for titles for reads.
 */
final class ListNames {
    /** Even a read accepts no looser match. */
    private static final List<MatchKind> SURE = List.of(
            MatchKind.SAME, MatchKind.WRITTEN, MatchKind.SPELLED, MatchKind.ARTICLE, MatchKind.PART, MatchKind.START,
            MatchKind.TYPO, MatchKind.INSIDE);

    /**
     * @param meant the lists whose names match best, all equally well
     * @param nearest lists whose names are only similar, best first
     */
    record Fitting(List<MediaList> meant, List<MediaList> nearest) {}

    private ListNames() {}

    /**
     * The lists with exactly this name: of several, the one written most like it, or all that are written equally like
     * it.
     */
    static List<MediaList> named(String said, List<MediaList> lists) {
        ListName name = ListName.of(said);
        Map<Integer, List<MediaList>> byDistance = new TreeMap<>();
        for (MediaList list : lists) {
            distance(name, list).ifPresent(
                    distance -> byDistance.computeIfAbsent(distance, _ -> new ArrayList<>()).add(list));
        }
        return byDistance.values().stream().findFirst().orElse(List.of());
    }

    /** A slug is another spelling of the name, unless it remains from a former name. */
    private static OptionalInt distance(ListName said, MediaList list) {
        OptionalInt distance = said.distance(ListName.of(list.name()));
        boolean slug = distance.isEmpty() && said.text().equalsIgnoreCase(list.ids().slug());
        return slug ? ListName.of(said.text().replace('-', ' ')).distance(ListName.of(list.name())) : distance;
    }

    static Fitting find(ListReference said, List<MediaList> lists) {
        Map<MatchKind, List<MediaList>> byFit = new TreeMap<>(Comparator.comparingInt(ListNames::order));
        for (MediaList list : lists) {
            byFit.computeIfAbsent(fit(said, list), _ -> new ArrayList<>()).add(list);
        }
        byFit.remove(MatchKind.NONE);
        return byFit.entrySet().stream().findFirst()
                .filter(best -> SURE.contains(best.getKey()))
                .map(best -> new Fitting(best.getValue(), List.of()))
                .orElseGet(() -> new Fitting(List.of(), byFit.values().stream().flatMap(List::stream).toList()));
    }

    /** Whether people would mistake two lists with these names for each other. */
    static boolean same(String one, String other) {
        return ListName.of(one).distance(ListName.of(other)).isPresent() || fit(one, other).isSaidInFull();
    }

    private static int order(MatchKind fit) {
        return SURE.contains(fit) ? SURE.indexOf(fit) : SURE.size() + fit.ordinal();
    }

    private static MatchKind fit(ListReference said, MediaList list) {
        if (said.words().equalsIgnoreCase(list.ids().slug())) {
            return MatchKind.WRITTEN;
        }
        return Stream.of(fit(said.words(), list.name()), fit(said.bareName(), list.name()))
                .min(Comparator.comparingInt(ListNames::order))
                .orElseThrow();
    }

    private static MatchKind fit(String said, String name) {
        if (said.equalsIgnoreCase(NormalizedName.tidy(name))) {
            return MatchKind.SAME;
        }
        NormalizedName folded = NormalizedName.of(said);
        if (folded.isEmpty() || NormalizedName.of(name).isEmpty()) { // emoji alone have no words to compare
            return !said.isEmpty() && name.contains(said) ? MatchKind.INSIDE : MatchKind.NONE;
        }
        return Match.of(new Interpretation(said, folded, null, null, null, false), name).fit();
    }
}
