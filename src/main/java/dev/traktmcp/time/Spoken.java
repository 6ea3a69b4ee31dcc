package dev.traktmcp.time;

import dev.traktmcp.language.Language;
import dev.traktmcp.time.days.NamedDay;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads words as English and, where that means nothing, as each other language that has all of them. */
final class Spoken {
    private Spoken() {}

    /**
     * @param folded as {@link TimeWords#fold} gives it
     * @param english reads English words; empty where they mean nothing
     */
    static <T> Optional<T> read(String folded, Function<String, Optional<T>> english) {
        return english.apply(folded).or(() -> elsewhere(folded, english))
                .or(() -> Optional.of(NamedDay.joined(folded)).filter(joined -> joined.contains("_"))
                        .flatMap(joined -> elsewhere(joined, english)));
    }

    private static <T> Optional<T> elsewhere(String said, Function<String, Optional<T>> english) {
        Set<T> meant = new LinkedHashSet<>();
        Language.others().forEach(language -> language.inEnglish(said).flatMap(english).ifPresent(meant::add));
        if (meant.size() > 1) {
            throw new Unclear("means other times in other languages: give the date itself");
        }
        return meant.stream().findFirst();
    }
}
