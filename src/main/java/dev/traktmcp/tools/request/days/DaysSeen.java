package dev.traktmcp.tools.request.days;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.time.TimeParser;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.Parallel;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.TitleArguments;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of the titles of a call were named with the day on which they were seen. Never changes. */
public final class DaysSeen {
    private final List<String> said;
    private final List<Optional<SeenOn>> days;
    private final boolean several;

    private DaysSeen(List<String> said, List<Optional<SeenOn>> days, boolean several) {
        this.said = said;
        this.days = days;
        this.several = several;
    }

    public static DaysSeen read(TitleArguments in, TimeParser times, ZoneId zone, TitleFinder titles) {
        List<String> items = in.items();
        List<String> said = items != null ? items : Stream.ofNullable(in.title()).toList();
        return new DaysSeen(said, Parallel.steps(said, one -> SeenOn.read(one, times, zone, titles)), items != null);
    }

    /** What was said, without its day. */
    public String title(String words) {
        int place = said.indexOf(words);
        return place < 0 ? words : days.get(place).map(SeenOn::title).orElse(words);
    }

    /**
     * The days of what was named with one; empty where nothing was.
     *
     * @throws dev.traktmcp.failure.TraktException with {@code BadArguments} for what was named without one, too
     */
    public Map<Subject, List<SeenOn>> of(Selection selection) {
        Map<Subject, List<SeenOn>> of = new HashMap<>();
        if (days.stream().allMatch(Optional::isEmpty)) {
            return of;
        }
        for (int i = 0; i < said.size(); i++) {
            List<Subject> named = several ? selection.of("items[" + i + "]") : selection.subjects();
            for (Subject subject : named) {
                @Nullable
                SeenOn seen = days.get(i).orElse(null);
                List<SeenOn> before = of.get(subject);
                if (before != null && before.isEmpty() != (seen == null)) {
                    throw new BadArguments("items[" + i + "]", "names " + subject.name()
                            + " a second time, once with a day and once without: say which is meant").raise();
                }
                List<SeenOn> all = new ArrayList<>(before == null ? List.of() : before);
                Optional.ofNullable(seen).ifPresent(all::add);
                of.put(subject, all);
            }
        }
        of.values().removeIf(List::isEmpty);
        return of;
    }
}
