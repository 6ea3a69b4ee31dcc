package dev.traktmcp.tools.collection;

import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.PendingEntry;
import dev.traktmcp.time.WatchedAt;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.AccountLimits;
import dev.traktmcp.tools.request.ItemOutcomes;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.tools.request.Outcome;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.tools.request.WatchTarget;
import dev.traktmcp.tools.request.Written;
import dev.traktmcp.tools.request.formats.FormatTerms;
import dev.traktmcp.trakt.Items;
import dev.traktmcp.tools.request.together.Together;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Adds what the person owns to the collection; more details on an owned item update it. */
record AddToCollection(TitleFinder titles, Trakt trakt, Journal journal, Viewer viewer)
        implements Tool<AddToCollection.Input> {
    record Input(
            @Nullable String title,
            @Nullable Integer year,
            @Nullable String type,
            @Nullable String id,
            @Nullable Integer season,
            @Nullable Integer episode,
            @Nullable List<String> items,
            @Nullable String onlyIf,
            @Nullable String mediaType,
            @Nullable String resolution,
            @Nullable String hdr,
            @Nullable String audio,
            @Nullable String audioChannels,
            @Nullable Boolean threeD,
            @Nullable String collectedAt)
            implements TitleArguments {
        /** The same with titles alone. */
        Input naming(@Nullable String title, @Nullable List<String> items) {
            return new Input(title, year, type, id, season, episode, items, onlyIf, mediaType, resolution, hdr, audio,
                    audioChannels, threeD, collectedAt);
        }
    }

    /** @param metadata what all these copies are now, in Trakt's words */
    record Data(List<Outcome> items, Map<String, Object> metadata, @Nullable String undoId) {}

    @Override
    public ToolReply call(Input said) {
        GivenFormats given = new GivenFormats(said.title(), said.items(), metadata(said));
        Input in = said.naming(given.title(), given.titles());
        WatchedAt at = in.collectedAt() == null ? null : viewer.times().collectedAt(in.collectedAt());
        Together together = new Together(trakt, viewer);
        Selection selection = Selection.of(titles, in, together.in(in))
                .where(in, trakt, viewer.wording());
        if (selection.isSpared()) {
            return Written.nothing(selection).reply("Nothing was added to your collection.",
                    (written, undoId) -> new Data(written.report().outcomes(), given.ofAll(), undoId));
        }
        Map<Subject, WatchTarget> parts = new LinkedHashMap<>();
        selection.subjects().forEach(
                subject -> parts.put(subject, WatchTarget.of(subject, trakt, viewer.clock().instant())));
        CollectedCopies shelf = CollectedCopies.of(trakt, selection.subjects());
        CollectionAddition acquisition = new CollectionAddition(parts, shelf, given.of(selection), given.ofAll(), at);
        PendingEntry note = journal.open("add_to_collection", acquisition.steps());
        if (!parts.isEmpty()) {
            AccountLimits room = new AccountLimits(trakt);
            Supplier<WriteResult> adding = () -> room.trying(() -> trakt.collection().add(acquisition.items()));
            Items replaced = acquisition.replaced();
            if (replaced.isEmpty()) {
                acquisition.settle(note.during(adding));
            } else {
                note.during(() -> trakt.collection().remove(replaced));
                acquisition.settle(adding.get()); // where that fails, the entry stays, so that undo puts them back
            }
        }
        ItemOutcomes report = ItemOutcomes.of(selection, acquisition::outcome, acquisition::episodes)
                .noting(OutcomeKind.ALREADY_THERE, there -> OwnershipText.as(shelf.of(there)))
                .noting(OutcomeKind.ADDED, acquisition::asOne).noting(OutcomeKind.UPDATED, acquisition::asOne);
        Map<String, Object> now = acquisition.inCommon();
        if (at != null) {
            now.put("collected_at", at.sent());
        }
        String as = as(acquisition, report) + collected(at);
        String headline = headline(report, acquisition, as, given.ofAll());
        String undoId = note.settle(headline, acquisition.steps());
        return new ToolReply(
                report.text(headline + together.absent()) + JournalSteps.undo(undoId),
                new Data(acquisition.parts(report), now, undoId),
                parts.keySet().stream().allMatch(subject -> acquisition.outcome(subject) == OutcomeKind.NOT_FOUND));
    }

    private static Map<String, Object> metadata(Input in) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("media_type", in.mediaType());
        said.put("resolution", in.resolution());
        said.put("hdr", in.hdr());
        said.put("audio", in.audio());
        said.put("audio_channels", in.audioChannels());
        Map<String, Object> metadata = FormatTerms.read(said);
        if (in.threeD() != null) {
            metadata.put("3d", in.threeD());
        }
        return metadata;
    }

    /** Of a show whose episodes were all there in several formats, these. */
    private static String as(CollectionAddition acquisition, ItemOutcomes report) {
        String note = report.outcomes().size() == 1 ? report.outcomes().getFirst().note() : null;
        return acquisition.as().isEmpty() && note != null ? " " + note : acquisition.as();
    }

    /** {@code , collected yesterday}; empty where nothing was said of that. */
    private String collected(@Nullable WatchedAt at) {
        return switch (at) {
            case WatchedAt.At(var day, _, _, _) -> ", collected " + viewer.wording().date(day);
            case WatchedAt.Released _ -> ", collected when it came out";
            case null, default -> "";
        };
    }

    private static String headline(ItemOutcomes report, CollectionAddition acquisition, String as,
            Map<String, Object> said) {
        if (report.isUnknown()) {
            return "Trakt does not know " + report.onlyLine() + ", so nothing was added.";
        }
        if (report.isSingle()) {
            return acquisition.isOne()
                    ? one(report, as) + report.onlyLine() + "." + unchanged(report, acquisition, said)
                    : acquisition.sentences(as, report.onlyLine());
        }
        if (report.count(OutcomeKind.ADDED) + report.count(OutcomeKind.UPDATED)
                + report.count(OutcomeKind.ALREADY_THERE) == 0) {
            return "Nothing was added to your collection.";
        }
        int updated = report.count(OutcomeKind.UPDATED);
        int there = report.count(OutcomeKind.ALREADY_THERE);
        return "Added " + ReplyText.share(report.count(OutcomeKind.ADDED), report.outcomes().size())
                + " to your collection" + as
                + (updated > 0 ? "; " + updated + (updated == 1 ? " was" : " were") + " updated" : "")
                + (there > 0 ? "; " + there + (there == 1 ? " was" : " were") + " in it already" : "") + ".";
    }

    /** That less was said of a copy than is known of it, and how one that is not 4K is said. */
    private static String unchanged(ItemOutcomes report, CollectionAddition acquisition, Map<String, Object> said) {
        Map<String, Object> owned = acquisition.inCommon();
        if (report.count(OutcomeKind.ALREADY_THERE) == 0 || said.isEmpty()
                || words(said).equals(words(owned))) {
            return "";
        }
        Object medium = said.get("media_type");
        return " Nothing was changed" + (medium == null || said.containsKey("resolution")
                || !"uhd_4k".equals(owned.get("resolution")) ? "."
                        : ": of a copy that is not 4K say \""
                                + words(Map.of("media_type", medium, "resolution", "hd_1080p")) + "\".");
    }

    private static String words(Map<String, Object> metadata) {
        return new CopyUpdate(Map.of(), metadata).words();
    }

    private static String one(ItemOutcomes report, String as) {
        return report.count(OutcomeKind.ADDED) > 0 ? "Added to your collection" + as + ": "
                : report.count(OutcomeKind.UPDATED) > 0 ? "Was in your collection, and is updated" + as + ": "
                : "Already in your collection" + as + ": ";
    }
}
