package dev.traktmcp.trakt.model.sync;

import dev.traktmcp.trakt.model.ItemKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One item of a write, with what its body need not say: whose part a season or an episode is.
 *
 * @param id the item's own id, where the body has it
 * @param extras Trakt's own fields of the item
 */
public record Piece(ItemKey key, @Nullable Long id, Map<String, ?> extras) {
    /** What a body with several items is made of. */
    public interface Several {
        List<Piece> pieces();
    }
}
