package dev.traktmcp.tools.account;

import dev.traktmcp.journal.ItemRef;
import dev.traktmcp.journal.JournalEntry;
import dev.traktmcp.journal.Step;
import dev.traktmcp.trakt.ListAt;
import dev.traktmcp.trakt.model.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The calls that bring the titles of an earlier write back to what they were, where undoing the later writes first
 * would bring other titles back, too.
 */
final class DirectWay {
    /** More titles than that are no short way. */
    private static final int FEW = 3;

    /** What the tools call Trakt's sections of hidden items. */
    private static final Map<String, String> PLACES = Map.of("progress_watched", "up_next", "dropped", "dropped",
            "recommendations", "recommendations", "calendar", "calendar");

    /** A tool, and what its call says beside the title. */
    private record Call(String tool, String with) {}

    private DirectWay() {}

    /**
     * Empty where there is no such way, or undoing is no more than that.
     *
     * @param later writes that changed the same again
     */
    static Optional<String> to(JournalEntry entry, List<JournalEntry> later) {
        List<Step.Kept> kept = kept(entry).toList();
        Set<Object> own = kept.stream().map(DirectWay::what).collect(Collectors.toSet());
        boolean holdsMore = later.stream().anyMatch(
                one -> one.steps().size() > kept(one).filter(step -> own.contains(what(step))).count());
        boolean sameTitles = later.stream().allMatch(one -> kept(one).anyMatch(step -> own.contains(what(step))));
        return kept.size() < entry.steps().size() || kept.size() > FEW || !holdsMore || !sameTitles
                ? Optional.empty() : words(kept);
    }

    private static Stream<Step.Kept> kept(JournalEntry entry) {
        return entry.steps().stream().filter(Step.Kept.class::isInstance).map(Step.Kept.class::cast);
    }

    private static Object what(Step.Kept step) {
        return List.of(step.shelf(), step.thing().key());
    }

    /** {@code rate_item movie:13 with rating 7}. */
    private static Optional<String> words(List<Step.Kept> kept) {
        Map<Call, List<String>> calls = new LinkedHashMap<>();
        for (Step.Kept step : kept) {
            String id = id(step.thing());
            List<Call> back = back(step);
            if (id == null || back.isEmpty()) {
                return Optional.empty();
            }
            back.forEach(call -> calls.computeIfAbsent(call, _ -> new ArrayList<>()).add(id));
        }
        return Optional.of(calls.entrySet().stream()
                .map(call -> call.getKey().tool() + " " + String.join(", ", call.getValue()) + call.getKey().with())
                .collect(Collectors.joining(", then ")));
    }

    private static @Nullable String id(ItemRef thing) {
        if (thing.type() == MediaType.MOVIE || thing.type() == MediaType.SHOW) {
            return thing.type() + ":" + thing.title();
        }
        String line = thing.line();
        return line == null || !line.endsWith("]") ? null
                : line.substring(line.lastIndexOf('[') + 1, line.length() - 1);
    }

    private static List<Call> back(Step.Kept step) {
        Map<String, Object> former = step.former();
        return switch (step.shelf().kind()) {
            case RATINGS -> List.of(former == null ? new Call("remove_rating", "")
                    : new Call("rate_item", " with rating " + former.get("rating")));
            case WATCHLIST -> List.of(new Call(former == null ? "remove_from_watchlist" : "add_to_watchlist", ""));
            case LIST -> List.of(new Call(former == null ? "remove_from_list" : "add_to_list", " with list "
                    + list(ListAt.parse(step.shelf().whichOne()))));
            case HIDDEN -> Stream.ofNullable(PLACES.get(step.shelf().whichOne()))
                    .map(from -> new Call(former == null ? "unhide" : "hide", " with hide_from " + from)).toList();
            case REWATCH -> List.of(new Call(former == null ? "unhide" : "hide", " with hide_from rewatch"));
            case COLLECTION -> collection(former);
            case PLAYBACK -> List.of();
        };
    }

    private static String list(ListAt list) {
        return list.isEverybodys() ? list.kind().word() : "list:" + list.id();
    }

    /** A copy is taken out first, as what is said of a copy is laid over what is known of it. */
    private static List<Call> collection(@Nullable Map<String, Object> former) {
        Call out = new Call("remove_from_collection", "");
        if (former == null) {
            return List.of(out);
        }
        List<String> formats = former.entrySet().stream().filter(field -> !field.getKey().equals("collected_at"))
                .map(field -> field.getValue() instanceof Boolean yes ? yes ? field.getKey() : ""
                        : field.getValue().toString().replace('_', ' '))
                .filter(word -> !word.isEmpty()).toList();
        return List.of(out, new Call("add_to_collection", " with collected_at " + former.get("collected_at")
                + (formats.isEmpty() ? "" : ", media_type \"" + String.join(", ", formats) + "\"")));
    }
}
