package dev.traktmcp.tools.ratings;

import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.Filters;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Slice;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.ratings.GetRatings.Data;
import dev.traktmcp.tools.request.Asked;
import dev.traktmcp.tools.request.OwnershipQuestion;
import dev.traktmcp.tools.request.SavedEntry;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.tools.request.days.Period;
import dev.traktmcp.tools.request.standing.SavedEntries.Held;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.RatingEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the person rated one title and its parts. */
record RatingAnswer(TitleFinder titles, Trakt trakt, TimeFormat wording, Period period) {
    /** Of the parts of one show: each season before its episodes. */
    private static final Comparator<Held<RatingEntry>> IN_ORDER =
            Comparator.comparing((Held<RatingEntry> held) -> held.subject().requireSeason())
                    .thenComparing(held -> held.subject().number(), Comparator.nullsFirst(Comparator.naturalOrder()));

    ToolReply about(TitleArguments named, int page, int limit) {
        RatingsReader rated = new RatingsReader(trakt);
        return switch (OwnershipQuestion.of(named, titles, rated::has)) {
            case OwnershipQuestion.About(var found) -> about(found, rated, page, limit);
            case OwnershipQuestion.EachOf each -> each.reply(titles, found -> about(found, rated, 1, 1));
            case OwnershipQuestion.NoneOf none ->
                    new ToolReply(none.text("among your ratings"), new Data(null, false, Asked.of(none), null, null,
                            List.of(), filters(), null, wording.zone(), Paging.whole(0, true)));
        };
    }

    private ToolReply about(Found found, RatingsReader rated, int page, int limit) {
        Subject subject = found.subject();
        Optional<Held<RatingEntry>> own = rated.of(subject).filter(held -> held.entry().rating() != null);
        List<Held<RatingEntry>> parts = subject.episode() != null ? List.of() : rated.about(subject.media()).stream()
                .filter(held -> isPart(held.subject(), subject) && held.entry().rating() != null
                        && period.holds(held.entry().ratedAt()))
                .sorted(IN_ORDER)
                .toList();
        boolean complete = rated.isComplete(subject.media());
        Slice<Held<RatingEntry>> shown = Slice.of(parts, page, limit);
        List<String> lines = new ArrayList<>();
        lines.add(own.map(held -> "You gave " + ReplyText.of(subject) + " " + held.entry().rating() + " of 10"
                + (held.entry().ratedAt() == null ? "." : ", "
                        + ReplyText.on(wording.date(held.entry().ratedAt())) + (period.holds(held.entry().ratedAt())
                                ? "." : ", and so not" + period.words() + ".")))
                .orElse(complete ? "You have not rated " + ReplyText.of(subject) + (parts.isEmpty() ? "." : " itself.")
                        : "Among the ratings that could be read there is none of " + ReplyText.of(subject)
                                + "; there are more."));
        if (!parts.isEmpty()) {
            lines.add("Of its parts you rated " + counts(parts) + period.words() + ":");
            shown.items().forEach(held -> lines.add(GetRatings.line(held, wording)));
        }
        List<SavedEntry> entries = Stream.concat(own.stream(), shown.items().stream())
                .map(held -> SavedEntry.rated(held.subject(), held.entry()))
                .toList();
        int total = parts.size() + (own.isPresent() ? 1 : 0);
        return new ToolReply(
                String.join("\n", lines) + shown.pages() + ReplyText.rivals(found.rivals()),
                new Data(own.map(held -> held.entry().rating()).orElse(null),
                        own.isEmpty() && complete ? Boolean.FALSE : null, Asked.of(found), some(seasons(parts)),
                        some(parts.size() - seasons(parts)), entries, filters(), null, wording.zone(),
                        Paging.of(new Slice<>(shown.items(), page, limit, total), complete)));
    }

    private @Nullable Map<String, Object> filters() {
        return Filters.of("start_date", period.firstDay(), "end_date", period.lastDay());
    }

    private static @Nullable Integer some(int count) {
        return count == 0 ? null : (Integer) count;
    }

    private static int seasons(List<Held<RatingEntry>> parts) {
        return (int) parts.stream().filter(held -> held.subject().episode() == null).count();
    }

    private static boolean isPart(Subject part, Subject whole) {
        return !part.key().equals(whole.key()) && part.key().isWithin(whole.key());
    }

    private static String counts(List<Held<RatingEntry>> parts) {
        int seasons = seasons(parts);
        int episodes = parts.size() - seasons;
        return (seasons == 0 ? "" : ReplyText.count(seasons, MediaType.SEASON))
                + (seasons > 0 && episodes > 0 ? " and " : "")
                + (episodes == 0 ? "" : ReplyText.count(episodes, MediaType.EPISODE));
    }
}
