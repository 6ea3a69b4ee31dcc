package dev.traktmcp.recent;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shows in progress, each by {@link ProgressOverlay} where we changed it, without those that we hid. */
final class UpNextOverlay {
    private static final LazyLogger LOG = new LazyLogger(UpNextOverlay.class);
    private static final Set<String> HIDING = Set.of(Wrote.HIDDEN + "dropped", Wrote.HIDDEN + "progress_watched");

    private final Transport next;
    private final List<Wrote> writes;
    /** By show: whether we hid it last, or showed it again. */
    private final Map<Long, Wrote> hidden = new LinkedHashMap<>();
    private final Set<Long> played = new LinkedHashSet<>();

    UpNextOverlay(Transport next, List<Wrote> writes) {
        this.next = next;
        this.writes = writes;
        for (Wrote write : writes) {
            if (write.key() != null && write.requireKey().type() != MediaType.MOVIE) {
                if (HIDING.contains(write.shelf()) && write.requireKey().type() == MediaType.SHOW) {
                    hidden.put(write.requireKey().id(), write);
                } else if (write.shelf().equals(Wrote.HISTORY) || write.shelf().equals(Wrote.REWATCH)) {
                    played.add(write.requireKey().id());
                }
            }
        }
    }

    Response read(Request request) {
        if (hidden.isEmpty() && played.isEmpty()) {
            return next.send(request);
        }
        Whole whole = Whole.read(next, request);
        List<Map<String, Object>> rows = new ArrayList<>();
        Set<Long> there = new LinkedHashSet<>();
        for (Map<String, Object> row : whole.rows()) {
            Long show = Parts.id(Parts.object(row.get("show")));
            Wrote hiding = show == null ? null : hidden.get(show);
            if (show != null) {
                there.add(show);
            }
            if (hiding != null && hiding.on()) {
                Unshown.note(hiding, row, Unshown.STILL);
            } else if (show == null || !played.contains(show)) {
                rows.add(row);
            } else {
                Map<String, Object> now = progress(show, true);
                if (now.isEmpty() || now.get("next_episode") != null) {
                    Map<String, Object> changed = new LinkedHashMap<>(row);
                    changed.put("progress", now.isEmpty() ? row.get("progress") : now);
                    rows.add(changed);
                }
            }
        }
        missing(there).forEach(row -> rows.addFirst(row));
        return whole.answer(request, rows);
    }

    /** Shows that Trakt would list by now. */
    private List<Map<String, Object>> missing(Set<Long> there) {
        Set<Long> shows = new LinkedHashSet<>(played);
        hidden.forEach((show, write) -> {
            if (!write.on()) {
                shows.add(show);
            }
        });
        List<Map<String, Object>> rows = new ArrayList<>();
        for (long show : shows) {
            Wrote hiding = hidden.get(show);
            if (there.contains(show) || hiding != null && hiding.on()) {
                continue;
            }
            Map<String, Object> before = progress(show, false);
            // One that was begun before and is not listed though it goes on is hidden.
            boolean isNew = hiding != null || before.get("next_episode") == null || isZero(before.get("completed"));
            Map<String, Object> now = progress(show, true);
            if (isNew && now.get("next_episode") != null && !isZero(now.get("completed"))) {
                new Titles(next).row(new ItemKey(MediaType.SHOW, show, null, null)).ifPresent(title -> {
                    Map<String, Object> row = new LinkedHashMap<>(title);
                    row.put("progress", now);
                    rows.add(row);
                    if (hiding != null) {
                        Unshown.note(hiding, row, Unshown.NOT_YET);
                    }
                });
            }
        }
        return rows;
    }

    private static boolean isZero(@Nullable Object count) {
        return count instanceof Number number && number.intValue() == 0;
    }

    /** Empty where Trakt has none. */
    private Map<String, Object> progress(long show, boolean ours) {
        Request request = Request.get("shows", String.valueOf(show), "progress", "watched").with("hidden", false)
                .with("specials", false).with("include_stats", true).with("extended", "full");
        try {
            Response answer = ours ? new ProgressOverlay(next, writes).read(request) : next.send(request);
            return answer.isEmpty() ? Map.of() : Parts.object(UntypedJson.read(answer.body()));
        } catch (TraktException e) {
            LOG.debug("the progress of a show cannot be read", e);
            return Map.of();
        }
    }
}
