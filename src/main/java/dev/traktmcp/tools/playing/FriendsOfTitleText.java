package dev.traktmcp.tools.playing;

import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.playing.FriendsOfTitle.Data;
import dev.traktmcp.tools.playing.FriendsOfTitle.Friend;
import dev.traktmcp.trakt.model.MediaType;
import java.util.ArrayList;
import java.util.List;

/** Who knows a title, as text: first those who have seen it, then those who want to. */
record FriendsOfTitleText(TimeFormat wording, Subject subject, int page) {

    String of(Data data, boolean complete) {
        List<Friend> seen = data.friends().stream().filter(friend -> Boolean.TRUE.equals(friend.watched()))
                .toList();
        List<String> open = data.friends().stream().filter(friend -> friend.watched() == null).map(Friend::user)
                .toList();
        List<String> listed = data.friends().stream().filter(friend -> friend.onWatchlist() != null)
                .map(Friend::user).toList();
        String title = ReplyText.of(subject);
        if (data.friends().isEmpty() && page > 1) {
            return "There is no page " + page + " of who knows " + title + " among the people you follow.";
        }
        List<String> lines = new ArrayList<>();
        String people = people(data);
        String what = subject.type() == MediaType.SHOW ? " has seen anything of " : " has seen ";
        if (seen.isEmpty() && open.isEmpty()) {
            lines.add("Nobody" + (page > 1 || !complete ? " on this page" : people) + what + title
                    + (data.asked() == null && listed.isEmpty() ? ", or has it on their watchlist" : "")
                    + ", as far as Trakt shows.");
        } else if (!seen.isEmpty()) {
            lines.add(
                    "Seen by " + (page > 1 || !complete ? "some" : String.valueOf(seen.size())) + people + ": " + title
                            + (page > 1 ? ", page " + page : ""));
            seen.forEach(friend -> lines.add(line(friend)));
        }
        if (!open.isEmpty()) {
            lines.add("Trakt leaves open what " + ReplyText.and(open) + " did with " + title + ".");
        }
        if (!listed.isEmpty()) {
            lines.add("On the watchlist of " + ReplyText.and(listed) + ".");
        }
        if (!data.hidden().isEmpty()) {
            lines.add("Private, and so not known: " + String.join(", ", data.hidden()) + ".");
        }
        return String.join("\n", lines) + ReplyText.more(page, complete);
    }

    /** {@code  of the 2 people you follow}, or of those who were asked. */
    private static String people(Data data) {
        return data.asked() != null && data.asked() < data.following()
                ? " of the " + data.asked() + " who were asked among the " + data.following() + " people you follow"
                : " of the " + ReplyText.count(data.following(), "person").replace("persons", "people") + " you follow";
    }

    /** {@code   kim: Thu 19 Nov, rated it 9: "I walked home the long way afterwards."} */
    private String line(Friend friend) {
        List<String> facts = new ArrayList<>();
        Integer plays = friend.plays();
        boolean often = plays != null && plays > 1;
        if (plays != null && plays > 1) {
            facts.add(ReplyText.count(plays, "play"));
        }
        if (friend.lastWatchedAt() != null) {
            facts.add((often ? "last " : "") + wording.date(friend.lastWatchedAt()));
        }
        if (friend.userRating() != null) {
            facts.add("rated it " + friend.userRating());
        }
        return "  " + friend.user() + (facts.isEmpty() ? "" : ": " + String.join(", ", facts))
                + (friend.comment() == null ? "" : ": \"" + friend.comment().replace('"', '\'') + "\"");
    }
}
