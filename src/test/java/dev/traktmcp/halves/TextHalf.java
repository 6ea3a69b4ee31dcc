package dev.traktmcp.halves;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of one reply, taken apart into its facts. */
final class TextHalf {
    private static final Pattern ADVICE = Pattern.compile("(?m)^Next: .*$");

    /** One form of a fact in a text, and where the JSON has it. */
    record Form(Pattern pattern, Where where) {
        static Form of(String regex, Where where) {
            return new Form(Pattern.compile(regex), where);
        }
    }

    @FunctionalInterface
    interface Where {
        boolean has(JsonHalf json, MatchResult fact);
    }

    private TextHalf() {}

    /** The facts that the JSON lacks, with what kind of fact each is. */
    static List<String> missing(String text, JsonHalf json, Set<String> glue) {
        List<String> missing = new ArrayList<>();
        String rest = ADVICE.matcher(text).replaceAll(advice -> {
            ids(advice.group()).filter(id -> !json.says(id)).forEach(id -> missing.add("id: " + id));
            return " ";
        });
        rest = rest.lines().filter(line -> !json.says(line)).collect(Collectors.joining("\n")); // what strangers wrote
        for (Form form : Stream.concat(Forms.ALL.stream(), FactWords.ALL.stream()).toList()) {
            rest = form.pattern().matcher(rest).replaceAll(match -> {
                if (!form.where().has(json, match)) {
                    missing.add(form.pattern() + ": " + match.group());
                }
                return " | ";
            }).replaceAll(" +", " ");
        }
        JsonHalf.words(rest).stream().filter(word -> !glue.contains(word) && !json.hasWord(word)
                && !(word.endsWith("s") && json.hasWord(word.substring(0, word.length() - 1))))
                .forEach(word -> missing.add("word: " + word));
        return missing;
    }

    /** The typed ids in brackets. */
    static Stream<String> ids(String text) {
        Matcher id = Pattern.compile("\\[((?:movie|show|season|episode|person|list|play):[^\\]]+)\\]").matcher(text);
        return id.results().map(one -> one.group(1));
    }
}
