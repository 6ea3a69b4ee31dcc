package dev.traktmcp.tools.collection;

import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.model.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the episodes of one show or season.
 *
 * @param leftOut the sentence on those that have not aired; null without any
 */
record EpisodesAdded(int added, int updated, int there, @Nullable String leftOut) {
    /** @param as the format, as in {@code  as DVD}; {@code line} names the show or season */
    String words(String as, String line) {
        List<String> sentences = new ArrayList<>();
        if (added > 0) {
            sentences.add("Added " + ReplyText.count(added, MediaType.EPISODE) + " to your collection" + as + ": "
                    + line + ".");
        } else if (updated > 0) {
            sentences.add("Updated " + ReplyText.count(updated, MediaType.EPISODE) + " in your collection" + as + ": "
                    + line + ".");
        } else {
            sentences.add("Nothing changed: " + (there == 1 ? "the one episode" : "all " + there + " episodes")
                    + " of this " + (there == 1 ? "is" : "are") + " in your collection already" + as + ": " + line
                    + ".");
        }
        if (added > 0 && updated > 0) {
            sentences.add(ReplyText.count(updated, MediaType.EPISODE)
                    + (updated == 1 ? " was there already and is updated." : " were there already and are updated."));
        }
        if (added + updated > 0 && there > 0) {
            sentences.add(ReplyText.count(there, MediaType.EPISODE) + (there == 1 ? " was" : " were")
                    + " there already, unchanged.");
        }
        if (leftOut != null) {
            sentences.add(leftOut);
        }
        return String.join(" ", sentences);
    }
}
