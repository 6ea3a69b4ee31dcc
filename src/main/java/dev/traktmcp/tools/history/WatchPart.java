package dev.traktmcp.tools.history;

import dev.traktmcp.plays.Verdict;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.trakt.model.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Those marked items that had the same outcome, as data and in words.
 *
 * @param watchedAt an instant, {@code released} or {@code unknown}; null where there is none
 * @param sentence their outcome
 * @param status the same in a few words, for a list
 */
record WatchPart(List<Subject> subjects, OutcomeKind outcome, @Nullable String watchedAt, String sentence,
        String status) {

    /** The parts in the order of the reply. */
    static List<WatchPart> of(WatchOutcome report, WatchTime time) {
        List<WatchPart> parts = new ArrayList<>();
        WatchTime its = time.of(report.number());
        report.groups().forEach((verdict, subjects) -> parts.add(of(verdict, subjects, report, its)));
        List<Subject> unaired = report.viewing().unaired();
        if (!unaired.isEmpty()) {
            parts.add(new WatchPart(unaired, OutcomeKind.NOT_AIRED, null,
                    report.viewing().leftOut(), "not aired yet"));
        }
        return parts;
    }

    private static WatchPart of(Verdict verdict, List<Subject> subjects, WatchOutcome report, WatchTime time) {
        boolean one = report.isOne();
        String what = one ? ReplyText.of(report.viewing().named()) : ReplyText.episodes(subjects);
        String show = report.show();
        return switch (verdict) {
            case Verdict.Added _ -> new WatchPart(subjects, OutcomeKind.WATCHED, time.sent(subjects),
                    one ? "Marked as watched " + time.saidOf(report.viewing().named()) + ": " + what + "."
                            + time.early(report.viewing().named())
                            : "Marked " + ReplyText.count(subjects.size(), MediaType.EPISODE) + " of " + show
                                    + " as watched "
                                    + time.said() + ": " + what + ".",
                    "watched" + time.saidOf(subjects));
            case Verdict.SeenBefore(var seen) when one ->
                    new WatchPart(subjects, OutcomeKind.ALREADY_WATCHED, seen.toString(),
                            "Already marked as watched " + time.said(seen) + ", so no play was added: " + what + ".",
                            "already watched " + time.said(seen));
            case Verdict.SeenBefore _ -> seenBefore(subjects, report, time, show + ", " + what, what);
            case Verdict.Unconfirmed _ -> new WatchPart(subjects, OutcomeKind.UNCONFIRMED, time.sent(subjects),
                    "Trakt gave no answer, and its history does not show " + (one ? "this" : "these of " + show)
                            + " yet: " + what + ".",
                    "not confirmed");
            case Verdict.NotSent _ -> new WatchPart(subjects, OutcomeKind.NOT_SENT, null,
                    "Not sent, as Trakt would take no more at once: " + what + ".", "not sent");
            case Verdict.NotFound _ -> new WatchPart(subjects, OutcomeKind.NOT_FOUND, null,
                    "Trakt does not know " + what + (one ? "." : " of " + show + "."), "not known to Trakt");
        };
    }

    /** Of several, with the last time that is known. */
    private static WatchPart seenBefore(
            List<Subject> subjects, WatchOutcome report, WatchTime time, String ofShow, String what) {
        Instant last = subjects.stream().map(report.verdicts()::get)
                .flatMap(verdict -> verdict instanceof Verdict.SeenBefore(var seen) ? Stream.of(seen) : Stream.empty())
                .filter(seen -> !seen.equals(Instant.EPOCH)).max(Comparator.naturalOrder()).orElse(null);
        String when = last == null ? "" : ", the last " + ReplyText.on(time.wording().date(last));
        return new WatchPart(subjects, OutcomeKind.ALREADY_WATCHED, last == null ? null : last.toString(),
                report.has(Verdict.Added.class) || report.has(Verdict.Unconfirmed.class)
                        ? subjects.size() + " seen before" + when + ", left as they are: " + what + "."
                        : "All of this was marked as watched before" + when + ", so nothing was added: " + ofShow + ".",
                "seen before" + when);
    }
}
