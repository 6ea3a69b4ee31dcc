package dev.traktmcp.tools.request.streaming;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Slice;
import dev.traktmcp.tools.request.streaming.WhereToWatch.Offer;
import dev.traktmcp.tools.request.streaming.WhereToWatch.Offers;
import dev.traktmcp.trakt.model.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of what can be watched.
 *
 * @param total null where not all were looked at
 * @param follows whether another page has more, and {@code gaveUp} whether the rest was not looked at
 */
public record Picked<T>(List<T> items, @Nullable Integer total, boolean follows, boolean gaveUp,
        @Nullable Where where) {
    /** With so many at most, somebody may want to open each. */
    private static final int FEW = 3;

    /** Where nobody asks for where it streams. */
    public static <T> Picked<T> all(Slice<T> slice) {
        return new Picked<>(slice.items(), slice.total(), !slice.isLast(), false, null);
    }

    /** @param whole whether all candidates could be read */
    public static <T> Picked<T> all(Slice<T> slice, boolean whole) {
        return new Picked<>(slice.items(), whole ? (Integer) slice.total() : null, !slice.isLast(),
                !whole && slice.isLast(), null);
    }

    /**
     * Where the items stream, in the data of a reply.
     *
     * @param on the wish in words; null where Trakt does not say what fulfils it
     * @param lookedAt of how many titles it was read
     * @param missing why it could not be read, else null
     * @param offers by typed id
     * @param alike what can be said of all at once, as {@code with a subscription} on the one service; empty where they
     *     differ
     */
    public record Where(@Nullable String on, String country, int lookedAt, @Nullable String missing,
            Map<String, List<Offer>> offers, @JsonIgnore String alike) {
        Where(@Nullable String on, String country, int lookedAt, @Nullable String missing,
                Map<String, List<Offer>> offers) {
            this(on, country, lookedAt, missing, offers, alike(on, offers));
        }

        private static String alike(@Nullable String on, Map<String, List<Offer>> offers) {
            if (on == null || !on.startsWith("on ")) {
                return "";
            }
            List<String> all = offers.values().stream().map(some -> without(on, Offers.words(some))).distinct()
                    .toList();
            return all.size() == 1 && !all.getFirst().contains(" on ") ? all.getFirst() : "";
        }

        /** The only service that was asked for needs no mention on each line. */
        private static String without(@Nullable String on, String words) {
            return on == null || !on.startsWith("on ") ? words
                    : words.replace(" " + on.replaceFirst(", [^,]*$", ""), "");
        }
    }

    public Paging paging(int page, int limit) {
        return Paging.of(total, page, limit, follows, gaveUp);
    }

    /** As a page that Trakt cut. */
    public Page<T> page(@Nullable String sortedBy) {
        return new Page<>(items, total, !follows, sortedBy);
    }

    /** {@code  (free, United Kingdom)}; empty where Trakt does not say what fulfils the wish. */
    public String words() {
        if (where == null || where.on() == null) {
            return "";
        }
        String common = common();
        return " (" + (common.isEmpty() ? where.on() : where.on().replaceFirst("(, [^,]*)?$", " " + common + "$1"))
                + ")";
    }

    /** The sentence about further pages. */
    public String more(int page) {
        return ReplyText.more(page, !follows);
    }

    /** {@code ; with a subscription on Netflix: https://…}, or empty. A long list leaves the links to the data. */
    public String line(Subject subject) {
        return line(Choices.id(subject));
    }

    /** @param id its typed id */
    public String line(String id) {
        List<Offer> offers = where == null ? List.of() : where.offers().getOrDefault(id, List.of());
        if (where == null || offers.isEmpty()) {
            return "";
        }
        String link = items.size() > FEW ? null : offers.getFirst().link();
        String words = common().isEmpty() ? Where.without(where.on(), Offers.words(offers)) : "";
        return words.isEmpty() && link == null ? "" : "; " + words
                + (link == null ? "" : (words.isEmpty() ? "" : ": ") + link);
    }

    private String common() {
        return where == null || items.size() < 2 ? "" : where.alike();
    }

    /** What was not read, on a line of its own, or empty. */
    public String note() {
        if (where == null) {
            return "";
        }
        if (where.missing() != null) {
            return "\n" + where.missing() + ", so where these can be watched is unknown.";
        }
        return gaveUp ? "\nOnly the first " + ReplyText.count(where.lookedAt(), "title") + " were looked at." : "";
    }

    /** Whether titles pass all other filters, and none of them streams so. */
    public boolean isUnstreamed() {
        return isEmptied() && where != null && where.lookedAt() > 0;
    }

    private boolean isEmptied() {
        return where != null && where.missing() == null && total != null && total == 0;
    }

    /** Which filter left nothing, on a line of its own, or empty. */
    public String emptied() {
        return !isEmptied() || where == null ? "" : where.lookedAt() == 0
                ? "\nTrakt sent no title that passes the other filters, so no service was looked at."
                : "\nThe other filters leave " + ReplyText.count(where.lookedAt(), "title")
                        + "; streaming leaves none of them.";
    }
}
