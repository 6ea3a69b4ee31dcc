package dev.traktmcp.trakt.model.sync;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The body that removes single plays: their ids, and beside it what they are plays of, as far as that is known. */
public final class PlayIds implements Piece.Several {
    private final List<Long> ids;
    private final List<Play> known;

    public PlayIds(List<Long> ids, List<Play> known) {
        this.ids = List.copyOf(ids);
        this.known = List.copyOf(known);
    }

    @JsonValue
    Map<String, List<Long>> body() {
        return Map.of("ids", ids);
    }

    @Override
    public List<Piece> pieces() {
        return known.stream().flatMap(PlayIds::piece).toList();
    }

    private static Stream<Piece> piece(Play play) {
        Instant at = play.watchedAt() == null ? Instant.EPOCH : play.watchedAt();
        return play.key().stream().map(key -> new Piece(key, play.id(), Map.of("watched_at", at.toString())));
    }
}
