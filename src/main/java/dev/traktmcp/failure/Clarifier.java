package dev.traktmcp.failure;

import dev.traktmcp.failure.Failure.AmbiguousTitle;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Asks the person which of several titles, people or lists they mean. It is bound around one call, as the deadline of
 * the call is, and whoever resolves a reference asks it before anything is written. A question is the failure that it
 * becomes where it stays open. An implementation may ask in place, or end the call by an exception of its own and be
 * handed the answers when the call comes again.
 */
@FunctionalInterface
public interface Clarifier {
    /** For calls whose person cannot be asked. */
    Clarifier NOBODY = questions -> questions.stream().map(_ -> Optional.<Candidate>empty()).toList();

    /**
     * Asks all questions of one step together.
     *
     * @param questions each with an argument of its own, which names the question within its call
     * @return for each question the chosen candidate, or nothing where the person would not say
     */
    List<Optional<Candidate>> answers(List<AmbiguousTitle> questions);

    /** Runs a call whose questions go to this clarifier. */
    default <T> T during(Supplier<T> call) {
        return ScopedValue.where(Binding.CURRENT, this).call(call::get);
    }

    /** Runs a part of a call in which nobody is asked about candidates that make the answer pointless. */
    static <T> T unless(Predicate<List<Candidate>> pointless, Supplier<T> part) {
        Clarifier asked = current();
        Clarifier choosy = questions -> questions.stream()
                .map(question -> pointless.test(question.candidates())
                        ? Optional.<Candidate>empty() : asked.answers(List.of(question)).getFirst())
                .toList();
        return choosy.during(part);
    }

    /** The clarifier of the current call; nobody where none is bound, as in the threads that a call starts. */
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

    /** Where the clarifier of a call is kept. */
    final class Binding {
        private static final ScopedValue<Clarifier> CURRENT = ScopedValue.newInstance();

        private Binding() {}
    }
}
