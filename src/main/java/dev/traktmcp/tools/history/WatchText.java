package dev.traktmcp.tools.history;

import dev.traktmcp.plays.Verdict;
import dev.traktmcp.time.PlainDate;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.time.WatchedAt;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.request.Outcome;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.Selection.Pick;
import dev.traktmcp.trakt.model.Movie;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text about what was marked as watched. */
final class WatchText {
    private final WatchedAt watchedAt;
    private final TimeFormat wording;

    WatchText(WatchedAt watchedAt, TimeFormat wording) {
        this.watchedAt = watchedAt;
        this.wording = wording;
    }

    /**
     * @param reports of what was resolved
     * @param departed what Trakt took off the watchlist
     */
    String text(Selection selection, List<WatchOutcome> reports, List<Subject> departed) {
        List<String> lines = new ArrayList<>();
        if (selection.isSingle()) {
            lines.add(sentences(reports.getFirst()));
        } else {
            long done = reports.stream().filter(report -> !report.with(Verdict.Added.class).isEmpty()).count();
            lines.add(done == 0 ? "Nothing was added to your history."
                    : "Marked " + ReplyText.share((int) done, selection.picks().size()) + " as watched " + when()
                            + ".");
            reports.forEach(report -> lines.add(ReplyText.of(report.viewing().named()) + ": " + status(report)));
        }
        List<Pick.Missed> missed = selection.picks().stream()
                .filter(Pick.Missed.class::isInstance).map(Pick.Missed.class::cast).toList();
        missed.forEach(pick -> lines.add(Outcome.line(pick)));
        if (selection.isSingle() && !reports.getFirst().pick().rivals().isEmpty()) {
            lines.add(ReplyText.rivals(reports.getFirst().pick().rivals()).strip());
        }
        if (!departed.isEmpty()) {
            lines.add("No longer on your watchlist, from which Trakt takes what has been watched: "
                    + departed.stream().map(ReplyText::of).collect(Collectors.joining("; ")) + ".");
        }
        lines.addAll(next(reports, missed));
        return String.join("\n", lines);
    }

    private String sentences(WatchOutcome report) {
        List<String> sentences = new ArrayList<>();
        if (report.isOne()) {
            Subject subject = report.viewing().named();
            String line = ReplyText.of(subject) + ".";
            sentences.add(switch (report.verdicts().get(subject)) {
                case Verdict.Added _ -> "Marked as watched " + when() + ": " + line + early(subject);
                case Verdict.SeenBefore(var seen) ->
                    "Already marked as watched " + seenAt(seen) + ", so no play was added: " + line;
                case Verdict.Unconfirmed _ -> "Trakt gave no answer, and its history does not show this yet: " + line;
                case Verdict.NotSent _ -> "Not sent, as Trakt would take no more at once: " + line;
                case Verdict.NotFound _ -> "Trakt does not know " + line;
            });
        } else {
            many(report, sentences);
        }
        rating(report, sentences);
        return String.join(" ", sentences);
    }

    /** That may be a preview, or a slip of the tongue. */
    private String early(Subject subject) {
        Instant aired = subject.episode() == null ? null : subject.episode().firstAired();
        if (aired != null && wording.isAhead(aired)) {
            return " By Trakt's dates it airs only " + ReplyText.on(wording.date(aired)) + ".";
        }
        return subject.media() instanceof Movie movie ? PlainDate.of(movie.released()).filter(wording::isAhead)
                .map(day -> " By Trakt's dates it comes out only " + ReplyText.on(wording.date(day)) + ".")
                        .orElse("") : "";
    }

    private static void rating(WatchOutcome report, List<String> sentences) {
        if (report.rating() == null) {
            return;
        }
        if (report.rating().trouble() != null) {
            sentences.add("The rating was not saved: " + report.rating().trouble());
        } else if (!report.rated().isEmpty()) {
            sentences.add("Rated " + report.rating().given() + " of 10" + except(report) + ".");
        } else if (!report.unrated().isEmpty()) {
            sentences.add("The rating was not saved: Trakt does not know what was to be rated.");
        }
    }

    private static String except(WatchOutcome report) {
        return report.unrated().isEmpty() ? "" : ", except " + ReplyText.episodes(report.unrated())
                + ", which Trakt does not know";
    }

