package dev.traktmcp.tools.account;

import dev.traktmcp.journal.JournalEntry;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.journal.undo.UndoResult;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.ListAt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words for the undoing of each step.
 *
 * @param lists the names of lists by their ids, as far as the writes named them
 */
record UndoText(TimeFormat wording, Map<String, String> lists) {
    private static final Pattern LIST = Pattern.compile("\"([^\"]+)\" \\[list:([^\\]]+)\\]");

    /** The words for the undoing of these writes. */
    static UndoText of(TimeFormat wording, Stream<JournalEntry> writes) {
        return new UndoText(wording, writes.flatMap(write -> LIST.matcher(write.what()).results())
                .collect(Collectors.toMap(found -> found.group(2), found -> found.group(1), (one, _) -> one)));
    }

    String line(UndoResult effect) {
        return switch (effect.step()) {
            case Step.Watched(var thing, var at, _, _) -> thing.line() + ": "
                    + (effect.changed() ? "the play" + at(at) + " was removed" : "there was no such play any more")
                    + ".";
            case Step.Unwatched(var thing, var at) -> thing.line() + ": "
                    + (effect.changed() ? "the play" + at(at) + " was added again"
                            : "the play stands in the history already")
                    + ".";
            case Step.CheckedIn(var thing, _) -> thing.line() + ": "
                    + (effect.changed() ? "not being watched any more, and not counted as watched"
                            : "neither playing nor in the history any more")
                    + ".";
            case Step.ListMade(_, var name) -> "\"" + name + "\": "
                    + (effect.changed() ? "the list is deleted" : "there was no such list any more") + ".";
            case Step.ListEdited(_, var name, _) -> "\"" + name + "\": "
                    + (effect.changed() ? "the list is as it was before" : "there was no such list any more") + ".";
            case Step.ListArranged(_, var name, _) -> "\"" + name + "\": "
                    + (effect.changed() ? "its titles have their order of before"
                            : "its titles have that order already")
                    + ".";
            case Step.ListLiked(_, var name, var liked) -> "\"" + name + "\": "
                    + (!effect.changed() ? "there was no such list any more"
                            : liked ? "you no longer like it" : "you like it again")
                    + ".";
            case Step.ListDeleted(_, var former, var members) ->
                    "\"" + former.name() + "\": the list is made again with its "
                            + ReplyText.count(members.size(), "item") + " in order; it has a new id.";
            case Step.SmartListDeleted(_, var former) ->
                    "\"" + former.name() + "\": the list is made again with its filters; it has a new id.";
            case Step.Kept kept -> kept.thing().line() + ": "
                    + kept(kept, effect.changed()) + ".";
        };
    }

    /** Whether the same can be said of both: of plays, where the times of both are known or of none. */
    boolean alike(UndoResult one, UndoResult next) {
        return one.changed() == next.changed() && switch (one.step()) {
            case Step.Watched(_, var at, _, _) ->
                    next.step() instanceof Step.Watched(_, var then, _, _) && (at == null) == (then == null);
            case Step.Unwatched(_, var at) ->
                    next.step() instanceof Step.Unwatched(_, var then) && (at == null) == (then == null);
            case Step.Kept kept -> next.step() instanceof Step.Kept other && kept.shelf().equals(other.shelf())
                    && kept(kept, one.changed()).equals(kept(other, one.changed()));
            default -> false;
        };
    }

    /** What is so of several that are alike, behind their names. */
    String ofAll(List<UndoResult> all) {
        UndoResult first = all.getFirst();
        List<Instant> times = all.stream().flatMap(one -> Stream.ofNullable(switch (one.step()) {
            case Step.Watched watched -> watched.at();
            case Step.Unwatched unwatched -> unwatched.at();
            default -> null;
        })).sorted().toList();
        return (switch (first.step()) {
            case Step.Watched _ -> first.changed() ? "the plays" + during(times) + " were removed"
                    : "there were no such plays any more";
            case Step.Unwatched _ -> first.changed() ? "the plays" + during(times) + " were added again"
                    : "the plays stand in the history already";
            case Step.Kept kept -> kept(kept, first.changed());
            default -> throw new IllegalArgumentException("not of several: " + first.step());
        }) + ".";
    }

    private String during(List<Instant> times) {
        if (times.isEmpty() || wording.dateAndTime(times.getFirst()).equals(wording.dateAndTime(times.getLast()))) {
            return at(times.isEmpty() ? null : times.getFirst());
        }
        return " of " + wording.datesAndTimes(times.getFirst(), times.getLast()) + " (" + wording.zone() + ")";
    }

    private String kept(Step.Kept kept, boolean changed) {
        return changed ? kept(kept) : stays(kept);
    }

    private static String stays(Step.Kept kept) {
        return kept.former() != null && kept.shelf().equals(SavedSet.WATCHLIST)
                ? "still on your watchlist"
                : kept.shelf().equals(SavedSet.PLAYBACK) ? "it has been paused again since, so that stays"
                : "it was there before, so it stays";
    }

    private String kept(Step.Kept kept) {
        SavedSet.Kind shelf = kept.shelf().kind();
        return switch (shelf) {
            case WATCHLIST -> kept.former() == null ? "off your watchlist again" : "back on your watchlist";
            case COLLECTION ->
                    kept.former() == null ? "out of your collection again" : "in your collection as it was before";
            case LIST -> {
                ListAt at = ListAt.parse(kept.shelf().whichOne());
                String name = lists.get(at.id());
                String list = at.isEverybodys() ? "your favorites" : "the list";
                yield (kept.former() == null ? "off " + list + " again" : "back on " + list)
                        + (at.isEverybodys() || name == null ? "" : " (\"" + name + "\")");
            }
            case HIDDEN -> kept.shelf().whichOne().equals("dropped")
                    ? kept.former() == null ? "no longer dropped" : "dropped again"
                    : kept.former() == null ? "no longer hidden" : "hidden again";
            case PLAYBACK -> "paused again where it was";
            case REWATCH -> kept.former() == null
                    ? "not begun again any more; all that was ever seen counts" : "begun again, counted from now";
            case RATINGS ->
                    kept.former() == null ? "not rated any more" : "rated " + kept.former().get("rating") + " again";
        };
    }

    private String at(@Nullable Instant at) {
        return at == null ? "" : " of " + wording.dateAndTime(at) + " (" + wording.zone() + ")";
    }
}
