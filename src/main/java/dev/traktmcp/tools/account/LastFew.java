package dev.traktmcp.tools.account;

import dev.traktmcp.language.Language;
import dev.traktmcp.language.Plain;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** So many of the newest writes, in any of our languages: "last two", "the last 3 changes", "die letzten zwei". */
final class LastFew {
    /** What a person may call a write; of what else was said, such as "ratings", only some writes would be meant. */
    private static final Set<String> WRITES = Set.of("undo", "my", "one", "ones", "write", "writes", "change",
            "changes",
            "call", "calls", "action", "actions", "thing", "things", "step", "steps", "anderung", "anderungen",
            "aktion", "aktionen", "schritte", "changement", "changements", "modification", "modifications", "cambio",
            "cambios", "accion", "acciones", "modifica", "modifiche", "azione", "azioni", "alteracao", "alteracoes",
            "acao", "acoes", "wijziging", "wijzigingen", "actie", "acties");

    private LastFew() {}

    /** How many are meant; empty for other words, such as ids. */
    static Optional<Integer> count(String said) {
        List<String> words = Plain.words(said.replaceAll("[\"'\\[\\].!]+", " "));
        return Language.all().flatMap(language -> count(words, language).stream()).findFirst();
    }

    private static Optional<Integer> count(List<String> words, Language language) {
        int latest = 0;
        Integer number = null;
        for (int at = 0; at < words.size(); at++) {
            Optional<Integer> read = number(words, at, language);
            if (!language.at("latest", words, at).isEmpty()) {
                latest++;
            } else if (number == null && read.isPresent()) {
                number = read.get();
            } else if (!WRITES.contains(words.get(at)) && language.at("the", words, at).isEmpty()
                    && language.at("of", words, at).isEmpty()) {
                return Optional.empty();
            }
        }
        return latest != 1 ? Optional.empty() : Optional.of(number == null ? 1 : number).filter(count -> count > 0);
    }

    private static Optional<Integer> number(List<String> words, int at, Language language) {
        return words.get(at).matches("\\d{1,3}") ? Optional.of(Integer.valueOf(words.get(at)))
                : language.at("number", words, at).stream().filter(word -> word.said().size() == 1)
                        .map(word -> Integer.valueOf(word.meaning())).findFirst();
    }
}
