package dev.traktmcp.tools.request.together;

import dev.traktmcp.time.Span;
import dev.traktmcp.time.TimeParser;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.phrases.Phrase;
import dev.traktmcp.tools.request.phrases.RatedPhrase;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Titles named by how the person rated them, and when: "films I rated 8 this month", "all I rated last week". */
record RatedThen(Viewer viewer) {
    private static final Pattern OF_A_YEAR =
            Pattern.compile("(?:in|since|before|after|during|until|till|throughout) (?:19|20)\\d\\d.*"
                    + "|(?:(?:in|during|over) )?(?:this|last|the) (?:spring|summer|autumn|fall|winter)");
    private static final Pattern EDGE = Pattern.compile("(since|before|after|until|till|up to) (?:the )?(.+)");
    /** More that is no time is cut from behind it. */
    private static final Pattern NO_TIME = Pattern.compile("(?:or|and|but|from)\\b.*|\\d{1,2}(?: or .*)?");

    /** @param span when the ratings were given; null where that does not matter */
    record Meant(Phrase phrase, @Nullable Span span) {
        boolean holds(@Nullable Instant given) {
            return span == null || given != null && span.holds(given);
        }
    }

    /** Empty where it is no such phrase. */
    Optional<Meant> read(String said) {
        Optional<Meant> plain = Phrase.rated(said).map(phrase -> new Meant(phrase, null));
        return plain.filter(meant -> Phrase.isCondition(meant.phrase().condition()))
                .or(() -> RatedPhrase.of(said).flatMap(this::dated)).or(() -> plain);
    }

    private Optional<Meant> dated(RatedPhrase rated) {
        return rated.dated().stream().filter(then -> isTime(then.time()))
                .flatMap(then -> span(then.time()).stream()
                        .map(span -> new Meant(then.phrase(), span)))
                .findFirst();
    }

    /** "Before June" and "after June" leave it out, "until June" does not. */
    private Optional<Span> span(String time) {
        Matcher edge = EDGE.matcher(time);
        return !edge.matches() ? WatchedThen.span(time, viewer.times())
                : WatchedThen.span(edge.group(2), viewer.times())
                        .map(of -> switch (edge.group(1)) {
                            case "since" -> new Span(of.start(), null);
                            case "after" -> new Span(of.end(), null);
                            case "before" -> new Span(null, of.start());
                            default -> new Span(null, of.end());
                        });
    }

    private static boolean isTime(String words) {
        return !NO_TIME.matcher(words).matches()
                && (TimeParser.hasATime(words) || OF_A_YEAR.matcher(words).matches());
    }
}
