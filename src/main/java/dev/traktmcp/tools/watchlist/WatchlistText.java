package dev.traktmcp.tools.watchlist;

import dev.traktmcp.text.Text;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.names.Countries;
import dev.traktmcp.titles.names.EverydayNames;
import dev.traktmcp.tools.core.Alike;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.request.narrowing.Genres;
import dev.traktmcp.tools.request.narrowing.ButFor;
import dev.traktmcp.tools.request.narrowing.NotKnown;
import dev.traktmcp.tools.request.narrowing.Passed;
import dev.traktmcp.tools.request.narrowing.TitleWish;
import dev.traktmcp.tools.request.standing.OnlyIf;
import dev.traktmcp.tools.request.streaming.Picked;
import dev.traktmcp.trakt.Sort;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.sync.WatchlistEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page of the watchlist as text. */
record WatchlistText(GetWatchlist.Input in, TitleWish rare, TimeFormat wording,
        @Nullable Picked<WatchlistEntry> picked, ButFor butFor, NotKnown unknown) {
    /**
     * @param subjects the items of the page's entries, null where Trakt sent too little
     * @param applied the order that Trakt used
     * @param limit how many items the list may hold, or null
     */
    String of(Page<WatchlistEntry> page, List<@Nullable Subject> subjects, Sort applied, @Nullable Integer limit) {
        if (page.items().isEmpty()) {
            return nothing(page.total(), limit);
        }
        Alike added = Alike.of(page.items().stream().map(entry -> added(entry, wording)).toList(),
                in.page() == 1 && page.complete());
        StringBuilder text = new StringBuilder(headline(page, limit)).append(", ").append(sorted(applied))
                .append(added.heading()).append(':');
        for (int i = 0; i < subjects.size(); i++) {
            Subject subject = subjects.get(i);
            text.append('\n').append(subject == null
                    ? "(something that Trakt does not name)"
                    : line(subject, page.items().get(i), added.rest(added(page.items().get(i), wording)), passed())
                            + (picked == null ? "" : picked.line(subject)));
        }
        if (!applied.by().equals(in.sort())) {
            text.append("\nTrakt sorts by ").append(in.sort().replace('_', ' ')).append(" for VIP members only.");
        }
        if (applied.by().equals("random")) {
            text.append(page.complete() ? "" : "\nEach call shuffles anew.");
        } else if (page.total() != null) {
            text.append(ReplyText.pages(in.page(), in.limit(), page.total()));
        } else {
            text.append(ReplyText.more(in.page(), page.complete()));
        }
        return text.append(unknown.text()).append(picked == null ? "" : picked.note()).toString();
    }

    private String headline(Page<WatchlistEntry> page, @Nullable Integer limit) {
        String count = page.total() == null ? "Items" : limit == null
                ? ReplyText.count(page.total(), things()) : ReplyText.count(page.total(), "item", limit);
        return count + " on your watchlist" + filters();
    }

    private Passed passed() {
        return new Passed(in.genres() == null ? null : in.genres().stream().map(Genres::slug).toList(),
                rare.least() != null, false);
    }

    private String things() {
        return in.kind() == null ? "item" : in.kind();
    }

    /** {@code  (drama; at most 100 minutes)}. */
    private String filters() {
        List<String> filters = new ArrayList<>();
        if (in.genres() != null) {
            filters.add(in.genres().stream().map(EverydayNames::genre).collect(Collectors.joining(" or ")));
        }
        if (in.languages() != null) {
            filters.add(in.languages().stream().map(EverydayNames::language).collect(Collectors.joining(" or ")));
        }
        if (in.countries() != null) {
            filters.add(in.countries().stream().map(Countries::name).collect(Collectors.joining(" or ")));
        }
        if (in.year() != null) {
            filters.add("of " + in.year());
        }
        if (in.maxRuntime() != null) {
            filters.add("at most " + in.maxRuntime() + " minutes");
        }
        OnlyIf condition = OnlyIf.of(in.onlyIf());
        if (condition != null) {
            filters.add(condition.words());
        }
        if (!rare.isEmpty()) {
            filters.add(rare.words().substring(2));
        }
        if (picked != null && picked.where() != null && picked.where().on() != null) {
            filters.add(picked.where().on());
        }
        return filters.isEmpty() ? "" : " (" + String.join("; ", filters) + ")";
    }

    private static String sorted(Sort sort) {
        boolean falling = sort.how().equals("desc");
        return switch (sort.by()) {
            case "rank" -> falling ? "your own order backwards" : "in your own order";
            case "added" -> falling ? "latest added first" : "earliest added first";
            case "title" -> falling ? "by title, Z to A" : "by title";
            case "released" -> falling ? "newest first" : "oldest first";
            case "runtime" -> falling ? "longest first" : "shortest first";
            case "random" -> "shuffled";
            default -> "by " + sort.by().replace('_', ' ') + ", " + (falling ? "highest first" : "lowest first");
        };
    }

    /** {@code Perfect Days (2023) [movie:72]: drama, 124 min; added Fri 20 Nov}. */
    static String line(Subject subject, WatchlistEntry entry, TimeFormat wording, Passed passed) {
        return line(subject, entry, added(entry, wording), passed);
    }

    private static @Nullable String added(WatchlistEntry entry, TimeFormat wording) {
        return entry.listedAt() == null ? null : "added " + wording.date(entry.listedAt());
    }

    private static String line(Subject subject, WatchlistEntry entry, @Nullable String added, Passed passed) {
        List<String> facts = new ArrayList<>();
        boolean whole = subject.season() == null;
        if (whole) {
            facts.addAll(passed.genres(subject.media().genres()));
        }
        if (whole && subject.media().runtime() != null && subject.media().runtime() > 0) {
            facts.add(subject.media().runtime() + " min");
        }
        if (passed.rating()) {
            ReplyText.rated(ReplyText.rating(subject.media()), null).ifPresent(facts::add);
        }
        List<String> parts = new ArrayList<>();
        if (!facts.isEmpty()) {
            parts.add(String.join(", ", facts));
        }
        if (added != null) {
            parts.add(added);
        }
        if (entry.notes() != null && !entry.notes().isBlank()) {
            parts.add("note: " + Text.line(entry.notes()));
        }
        return ReplyText.of(subject) + (parts.isEmpty() ? "" : ": " + String.join("; ", parts));
    }

    private String nothing(@Nullable Integer total, @Nullable Integer limit) {
        if (in.page() > 1) {
            int pages = total == null ? 0 : ReplyText.pageCount(in.limit(), total);
            return "There is no page " + in.page() + " of your watchlist" + filters() + (total == null ? "."
                    : ": " + ReplyText.count(total, things()) + " on " + ReplyText.count(pages, "page") + ".");
        }
        if (in.kind() == null && !in.filters()) {
            return "Your watchlist is empty" + (limit == null ? "." : "; it may hold " + limit + " items.")
                    + "\nNext: add_to_watchlist puts titles on it.";
        }
        return "No " + things() + " on your watchlist" + (filters().isEmpty() ? "" : " fits" + filters())
                + unknown.soFar() + "." + unknown.alone()
                + (picked == null ? "" : picked.note()) + butFor.text();
    }
}
