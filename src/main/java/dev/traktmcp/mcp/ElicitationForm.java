package dev.traktmcp.mcp;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.Failure.AmbiguousTitle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The question which of several candidates is meant, as an MCP elicitation form: one field whose values are the
 * candidates.
 */
public record ElicitationForm(String text, SequencedMap<String, Candidate> labels) {
    private static final String CHOICE = "choice";

    /** Which of the titles that it can mean a reference means. */
    public static ElicitationForm of(AmbiguousTitle question) {
        return of(text(question), question.candidates());
    }

    static String text(AmbiguousTitle question) {
        return "Which " + question.said() + " is meant?";
    }

    public static ElicitationForm of(String text, List<Candidate> choices) {
        SequencedMap<String, Candidate> labels = new LinkedHashMap<>();
        choices.forEach(choice -> labels.put(Explanation.line(choice), choice));
        return new ElicitationForm(text, labels);
    }

    /** The params of {@code elicitation/create}. */
    public Map<String, Object> params() {
        return Map.of("message", text, "requestedSchema", schema());
    }

    /** Plain enum values, as titled ones changed their form between the revisions of MCP. */
    public Map<String, Object> schema() {
        return Map.of(
                "type", "object",
                "properties", Map.of(CHOICE, Map.of(
                        "type", "string", "title", "Title", "enum", List.copyOf(labels.sequencedKeySet()))),
                "required", List.of(CHOICE));
    }

    /**
     * Reads what the person chose.
     *
     * @param accepted whether the person sent the form at all
     * @param content the filled form; of any shape, as clients send it
     */
    public Optional<Candidate> answered(boolean accepted, @Nullable Object content) {
        return accepted && content instanceof Map<?, ?> form && form.get(CHOICE) instanceof String label
                ? Optional.ofNullable(labels.get(label))
                : Optional.empty();
    }
}