    private void many(WatchOutcome report, List<String> sentences) {
        List<Subject> added = report.with(Verdict.Added.class);
        List<Subject> seen = report.with(Verdict.SeenBefore.class);
        List<Subject> open = report.with(Verdict.Unconfirmed.class);
        String show = report.viewing().named().media().title() + " [" + report.viewing().named().media().typedId() + "]";
        if (!added.isEmpty()) {
            sentences.add("Marked " + ReplyText.count(added.size(), "episode") + " of " + show + " as watched " + when()
                    + ": "
                    + ReplyText.episodes(added) + ".");
        }
        if (!seen.isEmpty()) {
            sentences.add(added.isEmpty() && open.isEmpty()
                    ? "All of this was marked as watched before, so nothing was added: " + show + ", "
                            + ReplyText.episodes(seen) + "."
                    : seen.size() + " seen before, left as they are: " + ReplyText.episodes(seen) + ".");
        }
        if (!open.isEmpty()) {
            sentences.add("Trakt gave no answer, and its history does not show these of " + show + " yet: "
                    + ReplyText.episodes(open) + ".");
        }
        List<Subject> unsent = report.with(Verdict.NotSent.class);
        if (!unsent.isEmpty()) {
            sentences.add("Not sent, as Trakt would take no more at once: " + ReplyText.episodes(unsent) + ".");
        }
        if (!report.with(Verdict.NotFound.class).isEmpty()) {
            sentences.add("Trakt does not know " + ReplyText.episodes(report.with(Verdict.NotFound.class)) + " of "
                    + show + ".");
        }
        if (!report.viewing().unaired().isEmpty()) {
            sentences.add("Not aired yet and left out: " + ReplyText.episodes(report.viewing().unaired()) + ".");
        }
    }

    /** The same in a few words, for a list. */
    private String status(WatchOutcome report) {
        List<String> parts = new ArrayList<>();
        boolean one = report.isOne();
        List<Subject> seen = report.with(Verdict.SeenBefore.class);
        part(parts, one, report.with(Verdict.Added.class), "watched");
        part(parts, one, seen, one && !seen.isEmpty()
                ? "already watched " + seenAt(report.seen(seen.getFirst()).when()) : "seen before");
        part(parts, one, report.with(Verdict.Unconfirmed.class), "not confirmed");
        part(parts, one, report.with(Verdict.NotSent.class), "not sent");
        part(parts, one, report.with(Verdict.NotFound.class), "not known to Trakt");
        part(parts, one, report.viewing().unaired(), "not aired yet");
        if (report.rating() != null) {
            parts.add(report.rating().trouble() != null || report.rated().isEmpty() ? "not rated"
                    : "rated " + report.rating().given() + except(report));
        }
        return String.join("; ", parts);
    }

    private static void part(List<String> parts, boolean one, List<Subject> subjects, String status) {
        if (!subjects.isEmpty()) {
            parts.add(one ? status : ReplyText.count(subjects.size(), "episode") + " " + status + " ("
                    + ReplyText.episodes(subjects) + ")");
        }
    }

    private static List<String> next(List<WatchOutcome> reports, List<Pick.Missed> missed) {
        if (!missed.isEmpty()) {
            return List.of("Next: settle with the person what was not clear, then call again for that alone.");
        }
        if (reports.stream().anyMatch(report -> !report.with(Verdict.Unconfirmed.class).isEmpty())) {
            return List.of("Next: call again in a minute; what did arrive is noticed then and not added twice.");
        }
        if (reports.stream().anyMatch(report -> !report.with(Verdict.NotSent.class).isEmpty())) {
            return List.of("Next: call again for the rest; what is there already is not added twice.");
        }
        boolean onlySeen = reports.stream().allMatch(report -> report.with(Verdict.Added.class).isEmpty())
                && reports.stream().anyMatch(report -> !report.with(Verdict.SeenBefore.class).isEmpty());
        return onlySeen ? List.of("Next: if it was watched once more, call again with rewatch true.") : List.of();
    }

    private String when() {
        return switch (watchedAt) {
            case WatchedAt.At(var instant) -> wording.dateAndTime(instant) + zone();
            case WatchedAt.Released _ -> "when it came out";
            case WatchedAt.Unknown _ -> "at an unknown time";
        };
    }

    /** Trakt gives back an unknown time as the first instant of 1970. */
    private String seenAt(Instant when) {
        return when.equals(Instant.EPOCH) ? "at an unknown time" : wording.dateAndTime(when) + zone();
    }

    private String zone() {
        return " (" + wording.zone() + ")";
    }
}
