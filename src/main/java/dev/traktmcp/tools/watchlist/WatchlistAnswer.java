package dev.traktmcp.tools.watchlist;

import dev.traktmcp.text.Text;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.Posters;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.request.Asked;
import dev.traktmcp.tools.request.OwnershipQuestion;
import dev.traktmcp.tools.request.SavedEntry;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.tools.request.narrowing.Passed;
import dev.traktmcp.tools.request.standing.SavedEntries;
import dev.traktmcp.tools.request.standing.SavedEntries.Held;
import dev.traktmcp.tools.watchlist.GetWatchlist.Data;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.sync.WatchlistEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers whether one title is on the watchlist. */
record WatchlistAnswer(TitleFinder titles, Trakt trakt, TimeFormat wording, Posters posters) {
    private static final int MOST_PARTS = 10;

    ToolReply about(TitleArguments named) {
        SavedEntries<WatchlistEntry> list = SavedEntries.watchlist(trakt);
        return switch (OwnershipQuestion.of(named, titles, list::has)) {
            case OwnershipQuestion.About(var found) -> about(found, list);
            case OwnershipQuestion.EachOf each -> each.reply(titles, found -> about(found, list));
            // Where the read was incomplete, the rest of the list is unknown.
            case OwnershipQuestion.NoneOf _ when !list.isComplete() -> about(named.find(titles), list);
            case OwnershipQuestion.NoneOf none ->
                    new ToolReply(none.text("on your watchlist"),
                            new Data(false, Asked.of(none), List.of(), null, null, null, null, null, null, null,
                                    wording.zoneId(),
                                    Paging.whole(0, true), null));
        };
    }

    private ToolReply about(Found found, SavedEntries<WatchlistEntry> list) {
        Subject subject = found.subject();
        Optional<Held<WatchlistEntry>> own = list.of(subject);
        List<Held<WatchlistEntry>> others = list.about(subject.media()).stream()
                .filter(held -> !held.subject().key().equals(subject.key()))
                .toList();
        List<String> lines = new ArrayList<>();
        if (own.isPresent()) {
            WatchlistEntry entry = own.get().entry();
            lines.add("Yes, " + ReplyText.of(subject) + " is on your watchlist"
                    + (entry.listedAt() == null ? "." : " since " + wording.date(entry.listedAt()) + "."));
            if (entry.notes() != null && !entry.notes().isBlank()) {
                lines.add("Note: " + Text.line(entry.notes()));
            }
        } else if (list.isComplete()) {
            lines.add("No, " + ReplyText.of(subject) + " is not on your watchlist"
                    + (others.isEmpty() ? "." : " itself."));
        } else {
            lines.add(ReplyText.of(subject) + " is not among the " + list.all().size()
                    + " items of your watchlist that could be read; there are more.");
        }
        if (!others.isEmpty()) {
            lines.add((own.isPresent() ? "Also" : "But") + " on it:");
            others.stream().limit(MOST_PARTS)
                    .forEach(held -> lines.add(WatchlistText.line(held.subject(), held.entry(), wording, Passed.ALL)));
            if (others.size() > MOST_PARTS) {
                lines.add("and " + (others.size() - MOST_PARTS) + " more of it.");
            }
        }
        String rivals = ReplyText.rivals(found.rivals());
        List<SavedEntry> entries = new ArrayList<>();
        own.ifPresent(held -> entries.add(SavedEntry.listed(held.subject(), held.entry())));
        others.forEach(held -> entries.add(SavedEntry.listed(held.subject(), held.entry())));
        Boolean listed = own.isPresent() || list.isComplete() ? (Boolean) own.isPresent() : null;
        return new ToolReply(
                String.join("\n", lines) + rivals,
                new Data(listed, Asked.of(found), entries, list.isComplete() ? null : (Integer) list.all().size(),
                        null, null, null, null, null, null, wording.zoneId(),
                        Paging.whole(entries.size(), list.isComplete()),
                        entries.isEmpty() ? null : posters.of(List.of(subject.media()))));
    }
}
