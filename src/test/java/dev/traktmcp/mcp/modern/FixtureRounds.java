package dev.traktmcp.mcp.modern;

import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.mcp.Client;
import dev.traktmcp.mcp.EarlyAnswer;
import dev.traktmcp.mcp.OwnTools;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Questions of any kind in 2026-07-28, with states that the product signs and checks. */
public final class FixtureRounds {
    /** The capability that each kind of question needs. */
    private static final Map<String, String> NEEDS = Map.of("elicitation/create", "elicitation",
            "sampling/createMessage", "sampling", "roots/list", "roots");

    private final RequestStates states = OwnTools.states();

    /** What the client can do, as the request says. */
    public static Map<?, ?> capabilities(Client client) {
        return (Map<?, ?>) ((Map<?, ?>) params(client).get("_meta"))
                .get("io.modelcontextprotocol/clientCapabilities");
    }

    private static Map<String, Object> params(Client client) {
        return ((ModernClient) client).round().params();
    }

    /**
     * What was answered, in words.
     *
     * @param rounds for each round its questions by key
     * @throws EarlyAnswer where a question that the client can be asked is open
     */
    public String answers(String method, List<?> rounds, Client client) {
        Map<String, Object> params = params(client);
        Object given = params.get("requestState");
        RequestState before = given == null ? null : states.read(given, method, params);
        Map<String, String> answers = new LinkedHashMap<>(before == null ? Map.of() : before.answers());
        if (params.get("inputResponses") instanceof Map<?, ?> responses) {
            responses.forEach((key, response) -> {
                if (response instanceof Map) {
                    answers.put((String) key,
                            new String(UntypedJson.write(response), StandardCharsets.UTF_8));
                }
            });
        }
        for (Object round : rounds) {
            Map<String, Object> open = open((Map<?, ?>) round, answers, capabilities(client));
            if (!open.isEmpty()) {
                throw EarlyAnswer.result(Map.of("resultType", "input_required", "inputRequests", open,
                        "requestState", states.give(before, answers, method, params)));
            }
        }
        return (before == null ? "" : "state-ok ") + answers;
    }

    private static Map<String, Object> open(Map<?, ?> round, Map<String, String> answers, Map<?, ?> capabilities) {
        Map<String, Object> open = new LinkedHashMap<>();
        round.forEach((key, question) -> {
            if (!answers.containsKey(key)
                    && capabilities.containsKey(NEEDS.get(((Map<?, ?>) question).get("method")))) {
                open.put((String) key, question);
            }
        });
        return open;
    }
}
