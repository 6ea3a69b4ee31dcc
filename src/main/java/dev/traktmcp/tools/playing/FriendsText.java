package dev.traktmcp.tools.playing;

import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.model.users.Activity;
import dev.traktmcp.trakt.model.users.Watching;
import java.util.ArrayList;
import java.util.List;

/** What friends watch, as text: first those who watch now, then what was watched lately. */
final class FriendsText {
    static final String NOBODY = "You follow nobody on Trakt, so there is nothing to show. People are followed on"
            + " trakt.tv, from their profile.";

    private final TimeFormat wording;
    private final int following;
    private final int page;
    private final List<String> now = new ArrayList<>();
    private final List<String> watched = new ArrayList<>();

    FriendsText(TimeFormat wording, int following, int page) {
        this.wording = wording;
        this.following = following;
        this.page = page;
    }

    void now(String user, Subject subject, Watching watching) {
        now.add("  " + user + ": " + ReplyText.of(subject)
                + (watching.expiresAt() == null ? "" : ", " + wording.left(watching.expiresAt())));
    }

    void watched(String user, Subject subject, Activity activity) {
        watched.add("  " + (activity.activityAt() == null ? "" : wording.dateAndTime(activity.activityAt()) + " ")
                + user + ": " + ReplyText.of(subject)
                + (activity.userRating() == null ? "" : ", rated it " + activity.userRating()));
    }

    /**
     * @param asked how many users we asked what they watch now
     * @param hidden who of those keeps it private
     */
    String of(int asked, List<String> hidden, boolean complete) {
        List<String> lines = new ArrayList<>();
        if (page == 1) {
            lines.add(head(asked));
            lines.addAll(now);
            if (!hidden.isEmpty()) {
                lines.add("Private, and so not known: " + String.join(", ", hidden) + ".");
            }
        }
        if (watched.isEmpty()) {
            lines.add(page == 1 ? "None of them has watched anything that Trakt shows."
                    : "There is no page " + page + " of what the people you follow watched.");
        } else {
            lines.add((page == 1 ? "Watched lately (" : "Watched by the people you follow, page " + page + " (")
                    + wording.zone() + "):");
            lines.addAll(watched);
        }
        return String.join("\n", lines) + ReplyText.more(page, complete);
    }

    private String head(int asked) {
        String people = following == 1 ? "The one person you follow"
                : asked < following ? "Of the " + asked + " most active of the " + following + " people you follow, "
                : "Of the " + following + " people you follow, ";
        if (following == 1) {
            return people + (now.isEmpty() ? " is not watching anything now." : " is watching now:");
        }
        return people + (now.isEmpty() ? "nobody is" : now.size() + (now.size() == 1 ? " is" : " are"))
                + " watching something now" + (now.isEmpty() ? "." : ":");
    }
}
