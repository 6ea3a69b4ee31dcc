package dev.traktmcp.tools.history;

import dev.traktmcp.failure.Failure.TitleNotFound;
import dev.traktmcp.failure.SaidTogether;
import dev.traktmcp.plays.Verdict;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.request.Outcome;
import dev.traktmcp.tools.request.Pick;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.trakt.model.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text about what was marked as watched.
 *
 * @param headline the outcome in one line
 * @param details the lines below it
 */
record WatchText(String headline, List<String> details) {

    /**
     * @param reports of the titles that were resolved
     * @param departed what Trakt took off the watchlist
     * @param moving whether plays were to move to that time
     */
    static WatchText of(Selection selection, List<WatchOutcome> reports, List<Subject> departed, WatchTime time,
            boolean moving) {
        List<String> details = new ArrayList<>();
        if (!selection.isSingle()) {
            details.addAll(new Lines(reports, time, Lines.areWatched(selection, reports, time)).lines());
        }
        List<Pick.Missed> missed = selection.picks().stream()
                .filter(Pick.Missed.class::isInstance).map(Pick.Missed.class::cast).toList();
        missed.forEach(pick -> Outcome.line(pick, missed).ifPresent(details::add));
        selection.picks().stream().filter(Pick.Spared.class::isInstance)
                .forEach(pick -> details.add(Outcome.line((Pick.Spared) pick)));
        if (selection.isSingle() && reports.getFirst().pick().counted() != null) {
            details.add(reports.getFirst().pick().countedLine().strip());
        }
        if (selection.isSingle() && !reports.getFirst().pick().rivals().isEmpty()) {
            details.add(ReplyText.rivals(reports.getFirst().pick().rivals()).strip());
        }
        LocalDate taken = time.taken();
        if (taken != null && has(reports, Verdict.Added.class)) {
            details.add("More than a day was named, so a day in it was taken: " + time.wording().date(taken) + ".");
        }
        if (time.takesDays() && has(reports, Verdict.Added.class)) {
            details.add("Where more than a day was named, a day in it was taken.");
        }
        String spaced = time.times().spaced();
        if (spaced != null && has(reports, Verdict.Added.class)) {
            details.add(spaced);
        }
        if (!departed.isEmpty()) {
            boolean parts = departed.stream().anyMatch(one -> one.type() == MediaType.SHOW
                    || one.type() == MediaType.SEASON);
            details.add("Off your watchlist, as " + (parts ? "Trakt does once an episode is " : "") + "watched: "
                    + departed.stream().map(ReplyText::of).collect(Collectors.joining("; ")) + ".");
        }
        details.addAll(next(reports, missed, time, moving));
        return new WatchText(headline(selection, reports, time), details);
    }

    /** The same with a line right below the headline, if there is one. */
    WatchText with(Optional<String> line) {
        return line.map(one -> new WatchText(headline, Stream.concat(Stream.of(one), details.stream()).toList()))
                .orElse(this);
    }

    /** The headline and the lines below it. */
    String text() {
        return Stream.concat(Stream.of(headline), details.stream()).collect(Collectors.joining("\n"));
    }

    private static String headline(Selection selection, List<WatchOutcome> reports, WatchTime time) {
        if (selection.isSingle()) {
            return Stream.concat(
                    WatchPart.of(reports.getFirst(), time).stream().map(WatchPart::sentence),
                    rating(reports.getFirst()).stream())
                    .collect(Collectors.joining(" "));
        }
        long done = reports.stream().filter(report -> report.has(Verdict.Added.class)).count();
        return done == 0 ? "Nothing was added to your history."
                : "Marked " + share((int) done, selection, reports) + " as watched" + time.saidOfAll() + ".";
    }

    private static String share(int done, Selection selection, List<WatchOutcome> reports) {
        int again = (int) reports.stream().filter(report -> report.number() > 0).count();
        int all = selection.picks().size() + again;
        return again == 0 ? ReplyText.share(done, all)
                : (done < all ? done + " of " + all : all == 2 ? "both" : "all " + all) + " viewings";
    }

    private static List<String> rating(WatchOutcome report) {
        if (report.rating() == null) {
            return List.of();
        }
        if (report.rating().trouble() != null) {
            return List.of("The rating was not saved: " + report.rating().trouble());
        }
        if (!report.rated().isEmpty()) {
            String apart = report.ratedApart();
            return List.of("Rated " + report.given() + " of 10" + (apart.isEmpty() ? "" : ": " + apart)
                    + Lines.except(report) + "." + (report.formerRating() == null ? ""
                            : " It was " + report.formerRating() + " before."));
        }
        if (!report.leftUnrated().isEmpty()) {
            return List.of("Nothing was rated.");
        }
        return report.unrated().isEmpty() ? List.of()
                : List.of("The rating was not saved: Trakt does not know what was to be rated.");
    }

