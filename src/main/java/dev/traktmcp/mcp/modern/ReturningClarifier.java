package dev.traktmcp.mcp.modern;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Clarifier;
import dev.traktmcp.failure.Failure.AmbiguousTitle;
import dev.traktmcp.mcp.EarlyAnswer;
import dev.traktmcp.mcp.ElicitationForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ends the call with its questions, and has their answers when the call comes again. Only one call uses it. */
final class ReturningClarifier implements Clarifier {
    private final Round round;

    /** What each key of this call stands for, as two questions about one argument may differ. */
    private final Map<String, List<Object>> keys = new HashMap<>();

    ReturningClarifier(Round round) {
        this.round = round;
    }

    /** @throws EarlyAnswer with every question that has no answer among its candidates */
    @Override
    public List<Optional<Candidate>> answers(List<AmbiguousTitle> questions) {
        List<Optional<Candidate>> answers = new ArrayList<>();
        Map<String, Map<String, Object>> open = new LinkedHashMap<>();
        for (AmbiguousTitle question : questions) {
            ElicitationForm form = ElicitationForm.of(question);
            String key = key(question);
            String chosen = round.answer(key, form);
            Optional<Candidate> answer = question.candidates().stream()
                    .filter(candidate -> candidate.id().equals(chosen)).findFirst();
            if (answer.isEmpty() && !Round.DECLINED.equals(chosen)) {
                open.put(key, form.params());
            }
            answers.add(answer);
        }
        if (!open.isEmpty()) {
            throw round.ask(open);
        }
        return answers;
    }

    private String key(AmbiguousTitle question) {
        List<Object> meant = List.of(question.said(), question.candidates());
        String key = question.argument();
        for (int count = 2; !keys.computeIfAbsent(key, _ -> meant).equals(meant); count++) {
            key = question.argument() + " " + count;
        }
        return key;
    }
}
