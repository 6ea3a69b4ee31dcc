package dev.traktmcp.simulator.comments;

import dev.traktmcp.simulator.json.JsonLines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** All comments, from the sandbox's own file. */
public final class Comments {

    private final Instant now;
    private volatile List<StoredComment> all;

    private Comments(Instant now) {
        this.now = now;
    }

    /** The comments, dated so many days before the given clock's now. */
    public static Comments builtIn(Clock clock) {
        return new Comments(clock.instant());
    }

    private List<StoredComment> all() {
        if (all == null) { // two may both read them
            List<StoredComment> read = new ArrayList<>();
            JsonLines.read(Comments.class.getResourceAsStream("/simulator/comments.jsonl"),
                    line -> read.add(comment(line)));
            all = List.copyOf(read);
        }
        return all;
    }

    private StoredComment comment(JsonNode line) {
        return StoredComment.top(
                line.path("id").longValue(),
                line.path("about").asString(),
                line.path("user").asString(),
                line.path("comment").asString(),
                line.path("spoiler").asBoolean(false),
                line.path("likes").asInt(0),
                line.path("replies").asInt(0),
                now.minus(Duration.ofDays(line.path("days").asInt(0))),
                line.hasNonNull("rating") ? Integer.valueOf(line.path("rating").intValue()) : null);
    }

    public Optional<StoredComment> of(long id) {
        return all().stream().filter(comment -> comment.id() == id).findFirst();
    }

    /** All of them, the most liked or the latest first. */
    public List<StoredComment> all(String sort) {
        return sorted(all(), sort);
    }

    /** @param sort one of Trakt's words; any other sorts like {@code likes} */
    public static List<StoredComment> sorted(List<StoredComment> comments, String sort) {
        return comments.stream().sorted(order(sort)).toList();
    }

    /** @param sort one of Trakt's words; any other sorts like {@code likes} */
    public List<StoredComment> about(String about, String sort) {
        return all().stream().filter(comment -> comment.about().equals(about)).sorted(order(sort)).toList();
    }

    private static Comparator<StoredComment> order(String sort) {
        Comparator<StoredComment> first = switch (sort) {
            case "newest", "added" -> Comparator.comparing(StoredComment::writtenAt).reversed();
            case "oldest" -> Comparator.comparing(StoredComment::writtenAt);
            case "replies", "replies_30" -> Comparator.comparingInt(StoredComment::replies).reversed();
            case "highest" -> Comparator.comparingInt((StoredComment comment) -> rating(comment, 0)).reversed();
            case "lowest" -> Comparator.comparingInt((StoredComment comment) -> rating(comment, 11));
            default -> Comparator.comparingInt(StoredComment::likes).reversed();
        };
        return first.thenComparing(StoredComment::id);
    }

    private static int rating(StoredComment comment, int otherwise) {
        return comment.rating() == null ? otherwise : comment.rating();
    }
}
