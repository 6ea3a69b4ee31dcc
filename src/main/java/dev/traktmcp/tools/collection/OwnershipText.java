package dev.traktmcp.tools.collection;

import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.request.formats.FormatTerms;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Show;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the person owns a title, in a sentence or two. */
record OwnershipText(TimeFormat wording) {
    private static final String NO_FORMAT = ", with no format on Trakt";

    /** @param copies all copies of the title, episodes in order */
    String of(Subject subject, List<OwnedCopy> copies) {
        if (copies.isEmpty()) {
            return "No, your collection does not hold " + ReplyText.of(subject) + ".";
        }
        CollectionItem holding = CollectionItem.of(subject, copies);
        if (CollectionAddition.isOne(subject)) {
            return "Yes, you own " + ReplyText.of(subject)
                    + (holding.copy().isEmpty() ? NO_FORMAT : ", as " + holding.copy()) + since(holding) + ".";
        }
        return many(subject, copies) + formats(copies) + since(holding) + ".\n" + places(copies) + ".";
    }

    private String since(CollectionItem holding) {
        return holding.latest() == null ? ""
                : "; collected " + wording.date(holding.latest()) + " (" + wording.zone() + ")";
    }

    /** How many episodes of a whole show have aired; null of anything else. */
    static @Nullable Integer aired(Subject subject) {
        return subject.type() == MediaType.SHOW && subject.media() instanceof Show show ? show.airedEpisodes() : null;
    }

    private static String many(Subject subject, List<OwnedCopy> copies) {
        long regular = copies.stream().filter(copy -> copy.season() != null && copy.season() > 0).count();
        Integer aired = aired(subject);
        // Of shows without dates Trakt counts none as aired.
        String all =
                aired == null || regular == 0 || regular > aired ? ReplyText.count(copies.size(), MediaType.EPISODE)
                        : regular < aired ? regular + " of " + ReplyText.count(aired, "aired episode")
                        : "all " + ReplyText.count(aired, "aired episode");
        return (aired != null && regular < aired ? "In part: you own " : "Yes, you own ") + all + " of "
                + ReplyText.of(subject);
    }

    private static String formats(List<OwnedCopy> copies) {
        String as = as(copies);
        return as == null ? NO_FORMAT : ", " + as;
    }

    /** {@code as Blu-ray}, or {@code as Blu-ray or DVD} of several copies; null where no format is known. */
    static @Nullable String as(List<OwnedCopy> copies) {
        List<String> formats = copies.stream().map(copy -> FormatTerms.of(copy.metadata()))
                .filter(format -> !format.isEmpty()).distinct().toList();
        return formats.isEmpty() ? null : "as " + String.join(" or ", formats);
    }

    /** {@code S01E01 to S01E07, S02E03}. */
    private static String places(List<OwnedCopy> copies) {
        Map<Integer, List<Integer>> seasons = copies.stream().collect(Collectors.groupingBy(
                OwnedCopy::season, LinkedHashMap::new, Collectors.mapping(OwnedCopy::number, Collectors.toList())));
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
