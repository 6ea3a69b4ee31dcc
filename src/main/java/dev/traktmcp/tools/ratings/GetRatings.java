package dev.traktmcp.tools.ratings;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.reference.EachPart;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.Alike;
import dev.traktmcp.tools.core.Filters;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Slice;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.Asked;
import dev.traktmcp.tools.request.SavedEntry;
import dev.traktmcp.tools.request.Severally;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.tools.request.days.Period;
import dev.traktmcp.tools.request.standing.SavedEntries;
import dev.traktmcp.tools.request.standing.SavedEntries.Held;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.RatingEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the person has rated, or how they rated one title. */
record GetRatings(TitleFinder titles, Trakt trakt, Viewer viewer) implements Tool<GetRatings.Input> {
    /**
     * @param type of the title; without a title, a filter like {@code only}
     * @param ratingTo ends a range that begins with {@code rating}
     * @param sort {@code newest}, {@code highest} or {@code lowest}
     */
    record Input(
            @Nullable String title,
            @Nullable Integer year,
            @Nullable String type,
            @Nullable String id,
            @Nullable Integer season,
            @Nullable Integer episode,
            @Nullable List<String> items,
            @Nullable String only,
            @Nullable Integer rating,
            @Nullable Integer ratingTo,
            @Nullable String startDate,
            @Nullable String endDate,
            String sort,
            int page,
            int limit)
            implements TitleArguments {

        @Nullable
        String kind() {
            return only == null ? type : only;
        }

        Input naming(List<String> several) {
            return new Input(null, null, null, null, null, null, several, only, rating, ratingTo, startDate, endDate,
                    sort, page, limit);
        }

        Input about(String one) {
            return new Input(one, null, null, null, null, null, null, only, rating, ratingTo, startDate,
                    endDate, sort, page, Severally.isOfMany(this) ? 1 : limit);
        }
    }

    /**
     * @param rating of the one title that was asked for; null without a title or a rating
     * @param rated false where it is not rated; null without a title, with a rating, and where that is unknown
     * @param seasons how many seasons of that title are rated, {@code episodes} how many episodes; null for none
     * @param sort the order of a list
     */
    record Data(
            @Nullable Integer rating, @Nullable Boolean rated, @Nullable Asked asked, @Nullable Integer seasons,
            @Nullable Integer episodes, List<SavedEntry> items, @Nullable Map<String, Object> filters,
            @Nullable String sort, String timezone, Paging paging) {}

    private static final String GIVEN = "given ";

    @Override
    public ToolReply call(Input in) {
        if (in.items() == null && in.title() != null && in.id() == null && in.season() == null) {
            Optional<List<String>> seasons = seasons(in.title());
            if (seasons.isPresent()) {
                return Severally.of(in.naming(seasons.get()), title -> call(in.about(title)));
            }
        }
        if (in.items() != null) {
            List<String> each = in.items().stream()
                    .flatMap(said -> seasons(said).orElse(List.of(said)).stream()).toList();
            if (each.size() > in.items().size()) {
                return Severally.of(in.naming(each), title -> call(in.about(title)));
            }
            return Severally.of(in, title -> call(in.about(title)));
        }
        Period period = new Period(viewer.times().span(in.startDate(), in.endDate()), viewer.wording(), viewer.zone());
        if (in.namesOne()) {
            return new RatingAnswer(titles, trakt, viewer.wording(), period).about(in, in.page(), in.limit());
        }
        if (in.year() != null) {
            throw new BadArguments("year", "is the year of release and goes with a title; give start_date \""
                    + in.year() + "\" for what was rated in that year").raise();
        }
        if (in.ratingTo() != null && (in.rating() == null || in.ratingTo() < in.rating())) {
            throw new BadArguments("rating_to",
                    "ends a range that begins with rating, so rating must be given and not be higher").raise();
        }
        SavedEntries<RatingEntry> all = SavedEntries.ratings(trakt, MediaType.of(in.kind()));
        List<Held<RatingEntry>> fitting = all.all().stream() // Trakt does not sort them
                .filter(held -> held.entry().rating() != null && fits(held.entry().rating(), in)
                        && period.holds(held.entry().ratedAt()))
                .sorted(order(in.sort()))
                .toList();
        Slice<Held<RatingEntry>> page = Slice.of(fitting, in.page(), in.limit());
        return new ToolReply(
                summary(in, page, all.isComplete(), period.words()),
                new Data(null, null, null, null, null,
                        page.items().stream().map(held -> SavedEntry.rated(held.subject(), held.entry())).toList(),
                        Filters.of("type", in.kind(), "rating", in.rating(), "rating_to", in.ratingTo(),
                                "start_date", period.firstDay(), "end_date", period.lastDay()),
                        in.sort(),
                        viewer.zone().getId(), Paging.of(page, all.isComplete())));
    }

