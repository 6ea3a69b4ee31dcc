package dev.traktmcp.tools;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Explanation;
import dev.traktmcp.titles.Subject;
import java.util.List;
import java.util.stream.Collectors;

/** The few ways in which replies write things. */
final class Lines {
    private Lines() {}

    /** {@code Dune (2021), movie [movie:12]} or {@code Severance S02E03 "Who Is Alive?", episode [episode:73]}. */
    static String of(Subject subject) {
        String name = switch (subject.type()) {
            case "episode" -> subject.name() + (subject.episode().title() == null ? "" : " \"" + subject.episode().title() + "\"");
            case "season" -> subject.media().title();
            default -> subject.media().title() + (subject.media().year() == null ? "" : " (" + subject.media().year() + ")");
        };
        String what = subject.type().equals("season") ? "season " + subject.season() : subject.type();
        return name + ", " + what + " [" + subject.typedId() + "]";
    }

    /** Names who else could have been meant, or says nothing. */
    static String rivals(List<Candidate> rivals) {
        return rivals.isEmpty() ? "" : "\nNot meant? There is also "
                + rivals.stream().map(Explanation::line).collect(Collectors.joining("; ")) + ".";
    }

    /** {@code all 3} or {@code 2 of 3}. */
    static String share(int done, int all) {
        return done == all ? "all " + all : done + " of " + all;
    }

    /** {@code 1 item}, {@code 13 items}. */
    static String count(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
