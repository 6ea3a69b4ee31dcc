package dev.traktmcp.tools.playing;

import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.Failure.PrivateUser;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.text.Spoilers;
import dev.traktmcp.text.Text;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.Parallel;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.Asked;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.User;
import dev.traktmcp.trakt.model.sync.Play;
import dev.traktmcp.trakt.model.sync.RatingEntry;
import dev.traktmcp.trakt.model.titles.FriendsView;
import dev.traktmcp.trakt.model.titles.FriendsView.Said;
import dev.traktmcp.trakt.model.titles.FriendsView.Watched;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who of those whom the person follows has seen a title, and how they liked it. Trakt has one request for that, which
 * its published reference lacks (seen in 2026); without it we ask for the history of some of them.
 */
record FriendsOfTitle(Trakt trakt, Viewer viewer) {
    /**
     * @param about the title
     * @param friends who has seen it or wants to
     * @param following how many users the person follows
     * @param asked how many of them we asked one by one; null where Trakt knows of all of them
     * @param hidden who of those keeps it private
     */
    record Data(Asked about, List<Friend> friends, int following, @Nullable Integer asked, List<String> hidden,
            Paging paging, String timezone) {}

    /**
     * @param watched whether they have seen it, or some of a show; null where Trakt names them and leaves that open
     * @param plays how often, a show's episodes counted one by one; null where that is unknown
     * @param comment without spoilers; null where nothing is left
     * @param onWatchlist null where it is not there, or where that is unknown
     */
    record Friend(String user, @Nullable Boolean watched, @Nullable Integer plays, @Nullable Instant lastWatchedAt,
            @Nullable Integer userRating, @Nullable String comment, @Nullable Boolean onWatchlist,
            @Nullable Instant watchlistedAt) {}

    /** What was found out, and how. */
    private record Known(List<Friend> friends, @Nullable Integer asked, List<String> hidden, Paging paging,
            boolean complete) {}

    ToolReply call(Found found, int page, int limit) {
        Subject said = found.subject();
        // Trakt knows nothing of the kind about a season, so we use the show.
        Subject subject = said.season() != null && said.episode() == null ? new Subject(said.media(), null, null)
                : said;
        List<User> followed = FriendsActivity.followed(trakt);
        Known known = followed.isEmpty()
                ? new Known(List.of(), null, List.of(), Paging.of(0, page, limit, false, false), true)
                : known(subject, followed, page, limit);
        Data data = new Data(Asked.of(new Found(subject, found.rivals())), known.friends(), followed.size(),
                known.asked(), known.hidden(), known.paging(), viewer.zone().getId());
        return new ToolReply(
                (followed.isEmpty() ? FriendsText.NOBODY
                        : new FriendsOfTitleText(viewer.wording(), subject, page)
                                .of(data, known.complete()))
                        + ReplyText.rivals(found.rivals()),
                data);
    }

    private Known known(Subject subject, List<User> followed, int page, int limit) {
        try {
            Page<FriendsView> all = trakt.about().friends(subject.media().type(), subject.media().ids().trakt(),
                    subject.season(), subject.number(), page, limit);
            return new Known(all.items().stream().map(FriendsOfTitle::friend).flatMap(Optional::stream).toList(), null,
                    List.of(), Paging.of(all, page, limit), all.complete());
        } catch (TraktException e) {
            if (e.failure() instanceof NotThere) {
                return oneByOne(subject, followed, page, limit);
            }
            throw e;
        }
    }

    private static Optional<Friend> friend(FriendsView view) {
        String user = view.user() == null ? null : view.user().username();
        Watched watched = view.watched();
        if (user == null) {
            return Optional.empty();
        }
        Boolean listed = view.watchlisted() == null ? null : Boolean.TRUE;
        Instant at = view.watchlisted() == null ? null : view.watchlisted().listedAt();
        // Trakt names only those who did something.
        Boolean unwatched = listed == null ? null : Boolean.FALSE;
        return Optional.of(watched == null ? new Friend(user, unwatched, null, null, null, null, listed, at)
                : new Friend(user, true, watched.plays(), Play.known(watched.lastWatchedAt()),
                        watched.rating() == null ? null : watched.rating().rating(), comment(watched.comment()),
                        listed, at));
    }

    private static @Nullable String comment(@Nullable Said said) {
        if (said == null || said.comment() == null || Boolean.TRUE.equals(said.spoiler())) {
            return null;
        }
        String safe = Text.line(Spoilers.without(said.comment()).text());
        return safe.isEmpty() ? null : safe;
    }

    /** What one user did with it, or that it is private. */
    private record Look(String name, @Nullable Friend friend, boolean hidden) {}

    private Known oneByOne(Subject subject, List<User> followed, int page, int limit) {
        List<User> some = followed.stream().limit(FriendsActivity.ASKED).toList();
        List<Look> looks = page > 1 ? List.of() : Parallel.steps(some, user -> look(user, subject));
        List<Friend> friends = looks.stream().map(Look::friend).filter(Objects::nonNull).toList();
        return new Known(friends, some.size(), looks.stream().filter(Look::hidden).map(Look::name).toList(),
                Paging.of(friends.size(), page, limit, false, false), true);
    }

    private Look look(User user, Subject subject) {
        String name = Objects.requireNonNull(user.username());
        String slug = FriendsActivity.slug(user);
        try {
            Page<Play> plays = trakt.users().lastPlay(slug, subject.type(), subject.episode() == null
                    ? subject.media().ids().trakt() : subject.episode().ids().trakt());
            if (plays.items().isEmpty()) {
                return new Look(name, null, false);
            }
            Integer rating = trakt.users().ratings(slug, subject.type()).items().stream()
                    .filter(rated -> rated.key().filter(subject.key()::equals).isPresent())
                    .map(RatingEntry::rating).filter(Objects::nonNull).findFirst().orElse(null);
            return new Look(name, new Friend(name, true, plays.total(),
                    Play.known(plays.items().getFirst().watchedAt()), rating, null, null, null), false);
        } catch (TraktException e) {
            return switch (e.failure()) {
                case PrivateUser _ -> new Look(name, null, true);
                case NotThere _ -> new Look(name, null, false);
                default -> throw e;
            };
        }
    }
}