    private static List<String> next(List<WatchOutcome> reports, List<Pick.Missed> missed, WatchTime time,
            boolean moving) {
        if (!missed.isEmpty()) {
            return List.of("Next: " + SaidTogether.next(missed.stream().map(Pick.Missed::failure)).orElse(
                    (missed.stream().anyMatch(one -> one.failure() instanceof TitleNotFound)
                            ? "try the original or English title of what was not found, and " : "")
                            + "settle with the person what was not clear, then call again for that alone."));
        }
        if (has(reports, Verdict.Unconfirmed.class)) {
            return List.of("Next: call again in a minute; what did arrive is noticed then and not added twice.");
        }
        if (has(reports, Verdict.NotSent.class)) {
            return List.of("Next: call again for the rest; what is there already is not added twice.");
        }
        boolean onlySeen = !has(reports, Verdict.Added.class) && has(reports, Verdict.SeenBefore.class);
        if (onlySeen && moving) {
            return List.of("Next: nothing had to move, as that is its time already; for another time, call again with"
                    + " that as watched_at.");
        }
        boolean movable = reports.stream().allMatch(
                report -> !report.viewing().whole() || time.dated() && report.isSeenTogether());
        return onlySeen ? List.of("Next: if it was watched once more, call again with rewatch true"
                + (movable ? "; if only its time is wrong, with move_from last." : ".")) : List.of();
    }

    private static boolean has(List<WatchOutcome> reports, Class<? extends Verdict> verdict) {
        return reports.stream().anyMatch(report -> report.has(verdict));
    }

    /**
     * What became of each of several titles, in a line; episodes of one show of which the same is so share theirs.
     *
     * @param watched whether all were watched, as the headline says
     */
    private record Lines(List<WatchOutcome> reports, WatchTime time, boolean watched) {
        private static final Pattern WATCHED = Pattern.compile("^watched\\b(?:; |, | )?");

        static boolean areWatched(Selection selection, List<WatchOutcome> reports, WatchTime time) {
            Lines plain = new Lines(reports, time, false);
            return selection.picks().stream().allMatch(Pick.Chosen.class::isInstance)
                    && reports.stream().allMatch(
                            report -> report.isOne() && WATCHED.matcher(plain.status(report)).find());
        }

        private String told(String name, String status) {
            String rest = watched ? WATCHED.matcher(status).replaceFirst("") : status;
            return name + (rest.isEmpty() ? "" : ": " + rest);
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            for (int first = 0, next; first < reports.size(); first = next) {
                next = first + 1;
                while (next < reports.size() && alike(reports.get(first), reports.get(next))) {
                    next++;
                }
                lines.add(line(reports.subList(first, next)));
            }
            return lines;
        }

        private boolean alike(WatchOutcome one, WatchOutcome other) {
            return isEpisode(one) && isEpisode(other)
                    && named(one).media().equals(named(other).media())
                    && (status(one).equals(status(other)) || seen(one).isPresent() && seen(other).isPresent()
                            || addedAt(one).isPresent() && addedAt(other).isPresent() && time.isOneSitting(one, other));
        }

        private static boolean isEpisode(WatchOutcome report) {
            return report.isOne() && named(report).episode() != null && report.pick().counted() == null;
        }

        private static Subject named(WatchOutcome report) {
            return report.viewing().named();
        }

        /** When it was watched before; empty where anything else is to be said, too. */
        private static Optional<Instant> seen(WatchOutcome report) {
            return report.rating() == null && report.verdicts().get(named(report)) instanceof Verdict.SeenBefore(var at)
                    && !at.equals(Instant.EPOCH) ? Optional.of(at) : Optional.empty();
        }

        /** When it was watched, where that alone is to be said of it. */
        private Optional<Instant> addedAt(WatchOutcome report) {
            return report.rating() == null && report.verdicts().get(named(report)) instanceof Verdict.Added
                    ? time.ofEach(named(report), report.number()) : Optional.empty();
        }

        private String line(List<WatchOutcome> run) {
            WatchOutcome first = run.getFirst();
            if (run.size() == 1) {
                return told(ReplyText.of(named(first)), status(first) + first.pick().countedInBrief());
            }
            boolean same = run.stream().map(this::status).distinct().count() == 1;
            List<Instant> seen = run.stream().flatMap(one -> seen(one).stream()).sorted().toList();
            return told(
                    ReplyText.named(new Subject(named(first).media(), null, null)) + ", "
                            + ReplyText.episodes(run.stream().map(Lines::named).distinct().toList()),
                    same ? status(first) : seen.isEmpty() ? "watched " + time.wording().datesAndTimes(
                            addedAt(first).orElseThrow(), addedAt(run.getLast()).orElseThrow())
                            : "already watched, from " + time.said(seen.getFirst(), seen.getLast()));
        }

        private static String ratedApart(WatchOutcome report) {
            String apart = report.ratedApart();
            return apart.isEmpty() || report.rated().equals(List.of(named(report))) ? "" : " (" + apart + ")";
        }

        static String except(WatchOutcome report) {
            return report.unrated().isEmpty() ? "" : ", except " + ReplyText.episodes(report.unrated())
                    + ", which Trakt does not know";
        }

        /** The outcome of one entry of a list, in a few words. */
        private String status(WatchOutcome report) {
            List<String> parts = new ArrayList<>();
            WatchPart.of(report, time).forEach(part -> parts.add(report.isOne() ? part.status()
                    : ReplyText.count(part.subjects().size(), MediaType.EPISODE) + " " + part.status() + " ("
                            + ReplyText.episodes(part.subjects()) + ")"));
            if (report.rating() != null) {
                parts.add(report.rating().trouble() != null || report.rated().isEmpty() ? "not rated"
                        : "rated " + report.given() + ratedApart(report) + except(report)
                                + (report.formerRating() == null ? ""
                                        : ", it was " + report.formerRating() + " before"));
            }
            return String.join("; ", parts);
        }
    }
}
