package dev.traktmcp.tools.request.seen;

import dev.traktmcp.json.Inlined;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.tools.core.ReplyText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a count of the seen episodes of a show does not have, and what it has by the person's choice, in the same words
 * wherever such a count is given.
 *
 * @param resetAt when the person began the show again, so that earlier plays do not count; else null
 * @param hiddenSeasons numbers of the seasons that the person hid, which do not count; null for none
 * @param leftOut {@code dropped} or {@code hidden}, where the show is out of up next; else null
 * @param withSpecials true where specials count, as the person chose on Trakt; else null
 */
public record NotCounted(@Nullable Instant resetAt, @Nullable List<Integer> hiddenSeasons, @Nullable String leftOut,
        @Nullable Boolean withSpecials) implements Inlined {
    public static final NotCounted NOTHING = new NotCounted(null, null, null, null);
    public static final String SPECIALS = "with specials, as you chose on Trakt";

    /** The facts in a few words each, such as {@code counted since you began again on Sat 3 May}. */
    public List<String> words(TimeFormat wording) {
        List<String> words = new ArrayList<>();
        if (resetAt != null) {
            words.add("counted since you began again " + ReplyText.on(wording.date(resetAt)));
        }
        if (hiddenSeasons != null) {
            words.add("without season" + (hiddenSeasons.size() == 1 ? " " : "s ")
                    + ReplyText.and(hiddenSeasons.stream().map(String::valueOf).toList()) + ", which you have hidden");
        }
        if (withSpecials != null) {
            words.add(SPECIALS);
        }
        if (leftOut != null) {
            words.add("you have " + leftOut + " the show" + (leftOut.equals("hidden") ? " from up next" : ""));
        }
        return words;
    }
}
