package dev.traktmcp.halves;

import dev.traktmcp.halves.TextHalf.Form;
import java.util.List;

/** What is said of titles that were left out, because something was not so of them that had to be. */
final class LeftOutFactWords {
    private LeftOutFactWords() {}

    /**
     * What comes before other days and numbers: when it was seen that is left out, which the note has in the same
     * words, and counts that have other names than most.
     */
    static final List<Form> FIRST = List.of(
            Form.of("as (you have seen it, last [^\\n]*)", (json, said) -> json.any("note",
                    note -> note.asString().contains(said.group(1)))),
            Form.of("(\\d+) of these (\\d+)", (json, said) -> json.is("plays", said.group(1))
                    && json.is("added", said.group(2))),
            Form.of("Th(?:is|ese) (?:is|was|are|were) (\\d+) of the (\\d+) on",
                    (json, said) -> json.is("of", said.group(2))
                            && json.size("items", Integer.parseInt(said.group(1)))),
            Form.of("The other filters leave (\\d+) titles?; streaming leaves none of them",
                    (json, said) -> json.is("looked_at", said.group(1))));

    static List<Form> all() {
        return List.of(
                Form.of("left out, as [^\\n]*", (json, said) -> json.is("outcome", "skipped")
                        && json.any("note", note -> !note.asString().isEmpty())),
                FactWords.means("Nothing was (?:added|removed|moved|rated|taken off|changed)[^\\n|]*"
                        + "|No rating was removed"
                        + "|No list was created, as none of its titles fits", json -> json.has("outcome")),
                FactWords.means("Nothing on (?:\\| |\\| \\| |your watchlist )?[^\\n]*is [^\\n]*, so nothing was changed"
                        + "|is empty, so nothing was moved", json -> json.size("items", 0)),
                FactWords.means("Moved(?: all)?(?: \\|)? from [^\\n]* to [^\\n:]*(?=:|\\.)",
                        json -> json.is("outcome", "moved") && json.has("moved_from")),
                FactWords.means(": moved", "outcome", "moved"),
                FactWords.means("No longer in your history", json -> json.has("removed")),
                FactWords.means("is not rated any more|has its rating of before again", json -> json.any("removed",
                        plays -> plays.valueStream().anyMatch(play -> play.has("rating")))),
                FactWords.means("Nothing is (?:hidden|dropped)", json -> json.size("items", 0)),
                FactWords.needs("By the name alone (?:\\|)? ?(?:is|are) found|and others", "others"),
                FactWords.needs("could not be looked for: this is [^.\\n]+ of any kind", "not_looked_for"),
                FactWords.means("Seen before|(?:so )?(?:this is|each has|with) one play more(?: now)?",
                        json -> json.has("seen_before")));
    }
}
