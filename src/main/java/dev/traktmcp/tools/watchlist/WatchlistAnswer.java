package dev.traktmcp.tools.watchlist;

import dev.traktmcp.text.Text;
import dev.traktmcp.time.Wording;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.Titles;
import dev.traktmcp.tools.core.Lines;
import dev.traktmcp.tools.core.Posters;
import dev.traktmcp.tools.core.Reply;
import dev.traktmcp.tools.request.Asked;
import dev.traktmcp.tools.request.Holdings;
import dev.traktmcp.tools.request.Holdings.Held;
import dev.traktmcp.tools.request.Named;
import dev.traktmcp.tools.request.OwnEntry;
import dev.traktmcp.tools.watchlist.GetWatchlist.Data;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.sync.WatchlistEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether one thing is on the watchlist. */
record WatchlistAnswer(Titles titles, Trakt trakt, Wording wording, Posters posters) {
    private static final int MOST_PARTS = 10;

    Reply about(Named named) {
        Holdings<WatchlistEntry> list = Holdings.watchlist(trakt);
        return switch (Asked.of(named, titles, list::has)) {
            case Asked.About(var found) -> about(found, list);
            // What is on a part that could not be read, nobody knows.
            case Asked.NoneOf _ when !list.isComplete() -> about(named.find(titles), list);
            case Asked.NoneOf none ->
                new Reply(none.text("on your watchlist"), new Data(false, List.of(), 0, null, null, 1, true, null));
        };
    }

    private Reply about(Found found, Holdings<WatchlistEntry> list) {
        Subject subject = found.subject();
        Optional<Held<WatchlistEntry>> own = list.of(subject);
        List<Held<WatchlistEntry>> others = list.about(subject.media()).stream()
                .filter(held -> !held.subject().key().equals(subject.key()))
                .toList();
        List<String> lines = new ArrayList<>();
        if (own.isPresent()) {
            WatchlistEntry entry = own.get().entry();
            lines.add("Yes, " + Lines.of(subject) + " is on your watchlist"
                    + (entry.listedAt() == null ? "." : " since " + wording.date(entry.listedAt()) + "."));
            if (entry.notes() != null && !entry.notes().isBlank()) {
                lines.add("Note: " + Text.line(entry.notes()));
            }
        } else if (list.isComplete()) {
            lines.add("No, " + Lines.of(subject) + " is not on your watchlist" + (others.isEmpty() ? "." : " itself."));
        } else {
            lines.add(Lines.of(subject) + " is not among the " + list.all().size()
                    + " items of your watchlist that could be read; there are more.");
        }
        if (!others.isEmpty()) {
            lines.add((own.isPresent() ? "Also" : "But") + " on it:");
            others.stream().limit(MOST_PARTS).forEach(held -> lines.add(WatchlistText.line(held.subject(), held.entry(), wording)));
            if (others.size() > MOST_PARTS) {
                lines.add("and " + (others.size() - MOST_PARTS) + " more of it.");
            }
        }
        String rivals = Lines.rivals(found.rivals());
        List<OwnEntry> entries = new ArrayList<>();
        own.ifPresent(held -> entries.add(OwnEntry.listed(held.subject(), held.entry())));
        others.forEach(held -> entries.add(OwnEntry.listed(held.subject(), held.entry())));
        Boolean listed = own.isPresent() || list.isComplete() ? (Boolean) own.isPresent() : null;
        return new Reply(
                String.join("\n", lines) + rivals,
                new Data(listed, entries, entries.size(), null, null, 1, list.isComplete(),
                        entries.isEmpty() ? null : posters.of(List.of(subject.media()))));
    }
}
