package dev.traktmcp.failure;

import dev.traktmcp.failure.Failure.AmbiguousTitle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Asks the person which of several titles, people or lists they mean. It is bound to one call, like the call's
 * deadline; what resolves a reference asks it before anything is written. A question is a failure, which is thrown if
 * the question stays open. An implementation may ask in place, or end the call with its own exception and receive the
 * answers when the call comes again.
 */
@FunctionalInterface
public interface Clarifier {
    /** For calls whose person we cannot ask. */
    Clarifier NOBODY = new Binding.Nobody();

    /**
     * Asks all questions of one step together.
     *
     * @param questions each with its own argument, which identifies the question within its call
     * @return for each question the chosen candidate; empty where the person does not choose
     */
    List<Optional<Candidate>> answers(List<AmbiguousTitle> questions);

    /** The same, but of seasons and episodes of which the same shows may be meant it asks once which show is. */
    default List<Optional<Candidate>> answersOnce(List<AmbiguousTitle> questions) {
        Map<Object, AmbiguousTitle> first = new LinkedHashMap<>();
        questions.forEach(question -> first.putIfAbsent(shows(question), question));
        List<Optional<Candidate>> answers = answers(List.copyOf(first.values()));
        List<Object> asked = List.copyOf(first.keySet());
        return questions.stream().map(question -> answers.get(asked.indexOf(shows(question)))
                .flatMap(answer -> question.candidates().stream()
                        .filter(one -> one.titleId().equals(answer.titleId())).findFirst()))
                .toList();
    }

    /** The shows of which a season or an episode is asked for; the question itself where it is about whole titles. */
    private static Object shows(AmbiguousTitle question) {
        return question.candidates().stream().anyMatch(one -> one.id().equals(one.titleId())) ? question
                : question.candidates().stream().map(Candidate::titleId).toList();
    }

    /** Runs a call whose questions go to this clarifier. */
    default <T> T during(Supplier<T> call) {
        return ScopedValue.where(Binding.CURRENT, this).call(call::get);
    }

    /** Runs a part of a call that asks nobody if the candidates make the answer pointless. */
    static <T> T unless(Predicate<List<Candidate>> pointless, Supplier<T> part) {
        Clarifier asked = current();
        Clarifier choosy = questions -> questions.stream()
                .map(question -> pointless.test(question.candidates())
                        ? Optional.<Candidate>empty() : asked.answers(List.of(question)).getFirst())
                .toList();
        return choosy.during(part);
    }

    /** The clarifier of the current call; {@link #NOBODY} where none is bound, as in the threads that a call starts. */
    static Clarifier current() {
        return Binding.CURRENT.orElse(NOBODY);
    }

    /**
     * Asks one question of the current call.
     *
     * @throws TraktException the question itself where it stays open
     */
    static Candidate which(AmbiguousTitle question) {
        return current().answers(List.of(question)).getFirst().orElseThrow(question::raise);
    }

    /** Holds the clarifier of a call. */
    final class Binding {
        private static final ScopedValue<Clarifier> CURRENT = ScopedValue.newInstance();

        private Binding() {}

        private static final class Nobody implements Clarifier {
            @Override
            public List<Optional<Candidate>> answers(List<AmbiguousTitle> questions) {
                return questions.stream().map(_ -> Optional.<Candidate>empty()).toList();
            }
        }
    }
}