    /** Each of "all seasons of" a show; of episodes the show or the season tells. */
    private Optional<List<String>> seasons(String said) {
        return EachPart.read(said).filter(EachPart::seasons).flatMap(_ -> titles.spread().each(said, "title"))
                .map(all -> all.stream().map(Subject::typedPlace).toList());
    }

    private static boolean fits(int rating, Input in) {
        int highest = in.rating() == null ? 10 : in.ratingTo() == null ? in.rating() : in.ratingTo();
        return rating <= highest && (in.rating() == null || rating >= in.rating());
    }

    private static Comparator<Held<RatingEntry>> order(String sort) {
        Comparator<Held<RatingEntry>> newest = Comparator.comparing(
                held -> held.entry().ratedAt(), Comparator.nullsLast(Comparator.reverseOrder()));
        Comparator<Held<RatingEntry>> rising = Comparator.comparing(held -> held.entry().rating());
        return switch (sort) {
            case "highest" -> rising.reversed().thenComparing(newest);
            case "lowest" -> rising.thenComparing(newest);
            default -> newest;
        };
    }

    private String summary(Input in, Slice<Held<RatingEntry>> page, boolean complete, String period) {
        String what = in.kind() == null ? "rating" : in.kind() + " rating";
        String which = in.rating() == null ? "" : in.ratingTo() == null || in.ratingTo().equals(in.rating())
                ? " of " + in.rating() : " from " + in.rating() + " to " + in.ratingTo();
        String limits = which + (period.isEmpty() ? "" : " given" + period);
        String counted = (complete ? "" : "At least ") + ReplyText.count(page.total(), what) + limits;
        if (page.isEmpty()) {
            return page.total() > 0 ? "There is no page " + in.page() + ": " + counted + "."
                    : !complete ? "No " + what + limits + " among those that could be read; there are more."
                    : "You have given no " + what + which + period + "."
                            + (limits.isEmpty() ? "\nNext: rate_item gives one." : "");
        }
        Alike given = Alike.of(page.items().stream().map(held -> given(held, viewer.wording())).toList(),
                complete && page.page() == 1 && page.isLast());
        return counted + ", " + (in.sort().equals("newest") ? "latest first" : in.sort() + " first")
                + given.heading() + ":\n"
                + page.items().stream().map(held -> line(held, given.rest(given(held, viewer.wording()))))
                        .collect(Collectors.joining("\n"))
                + page.pages();
    }

    /** {@code 10: Parasite (2019) [movie:40]; Mon 24 Aug}. */
    static String line(Held<RatingEntry> held, TimeFormat wording) {
        return line(held, given(held, wording));
    }

    private static String line(Held<RatingEntry> held, @Nullable String given) {
        return held.entry().rating() + ": " + ReplyText.of(held.subject())
                + (given == null ? "" : "; " + given.replace(GIVEN, ""));
    }

    private static @Nullable String given(Held<RatingEntry> held, TimeFormat wording) {
        return held.entry().ratedAt() == null ? null : GIVEN + wording.date(held.entry().ratedAt());
    }
}
