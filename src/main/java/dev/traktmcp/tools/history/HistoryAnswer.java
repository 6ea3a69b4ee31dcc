package dev.traktmcp.tools.history;

import dev.traktmcp.time.Span;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Slice;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.history.GetHistory.Data;
import dev.traktmcp.tools.history.PlayLines.Known;
import dev.traktmcp.tools.request.Asked;
import dev.traktmcp.tools.request.OwnershipQuestion;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers whether, when and how often the person watched one title. */
record HistoryAnswer(TitleFinder titles, Trakt trakt, Viewer viewer, PlayLines lines, Span span) {

    /** @param ofSeries how many plays of a show a page has where no period was asked for */
    ToolReply about(TitleArguments named, int page, int limit, int ofSeries) {
        return switch (OwnershipQuestion.of(named, titles, new HistoryReader(trakt)::has)) {
            case OwnershipQuestion.About(var found) -> about(found, page, limit, ofSeries);
            case OwnershipQuestion.EachOf each -> each.reply(titles, found -> about(found, 1, 1, 1));
            case OwnershipQuestion.NoneOf none -> new ToolReply(
                    none.text("in your history"), data(false, Asked.of(none), null, null, List.of(),
                            Paging.whole(0, true)));
        };
    }

    private ToolReply about(Found found, int page, int limit, int ofSeries) {
        Subject subject = found.subject();
        HistoryReader.Plays all = new HistoryReader(trakt).plays(subject, span);
        List<Known> plays = all.plays();
        boolean series = subject.type() == MediaType.SHOW || subject.type() == MediaType.SEASON;
        Slice<Known> shown =
                Slice.of(plays, page, series && span.start() == null && span.end() == null ? ofSeries : limit);
        boolean ever = span.start() == null && span.end() == null && all.complete();
        EpisodeCounts episodes = !series || plays.isEmpty() ? null
                : ever ? EpisodeCounts.of(trakt, subject, viewer.countsSpecials(), plays) : EpisodeCounts.of(plays);
        Boolean seen = !plays.isEmpty() ? Boolean.TRUE : all.complete() ? Boolean.FALSE : null;
        String text = plays.isEmpty() ? none(subject, all)
                : (episodes != null
                        ? ofShow(subject, plays, episodes, all.complete(), page)
                        : ofOne(subject, plays, all.complete()))
                        + (shown.isEmpty() ? "\nThere is no page " + page + "."
                                : isOnce(plays, all.complete()) && episodes == null ? ""
                                : "\n" + lines.within(shown.items()) + shown.pages());
        return new ToolReply(
                text + ReplyText.rivals(found.rivals()),
                data(seen, Asked.of(found), episodes, page == 1 || plays.isEmpty() ? null : plays.getFirst(),
                        shown.items(), Paging.of(shown, all.complete())));
    }

    private Data data(@Nullable Boolean seen, Asked asked, @Nullable EpisodeCounts episodes,
            @Nullable Known latest, List<Known> shown, Paging paging) {
        return new Data(seen, asked, episodes, latest == null ? null : lines.entries(List.of(latest)).getFirst(),
                lines.entries(shown), null, lines.period(span).firstDay(), lines.period(span).lastDay(),
                lines.zone().getId(), paging);
    }

    private String none(Subject subject, HistoryReader.Plays all) {
        String what = ReplyText.of(subject);
        return all.complete()
                ? "No, " + what + " is not in your history" + lines.period(span).words() + "."
                : "Among the plays that could be read there is none of " + what + "; there are more.";
    }

    private static boolean isOnce(List<Known> plays, boolean complete) {
        return plays.size() == 1 && complete;
    }

    /** Of a single play all, with its id; of several the last, which lines follow. */
    private String ofOne(Subject subject, List<Known> plays, boolean complete) {
        Known latest = plays.getFirst();
        String last = lines.when(latest.play());
        boolean once = isOnce(plays, complete);
        String times = once ? "once" : (complete ? "" : "at least ") + plays.size() + " times";
        if (once) {
            lines.within(plays);
        }
        return "Yes, seen " + times + lines.period(span).words() + (once ? ", " : ", last ")
                + (latest.play().hasDate() ? ReplyText.on(last) : last)
                + " (" + lines.wording().zone() + "): " + ReplyText.of(subject)
                + (once && latest.play().id() != null ? latest.mark() : "") + ".";
    }

    private String ofShow(Subject subject, List<Known> plays, EpisodeCounts episodes, boolean complete, int page) {
        Known latest = plays.getFirst();
        return "Yes, you have seen " + (complete ? "" : "at least ") + episodes.counted() + " of "
                + ReplyText.of(subject) + lines.period(span).words() + episodes.apart(lines.wording())
                + (plays.size() > episodes.episodes() ? ", in " + ReplyText.count(plays.size(), "play") : "")
                + (page == 1 ? plays.size() == 1 ? "" : ", the latest plays"
                        : "; the latest play " + ReplyText.place(latest.subject()) + ", " + lines.when(latest.play()))
                + " (" + lines.wording().zone() + "):";
    }
}
