package dev.traktmcp.mcp.modern;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.mcp.EarlyAnswer;
import dev.traktmcp.mcp.ElicitationForm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One round of a request that may need several ("Multi Round-Trip Requests"): what the client was asked in earlier
 * rounds, what it answers now, and what it is asked next. Only one call uses it.
 */
final class Round {
    /** The answer of a person who does not choose. */
    static final String DECLINED = "";

    /** The key of an offered address, which no argument has. */
    private static final String ADDRESS = "open";

    private final Supplier<RequestStates> states;
    private final String method;
    private final Map<String, Object> params;
    private final Map<?, ?> responses;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private @Nullable RequestState before;

    Round(Supplier<RequestStates> states, String method, Map<String, Object> params) {
        this.states = states;
        this.method = method;
        this.params = params;
        this.responses = params.get("inputResponses") instanceof Map<?, ?> given ? given : Map.of();
    }

    /** The params of the request as it came. */
    Map<String, Object> params() {
        return params;
    }

    /**
     * Reads what the client gives back.
     *
     * @throws EarlyAnswer where that is not what we gave to it, or cannot be used (any more)
     */
    void begin() {
        Object given = params.get("requestState");
        if (given != null) {
            RequestState read = states.get().read(given, method, params);
            answers.putAll(read.answers());
            before = read;
        }
    }

    /** The id of the candidate that was chosen, {@link #DECLINED}, or null where there is no answer yet. */
    @Nullable
    String answer(String key, ElicitationForm form) {
        if (before != null && !answers.containsKey(key) && responses.get(key) instanceof Map<?, ?> response) {
            Object action = response.get("action");
            Optional<Candidate> chosen = form.answered("accept".equals(action), response.get("content"));
            if (chosen.isPresent()) {
                answers.put(key, chosen.get().id());
            } else if ("decline".equals(action) || "cancel".equals(action)) {
                answers.put(key, DECLINED);
            }
        }
        return answers.get(key);
    }

    /** Whether an address was offered before. */
    boolean hasOffered() {
        return answers.containsKey(ADDRESS);
    }

    /** Asks with these forms, the params of each under the question's key. */
    EarlyAnswer ask(Map<String, Map<String, Object>> forms) {
        Map<String, Object> requests = new LinkedHashMap<>();
        forms.forEach((key, form) -> requests.put(key, elicitation("form", form)));
        return required(requests);
    }

    /** Offers an address, and lets the request come again meanwhile. */
    EarlyAnswer offer(String url, String reason) {
        answers.put(ADDRESS, url);
        return required(Map.of(ADDRESS, elicitation("url", Map.of("url", url, "message", reason))));
    }

    private static Map<String, Object> elicitation(String mode, Map<String, Object> rest) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("mode", mode);
        params.putAll(rest);
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("method", "elicitation/create");
        request.put("params", params);
        return request;
    }

    private EarlyAnswer required(Map<String, Object> requests) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("resultType", "input_required");
        result.put("inputRequests", requests);
        result.put("requestState", states.get().give(before, answers, method, params));
        return EarlyAnswer.result(result);
    }

    /** Uses up what the client gave back, so that it leads to one write only. */
    void writing() {
        if (before != null) {
            states.get().spend(before);
        }
    }
}
