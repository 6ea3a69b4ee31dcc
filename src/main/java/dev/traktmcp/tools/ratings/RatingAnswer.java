package dev.traktmcp.tools.ratings;

import dev.traktmcp.time.Wording;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.Titles;
import dev.traktmcp.tools.core.Lines;
import dev.traktmcp.tools.core.Reply;
import dev.traktmcp.tools.ratings.GetRatings.Data;
import dev.traktmcp.tools.request.Asked;
import dev.traktmcp.tools.request.Holdings.Held;
import dev.traktmcp.tools.request.Named;
import dev.traktmcp.tools.request.OwnEntry;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.sync.RatingEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the person gave to one thing, and to the parts of it. */
record RatingAnswer(Titles titles, Trakt trakt, Wording wording) {

    Reply about(Named named, int page, int limit) {
        Rated rated = new Rated(trakt);
        return switch (Asked.of(named, titles, rated::has)) {
            case Asked.About(var found) -> about(found, rated, page, limit);
            case Asked.NoneOf none -> new Reply(none.text("among your ratings"), new Data(null, List.of(), 0, 1, true));
        };
    }

    private Reply about(Found found, Rated rated, int page, int limit) {
        Subject subject = found.subject();
        Optional<Held<RatingEntry>> own = rated.of(subject).filter(held -> held.entry().rating() != null);
        List<Held<RatingEntry>> parts = subject.episode() != null ? List.of() : rated.about(subject.media()).stream()
                .filter(held -> isPart(held.subject(), subject) && held.entry().rating() != null)
                .sorted(Comparator.comparing(held -> held.subject().key()))
                .toList();
        boolean complete = rated.isComplete(subject.media());
        List<Held<RatingEntry>> shown = parts.stream().skip((page - 1L) * limit).limit(limit).toList();
        List<String> lines = new ArrayList<>();
        lines.add(own.map(held -> "You gave " + Lines.of(subject) + " " + held.entry().rating() + " of 10"
                        + (held.entry().ratedAt() == null ? "." : ", " + Lines.on(wording.date(held.entry().ratedAt())) + "."))
                .orElse(complete ? "You have not rated " + Lines.of(subject) + (parts.isEmpty() ? "." : " itself.")
                        : "Among the ratings that could be read there is none of " + Lines.of(subject) + "; there are more."));
        if (!parts.isEmpty()) {
            lines.add("Of its parts you rated " + counts(parts) + ":");
            shown.forEach(held -> lines.add(GetRatings.line(held, wording)));
        }
        List<OwnEntry> entries = Stream.concat(own.stream(), shown.stream())
                .map(held -> OwnEntry.rated(held.subject(), held.entry()))
                .toList();
        int total = parts.size() + (own.isPresent() ? 1 : 0);
        return new Reply(
                String.join("\n", lines) + Lines.pages(page, limit, parts.size()) + Lines.rivals(found.rivals()),
                new Data(own.map(held -> held.entry().rating()).orElse(null), entries, total, page,
                        complete && (long) page * limit >= parts.size()));
    }

    private static boolean isPart(Subject part, Subject whole) {
        return !part.key().equals(whole.key()) && (whole.season() == null || whole.season().equals(part.season()));
    }

    private static String counts(List<Held<RatingEntry>> parts) {
        int seasons = (int) parts.stream().filter(held -> held.subject().episode() == null).count();
        int episodes = parts.size() - seasons;
        return (seasons == 0 ? "" : Lines.count(seasons, "season")) + (seasons > 0 && episodes > 0 ? " and " : "")
                + (episodes == 0 ? "" : Lines.count(episodes, "episode"));
    }
}
