package dev.traktmcp.tools.collection;

import dev.traktmcp.time.Wording;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.Lines;
import dev.traktmcp.trakt.model.Show;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether the person owns a title, in a sentence or two. */
record OwnedText(Wording wording) {

    /** @param copies all there are of it, episodes in order */
    String of(Subject subject, List<Owned> copies) {
        if (copies.isEmpty()) {
            return "No, your collection does not hold " + Lines.of(subject) + ".";
        }
        Holding holding = Holding.of(subject, copies);
        if (Acquisition.isOne(subject)) {
            return "Yes, you own " + Lines.of(subject) + (holding.copy().isEmpty() ? "" : ", as " + holding.copy())
                    + since(holding) + ".";
        }
        return many(subject, copies) + formats(copies) + since(holding) + ".\n" + places(copies) + ".";
    }

    private String since(Holding holding) {
        return holding.latest() == null ? "" : "; collected " + wording.date(holding.latest()) + " (" + wording.zone() + ")";
    }

    private static String many(Subject subject, List<Owned> copies) {
        long regular = copies.stream().filter(copy -> copy.season() > 0).count();
        Integer aired = subject.type().equals("show") && subject.media() instanceof Show show ? show.airedEpisodes() : null;
        String all = aired == null || regular == 0 ? Lines.count(copies.size(), "episode")
                : regular < aired ? regular + " of " + Lines.count(aired, "aired episode")
                : "all " + Lines.count(aired, "aired episode");
        return (aired != null && regular < aired ? "In part: you own " : "Yes, you own ") + all + " of " + Lines.of(subject);
    }

    private static String formats(List<Owned> copies) {
        List<String> formats = copies.stream().map(copy -> CopyWords.of(copy.metadata()))
                .filter(format -> !format.isEmpty()).distinct().toList();
        return formats.isEmpty() ? "" : ", as " + String.join(" or ", formats);
    }

    /** {@code S01E01 to S01E07, S02E03}. */
    private static String places(List<Owned> copies) {
        Map<Integer, List<Integer>> seasons = copies.stream().collect(Collectors.groupingBy(
                Owned::season, LinkedHashMap::new, Collectors.mapping(Owned::number, Collectors.toList())));
        List<String> runs = new ArrayList<>();
        seasons.forEach((season, numbers) -> {
            for (int first = 0, last; first < numbers.size(); first = last + 1) {
                last = first;
                while (last + 1 < numbers.size() && numbers.get(last) + 1 == numbers.get(last + 1)) {
                    last++;
                }
                runs.add(Subject.place(season, numbers.get(first))
                        + (last == first ? "" : " to " + Subject.place(season, numbers.get(last))));
            }
        });
        return String.join(", ", runs);
    }
}
