package dev.traktmcp.tools;

import dev.traktmcp.titles.Bulk;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.Titles;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.WriteResult;
import java.util.List;
import java.util.Map;

/** Rates movies, shows, seasons and episodes; a former rating is replaced. */
record RateItem(Titles titles, Trakt trakt) implements Tool<RateItem.Input> {
    record Input(
            String title,
            Integer year,
            String type,
            String id,
            Integer season,
            Integer episode,
            List<String> items,
            Integer rating)
            implements Named {}

    record Data(List<Outcome> items, int rating) {}

    @Override
    public Reply call(Input in) {
        Selection selection = Selection.of(titles, in);
        List<Subject> subjects = selection.subjects();
        if (subjects.isEmpty()) {
            Report nothing = Report.of(selection, _ -> "");
            return new Reply(nothing.text("Nothing was rated."), new Data(nothing.outcomes(), in.rating()), true);
        }
        WriteResult result = trakt.sync().addRatings(Bulk.of(subjects, Map.of("rating", in.rating())));
        Report report = Report.of(
                selection, subject -> Bulk.isMissing(result.notFound(), subject) ? "not_found" : "rated");
        return new Reply(
                report.text(headline(report, in.rating())),
                new Data(report.outcomes(), in.rating()),
                report.count("rated") == 0);
    }

    private static String headline(Report report, int rating) {
        if (report.isUnknown()) {
            return "Trakt does not know " + report.onlyLine() + ", so it was not rated.";
        }
        return report.isSingle()
                ? "Rated " + rating + " of 10: " + report.onlyLine() + "."
                : "Rated " + Lines.share(report.count("rated"), report.outcomes().size()) + " with " + rating + " of 10.";
    }
}
