package dev.traktmcp.tools.title;

import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.text.Spoilers;
import dev.traktmcp.text.Text;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.Asked;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Comment;
import dev.traktmcp.trakt.model.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people write about a title, without spoilers. */
record GetComments(TitleFinder titles, Trakt trakt, Viewer viewer) implements Tool<GetComments.Input> {
    record Input(
            @Nullable String title,
            @Nullable Integer year,
            @Nullable String type,
            @Nullable String id,
            @Nullable Integer season,
            @Nullable Integer episode,
            String sort,
            int page,
            int limit)
            implements TitleArguments {}

    /**
     * @param spoilersHidden comments and parts of comments left out on this page, {@code commentsHidden} and
     *     {@code passagesHidden} of either; these are null for none
     */
    record Data(List<Entry> comments, String about, Asked asked, int spoilersHidden,
            @Nullable Integer commentsHidden, @Nullable Integer passagesHidden, String timezone,
            Paging paging) {}

    /** @param comment the text without spoilers, cut after some hundred characters */
    record Entry(
            String comment, @Nullable String user, @Nullable Integer userRating, @Nullable Integer likes,
            @Nullable Integer replies, @Nullable Boolean review, @Nullable Instant createdAt) {}

    @Override
    public ToolReply call(Input in) {
        Found found = in.find(titles);
        Page<Comment> read = read(found.subject(), in);
        List<Entry> entries = new ArrayList<>();
        int whole = 0;
        int parts = 0;
        for (Comment comment : read.items()) {
            if (Boolean.TRUE.equals(comment.spoiler())) {
                whole++;
            } else if (comment.comment() != null) {
                Spoilers safe = Spoilers.without(comment.comment());
                parts += safe.hidden();
                entries.add(entry(comment, safe.text()));
            }
        }
        String text = text(found, in, read, entries, hidden(whole, parts));
        return new ToolReply(text, new Data(entries, found.subject().typedId(), Asked.of(found), whole + parts,
                whole == 0 ? null : (Integer) whole, parts == 0 ? null : (Integer) parts, viewer.zone().getId(),
                Paging.of(read, in.page(), in.limit())));
    }

    private Page<Comment> read(Subject subject, Input in) {
        try {
            return trakt.comments().of(subject.media().type(), subject.media().ids().trakt(), subject.season(),
                    subject.number(), in.sort(), in.page(), in.limit());
        } catch (TraktException e) {
            if (e.failure() instanceof NotThere) {
                return new Page<>(List.of(), 0, true, null); // Trakt's answer without comments
            }
            throw e;
        }
    }

    private static Entry entry(Comment comment, String text) {
        return new Entry(Text.line(text), comment.user() == null ? null : comment.user().username(),
                comment.userRating(), comment.likes(), comment.replies(), comment.review(), comment.createdAt());
    }

    private String text(Found found, Input in, Page<Comment> read, List<Entry> entries, String hidden) {
        String about = ReplyText.of(found.subject());
        if (read.items().isEmpty()) {
            return (in.page() == 1 ? "Nobody has written on Trakt about " + about + "."
                    : "There is no page " + in.page() + " of comments on " + about + ".")
                    + ReplyText.rivals(found.rivals());
        }
        StringBuilder text = new StringBuilder("What people on Trakt write about " + about
                + (read.total() == null ? "" : ", " + ReplyText.count(read.total(), "comment") + " in all")
                + (in.page() > 1 ? ", page " + in.page() : "") + (entries.isEmpty() ? "." : ":"));
        TimeFormat wording = viewer.wording();
        entries.forEach(entry -> text.append('\n').append(line(entry, wording)));
        return text.append(hidden)
                .append(ReplyText.more(in.page(), read.complete()))
                .append(ReplyText.rivals(found.rivals())).toString();
    }

    /** A quotation cannot end its own quotation marks. */
    private static String line(Entry entry, TimeFormat wording) {
        return "\"" + entry.comment().replace('"', '\'') + "\" (" + (entry.user() == null ? "somebody" : entry.user())
                + (entry.userRating() == null ? "" : ", rated it " + entry.userRating())
                + (entry.likes() == null || entry.likes() == 0 ? "" : ", " + ReplyText.count(entry.likes(), "like"))
                + (entry.createdAt() == null ? "" : ", " + wording.date(entry.createdAt())) + ")";
    }

    private static String hidden(int whole, int parts) {
        if (whole + parts == 0) {
            return "";
        }
        String what = whole == 0 ? ReplyText.count(parts, "passage")
                : ReplyText.count(whole, "comment")
                        + (parts == 0 ? "" : " and " + ReplyText.count(parts, "passage") + " of others");
        return "\nLeft out because of spoilers: " + what + ".";
    }
}
