package dev.traktmcp.tools.account;

import dev.traktmcp.json.Inlined;
import dev.traktmcp.journal.ItemRef;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.journal.undo.UndoResult;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.trakt.ListAt;
import dev.traktmcp.trakt.model.MediaType;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was undone, and how it is now.
 *
 * @param item null for a list, which has a {@code name}, as has the list that an item was on
 * @param place {@code history}, {@code playing}, {@code watchlist}, {@code collection}, {@code ratings}, {@code list},
 *     {@code hidden}, {@code playback}, {@code rewatch}, or {@code lists} for a list itself; null where nothing was
 *     done
 * @param there whether it is there now; null where somebody else had changed it
 * @param watchedAt of a play; null for anything else, and where it is unknown
 * @param rating the one that was given back; else null
 * @param itemCount of a list that was made again; else null
 */
record UndoneThing(
        @Nullable ItemView item, @Nullable String name, @Nullable String place, @Nullable Boolean there,
        @Nullable Instant watchedAt, @Nullable Integer rating, @Nullable Integer itemCount) implements Inlined {
    /** The forms of {@code ReplyText.of}, which the journal keeps; it had the type in them once. */
    private static final Pattern TITLE = Pattern.compile("(.*?)(?: \\((\\d{4})\\))?(?:, (?:movie|show))? \\[(.*)\\]");

    private static final Pattern EPISODE =
            Pattern.compile("(.*?) S\\d+E\\d+(?: \"(.*)\")?(?:, episode)?(?: \\[(.*)\\])?");
    private static final Pattern SEASON = Pattern.compile("(.*), season \\d+ \\[(.*)\\]");

    static UndoneThing of(UndoResult effect) {
        return of(effect, Map.of());
    }

    /** @param lists the names of lists by their ids */
    static UndoneThing of(UndoResult effect, Map<String, String> lists) {
        boolean done = effect.changed();
        return switch (effect.step()) {
            case Step.Watched(var thing, var at, _, _) -> play(thing, done ? Boolean.FALSE : null, at);
            case Step.Unwatched(var thing, var at) -> play(thing, Boolean.TRUE, at);
            case Step.CheckedIn(var thing, _) ->
                    new UndoneThing(item(thing), null, "playing", done ? Boolean.FALSE : null, null, null, null);
            case Step.ListMade(_, var name) -> list(name, Boolean.FALSE, null);
            case Step.ListEdited(_, var name, _) -> list(name, done, null);
            case Step.ListArranged(_, var name, _) -> list(name, Boolean.TRUE, null);
            case Step.ListLiked(_, var name, var liked) ->
                    new UndoneThing(null, name, "likes", !liked, null, null, null);
            case Step.ListDeleted(_, var former, var members) ->
                    list(Objects.requireNonNullElse(former.name(), ""), Boolean.TRUE, members.size());
            case Step.SmartListDeleted(_, var former) -> list(former.name(), Boolean.TRUE, null);
            case Step.Kept kept -> kept(kept, done, lists);
        };
    }

    /** A thing that was named, and to which nothing was done. */
    static UndoneThing named(ItemRef thing) {
        return new UndoneThing(item(thing), null, null, null, null, null, null);
    }

    private static UndoneThing play(ItemRef thing, @Nullable Boolean there, @Nullable Instant at) {
        return new UndoneThing(item(thing), null, "history", there, at, null, null);
    }

    private static UndoneThing list(String name, Boolean there, @Nullable Integer items) {
        return new UndoneThing(null, name, "lists", there, null, null, items);
    }

    private static UndoneThing kept(Step.Kept kept, boolean done, Map<String, String> lists) {
        Map<String, Object> former = kept.former();
        boolean before = former != null;
        Object rating = !done || former == null || kept.shelf().kind() != SavedSet.Kind.RATINGS
                ? null : former.get("rating");
        boolean favorite = kept.shelf().kind() == SavedSet.Kind.LIST
                && ListAt.parse(kept.shelf().whichOne()).isEverybodys();
        String place = favorite ? "favorites" : kept.shelf().kind().name().toLowerCase(Locale.ROOT);
        String name = kept.shelf().kind() != SavedSet.Kind.LIST ? null
                : lists.get(ListAt.parse(kept.shelf().whichOne()).id());
        return new UndoneThing(item(kept.thing()), name, place,
                done ? (Boolean) before : Boolean.TRUE, null,
                rating instanceof Number number ? (Integer) number.intValue() : null, null);
    }

    private static ItemView item(ItemRef thing) {
        String line = Objects.requireNonNullElse(thing.line(), "");
        String ofShow = MediaType.SHOW + ":" + thing.title();
        return switch (thing.type()) {
            case EPISODE -> {
                Matcher said = EPISODE.matcher(line);
                boolean known = said.matches();
                String id = known ? said.group(3) : null;
                yield new ItemView(id == null ? ofShow : id, MediaType.EPISODE, known ? said.group(2) : null,
                        null,
                        null, known ? said.group(1) : null, ofShow, thing.season(), thing.number(), null);
            }
            case SEASON -> {
                Matcher said = SEASON.matcher(line);
                boolean known = said.matches();
                yield new ItemView(known ? said.group(2) : ofShow, MediaType.SEASON, null, null, null,
                        known ? said.group(1) : null, ofShow, thing.season(), null, null);
            }
            case MOVIE, SHOW, PERSON, LIST -> {
                Matcher said = TITLE.matcher(line);
                boolean known = said.matches();
                yield new ItemView(thing.type() + ":" + thing.title(), thing.type(), known ? said.group(1) : null, null,
                        known && said.group(2) != null ? (Integer) Integer.parseInt(said.group(2)) : null, null, null,
                        null, null, null);
            }
        };
    }
}
