package dev.traktmcp.titles;

import dev.traktmcp.trakt.model.MediaList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which lists somebody means by a name: matched as kindly as titles, whatever case, accents, emoji and slips. */
final class ListNames {
    /** Looser than this, a person is asked rather than taken at their word. */
    private static final List<Fit> SURE = List.of(
            Fit.SAME, Fit.WRITTEN, Fit.SPELLED, Fit.ARTICLE, Fit.PART, Fit.START, Fit.TYPO, Fit.INSIDE);

    /**
     * @param meant those whose names fit best, all as well as each other
     * @param nearest those that are no more than similar, best first
     */
    record Fitting(List<MediaList> meant, List<MediaList> nearest) {}

    private ListNames() {}

    static Fitting find(ListReference said, List<MediaList> lists) {
        Map<Fit, List<MediaList>> byFit = new TreeMap<>(Comparator.comparingInt(ListNames::order));
        for (MediaList list : lists) {
            if (list.name() != null) {
                byFit.computeIfAbsent(fit(said, list), _ -> new ArrayList<>()).add(list);
            }
        }
        byFit.remove(Fit.NONE);
        return byFit.entrySet().stream().findFirst()
                .filter(best -> SURE.contains(best.getKey()))
                .map(best -> new Fitting(best.getValue(), List.of()))
                .orElseGet(() -> new Fitting(List.of(), byFit.values().stream().flatMap(List::stream).toList()));
    }

    /** Whether two lists of these names would be taken for each other. */
    static boolean same(String one, String other) {
        return fit(one, other).isSaidInFull();
    }

    private static int order(Fit fit) {
        return SURE.contains(fit) ? SURE.indexOf(fit) : SURE.size() + fit.ordinal();
    }

    private static Fit fit(ListReference said, MediaList list) {
        if (list.ids() != null && said.name().equalsIgnoreCase(list.ids().slug())) {
            return Fit.WRITTEN;
        }
        return Stream.of(fit(said.name(), list.name()), fit(said.bareName(), list.name()))
                .min(Comparator.comparingInt(ListNames::order))
                .orElseThrow();
    }

    private static Fit fit(String said, String name) {
        if (said.equalsIgnoreCase(Folding.tidy(name))) {
            return Fit.SAME;
        }
        Folding folded = Folding.of(said);
        if (folded.isEmpty() || Folding.of(name).isEmpty()) { // emoji alone have no words to compare
            return !said.isEmpty() && name.contains(said) ? Fit.INSIDE : Fit.NONE;
        }
        return Match.of(new Reading(said, folded, null, null, null, false), name).fit();
    }
}
