package dev.traktmcp.tools.playing;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.Parallel;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.EntrySubject;
import dev.traktmcp.tools.request.Severally;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.User;
import dev.traktmcp.trakt.model.users.Activity;
import dev.traktmcp.trakt.model.users.Followed;
import dev.traktmcp.trakt.model.users.Watching;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the users whom the person follows are watching and have watched. */
record FriendsActivity(TitleFinder titles, Trakt trakt, Viewer viewer) implements Tool<FriendsActivity.Input> {
    record Input(
            @Nullable String title, @Nullable Integer year, @Nullable String type, @Nullable String id,
            @Nullable Integer season, @Nullable Integer episode, @Nullable List<String> items, int page, int limit)
            implements TitleArguments {
        Input about(String one) {
            return new Input(one, null, null, null, null, null, null, page, limit);
        }
    }

    /**
     * @param following how many users the person follows
     * @param lookedAt how many of them we asked what they watch now; null on later pages
     * @param hidden who of those keeps it private
     */
    record Data(
            List<Entry> watchingNow,
            List<Entry> watched,
            int following,
            @Nullable Integer lookedAt,
            List<String> hidden,
            Paging paging,
            String timezone) {}

    /** @param expiresAt only of what is playing; {@code activityAt} only of what was watched */
    record Entry(
            @Nullable String user,
            ItemView item,
            @Nullable String action,
            @Nullable Integer userRating,
            @Nullable Instant expiresAt,
            @Nullable Instant activityAt) {

        static Entry of(@Nullable String user, Subject subject, @Nullable String action, @Nullable Integer rating,
                @Nullable Instant expiresAt, @Nullable Instant at) {
            return new Entry(user, ItemView.of(subject), action, rating, expiresAt, at);
        }
    }

    /** Each user costs one request, so we ask at most this many. */
    static final int ASKED = 10;

    /** What one user is watching, or that it is private. */
    private record Look(String name, Optional<Watching> watching, boolean hidden) {}

    @Override
    public ToolReply call(Input in) {
        if (in.items() != null) {
            return Severally.of(in, title -> call(in.about(title)),
                    reply -> String.join("; ", reply.summary().lines().map(String::strip).toList()));
        }
        if (in.namesOne()) {
            return new FriendsOfTitle(trakt, viewer).call(in.find(titles), in.page(), in.limit());
        }
        List<User> followed = followed(trakt);
        TimeFormat wording = viewer.wording();
        if (followed.isEmpty()) {
            return new ToolReply(FriendsText.NOBODY, new Data(List.of(), List.of(), 0, 0, List.of(),
                    Paging.of(0, in.page(), in.limit(), false, false), wording.zone()));
        }
        Page<Activity> lately = trakt.users().followingActivities(in.page(), in.limit());
        List<Look> looks = in.page() > 1 ? List.of() : Parallel.steps(first(followed, lately.items()), this::look);
        FriendsText text = new FriendsText(wording, followed.size(), in.page());
        List<Entry> now = new ArrayList<>();
        for (Look look : looks) {
            look.watching().ifPresent(watching -> EntrySubject.of(watching).ifPresent(subject -> {
                now.add(Entry.of(look.name(), subject, watching.action(), null, watching.expiresAt(), null));
                text.now(look.name(), subject, watching);
            }));
        }
        List<Entry> watched = new ArrayList<>();
        for (Activity activity : lately.items()) {
            String user = activity.user() == null ? null : activity.user().username();
            Optional<Subject> seen = EntrySubject.of(activity);
            if (user != null && seen.isPresent()) {
                Subject subject = seen.get();
                watched.add(
                        Entry.of(user, subject, activity.action(), activity.userRating(), null, activity.activityAt()));
                text.watched(user, subject, activity);
            }
        }
        List<String> hidden = looks.stream().filter(Look::hidden).map(Look::name).toList();
        return new ToolReply(text.of(looks.size(), hidden, lately.complete()), new Data(
                now, watched, followed.size(), in.page() > 1 ? null : looks.size(), hidden,
                Paging.of(lately, in.page(), in.limit()), wording.zone()));
    }

    /** Everybody whom the person follows, as far as Trakt sends who they are. */
    static List<User> followed(Trakt trakt) {
        return trakt.users().following().items().stream()
                .map(Followed::user)
                .filter(FriendsActivity::isWhole)
                .toList();
    }

    private static boolean isWhole(@Nullable User user) {
        return user != null && user.username() != null && user.ids() != null && user.ids().slug() != null;
    }

    /** Users who were active last come first, as they are likely to watch today. */
    private static List<User> first(List<User> followed, List<Activity> lately) {
        Map<String, User> bySlug = new LinkedHashMap<>();
        Stream.concat(lately.stream().map(Activity::user).filter(FriendsActivity::isWhole), followed.stream())
                .forEach(user -> bySlug.putIfAbsent(slug(user), user));
        return bySlug.values().stream().limit(ASKED).toList();
    }

    static String slug(User whole) {
        return Objects.requireNonNull(Objects.requireNonNull(whole.ids()).slug());
    }

    private Look look(User user) {
        String name = Objects.requireNonNull(user.username());
        try {
            return new Look(name, trakt.users().watching(slug(user)), false);
        } catch (TraktException e) {
            return switch (e.failure()) {
                case Failure.PrivateUser _ -> new Look(name, Optional.empty(), true);
                case Failure.NotThere _ -> new Look(name, Optional.empty(), false);
                default -> throw e;
            };
        }
    }
}
