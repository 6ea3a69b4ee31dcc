package dev.traktmcp.tools.title;

import dev.traktmcp.text.Text;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.model.titles.Sentiments;
import dev.traktmcp.trakt.model.titles.Sentiments.Sentiment;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What people like and dislike about a title, as Trakt reads it out of their comments.
 *
 * @param about the typed id of the movie or the show, as Trakt has none of a season or an episode
 * @param comments how many were read; null where unknown
 */
record Opinions(String about, List<String> liked, List<String> disliked, @Nullable Integer comments) {
    /** Enough to be read aloud. */
    private static final int MOST = 5;

    static Opinions of(Subject subject, @Nullable Sentiments sent) {
        String about = subject.media().typedId();
        return sent == null ? new Opinions(about, List.of(), List.of(), null)
                : new Opinions(about, words(sent.good()), words(sent.bad()), sent.commentCount());
    }

    private static List<String> words(List<Sentiment> sentiments) {
        return sentiments.stream().map(Sentiment::sentiment).filter(Objects::nonNull).map(Text::line)
                .filter(words -> !words.isEmpty()).limit(MOST).toList();
    }

    /** @param part whether only a part of what it is about was asked for */
    String line(boolean part) {
        String whole = part ? " about the whole show [" + about + "]" : "";
        if (liked.isEmpty() && disliked.isEmpty()) {
            return "Trakt has not summed up what people write" + whole + ".";
        }
        return "What people write" + whole + (comments == null ? "" : ", from " + ReplyText.count(comments, "comment"))
                + ":" + (liked.isEmpty() ? "" : " they like: " + String.join("; ", liked) + ".")
                + (disliked.isEmpty() ? "" : " They dislike: " + String.join("; ", disliked) + ".");
    }
}
