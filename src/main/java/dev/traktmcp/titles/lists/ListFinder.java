package dev.traktmcp.titles.lists;

import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.Failure.PrivateUser;
import dev.traktmcp.failure.Failure.UserNotFound;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.lists.FoundList.Keeper;
import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.trakt.ListAt;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.UsersApi;
import dev.traktmcp.trakt.model.MediaList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks up lists on Trakt: an id or an address with one or two requests, a name among the lists of one user. Safe for
 * use by several threads, as it never changes.
 */
public final class ListFinder {
    private static final String ME = "me";

    private final Trakt trakt;
    private final FilledLists filled;

    public ListFinder(Trakt trakt) {
        this.trakt = trakt;
        this.filled = new FilledLists(trakt);
    }

    /**
     * The one list that is meant, any user's, for reading only: without an exact match the nearest name will do.
     *
     * @param said a name, {@code list:123} or an address
     * @param user whose lists to search for a name; null for the person's own and shared ones
     * @throws TraktException {@code AmbiguousTitle}, {@code ListNotFound}, {@code UserNotFound} or {@code PrivateUser}
     */
    public FoundList require(String said, @Nullable String user) {
        ListReference reference = ListReference.parse(said);
        String owner = user == null || user.equalsIgnoreCase(ME) ? ME : UsersApi.slug(user);
        if (reference.id() != null) {
            return new ListsById(this, trakt).find(reference, reference.id(), owner, said);
        }
        List<FoundList> lists = user == null || owner.equals(ME) ? mine() : of(user);
        return named(said, owner, lists).or(() -> user == null ? theirs(said) : Optional.empty())
                .orElseGet(() -> new NearLists(user, Stream.concat(
                        lists.stream(), filled.of(owner).stream()).toList()).nearest(
                                reference, () -> user == null ? whose(said) : Optional.empty()));
    }

    /**
     * A list whose items the person may change, with exactly this name.
     *
     * @throws TraktException {@code AmbiguousTitle} for names that are only similar, {@code ListNotFound},
     *     {@code BadArguments} for another user's list
     */
    public FoundList requireChangeable(String said) {
        FoundList found = unfilled(one(said, null, list -> list.keptBy() != Keeper.OTHERS, false));
        if (found.keptBy() != Keeper.OTHERS) {
            return found;
        }
        return shared().stream()
                .filter(list -> list.id().equals(found.id()))
                .findFirst()
                .orElseThrow(() -> WhichList.foreign(found));
    }

    /** A list of the person's own with exactly this name; where none has it, {@code filled} offers Trakt's, too. */
    public FoundList requireMine(String said, boolean filled) {
        FoundList found = one(said, null, list -> list.keptBy() == Keeper.ME, filled);
        if (found.keptBy() != Keeper.ME) {
            throw WhichList.foreign(found);
        }
        return found;
    }

    /** The person's own lists, then those that they share with others. */
    public List<FoundList> mine() {
        return Stream.concat(own().stream(), shared().stream()).toList();
    }

    public List<FoundList> own() {
        return trakt.lists().of(ME).items().stream()
                .filter(ListFinder::hasId)
                .map(list -> new FoundList(ListAt.of(ME, list), list, Keeper.ME))
                .toList();
    }

    public List<FoundList> shared() {
        return trakt.lists().collaborations().items().stream()
                .filter(ListFinder::hasId)
                .flatMap(list -> Stream.ofNullable(slug(list))
                        .map(slug -> new FoundList(ListAt.of(slug, list), list, Keeper.US)))
                .toList();
    }

    /** The person's favorites. */
    public FoundList favorites() {
        return everybodys(ListAt.everybodys(ListAt.Kind.FAVORITES, ME));
    }

    /** A list named like the watchlist or the favorites would make both hard to name. */
    public static void refuseEverybodys(String name) {
        if (EverybodysLists.named(name).isPresent()) {
            throw new Failure.BadArguments("name", "is that of a list that everybody has; add_to_list with list \""
                    + name + "\" fills it").raise();
        }
    }

    /**
     * The person's own list of this name, if there is one.
     *
     * @param filled whether also one that Trakt fills
     */
    public Optional<FoundList> ownNamed(String name, boolean filled) {
        return Stream.concat(own().stream(), filled ? smart().stream() : Stream.empty())
                .filter(list -> list.list().name() != null
                        && ListNames.same(NormalizedName.tidy(name), list.list().name()))
                .findFirst();
    }

    /**
     * The lists of another user that the person may see.
     *
     * @throws TraktException {@code UserNotFound} or {@code PrivateUser}
     */
    public List<FoundList> of(String user) {
        String slug = UsersApi.slug(user);
        try {
            return trakt.lists().of(slug).items().stream()
                    .filter(ListFinder::hasId)
                    .map(list -> new FoundList(ListAt.of(slug, list), list, Keeper.OTHERS))
                    .toList();
        } catch (TraktException e) {
            throw e.failure() instanceof NotThere ? new UserNotFound(user).raise() : e;
        }
    }

    /** Those of another user that Trakt fills. */
    public List<FoundList> smart(String user) {
        return filled.of(UsersApi.slug(user));
    }

    /** The person's lists that Trakt fills. */
    public List<FoundList> smart() {
        return filled.of(ME);
    }

    /** {@link #requireOne(String, String)} among the person's own and shared ones, where no owner is named. */
    public FoundList requireOne(String said) {
        return requireOne(said, null);
    }

    /**
     * Anybody's list to change or like: by name one of the user's, else by id or address. Fails with
     * {@code BadArguments} for one that Trakt fills.
     *
     * @param user whose; null for the person's own and shared ones, and where {@code said} names the owner
     */
    public FoundList requireOne(String said, @Nullable String user) {
        return unfilled(one(said, user, _ -> true, false));
    }

    private static FoundList unfilled(FoundList one) {
        if (one.isSmart()) {
            throw WhichList.filled(one);
        }
        return one;
    }

    /** @param offered those that can be meant where the name is only similar, {@code filled} also those of Trakt */
    private FoundList one(String said, @Nullable String user, Predicate<FoundList> offered, boolean filled) {
        ListReference reference = ListReference.parse(said);
        String owner = user == null || user.equalsIgnoreCase(ME) ? ME : UsersApi.slug(user);
        if (reference.id() != null) {
            return new ListsById(this, trakt).find(reference, reference.id(), owner, said);
        }
        List<FoundList> lists = user == null || owner.equals(ME) ? mine() : of(user);
        return named(said, owner, lists).or(() -> user == null ? theirs(said) : Optional.empty())
                .orElseGet(() -> new NearLists(user, Stream.concat(lists.stream(),
                        filled ? this.filled.of(owner).stream() : Stream.empty()).filter(offered).toList()).chosen(
                                reference, () -> user == null ? whose(said).filter(
                                        theirs -> theirs.lists().stream().anyMatch(offered)) : Optional.empty()));
    }

    /** That of the user whom the words name, with exactly this name; the person may have one that is called so. */
    private Optional<FoundList> theirs(String said) {
        return whose(said).flatMap(theirs -> named(theirs.whose().name(), theirs.slug(), theirs.lists())
                .or(() -> named(said, theirs.slug(), theirs.lists()))
                .map(list -> new FoundList(list.at(), list.list(), list.keptBy())));
    }

    /** The lists of the user whom the words name; empty where Trakt shows no such user. */
    private Optional<NearLists.Theirs> whose(String said) {
        return WhoseList.parse(said).flatMap(whose -> {
            try {
                return Optional.of(new NearLists.Theirs(whose, of(whose.user())));
            } catch (TraktException e) {
                if (e.failure() instanceof UserNotFound || e.failure() instanceof PrivateUser) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    private Optional<FoundList> named(String said, String owner, List<FoundList> lists) {
        Optional<ListAt.Kind> kind = EverybodysLists.named(said);
        if (kind.isPresent()) {
            FoundList theirs = everybodys(ListAt.everybodys(kind.get(), owner));
            List<FoundList> meant = Stream.concat(Stream.of(theirs), lists.stream()
                    .filter(list -> EverybodysLists.named(list.list().name()).equals(kind))).toList();
            return Optional.of(meant.size() == 1 ? theirs : WhichList.which(said, meant));
        }
        return among(said, lists).or(() -> among(said, filled.of(owner)));
    }

    private static Optional<FoundList> among(String said, List<FoundList> lists) {
        List<MediaList> named = ListNames.named(said, lists.stream().map(FoundList::list).toList());
        List<FoundList> meant = lists.stream().filter(list -> named.contains(list.list())).toList();
        if (meant.size() > 1) {
            return Optional.of(WhichList.which(said, meant));
        }
        return meant.stream().findFirst().map(list -> list.saidAs(NormalizedName.tidy(said), true));
    }

    FoundList everybodys(ListAt at) {
        try {
            MediaList list = trakt.lists().summary(at).orElseThrow();
            return new FoundList(at, list, ME.equals(at.owner()) ? Keeper.ME : Keeper.OTHERS);
        } catch (TraktException e) {
            throw e.failure() instanceof NotThere && at.owner() != null ? new UserNotFound(at.owner()).raise() : e;
        }
    }

    static boolean hasId(MediaList list) {
        return list.ids() != null && list.ids().trakt() != null;
    }

    static @Nullable String slug(MediaList list) {
        return list.user() == null || list.user().ids() == null ? null : list.user().ids().slug();
    }
}
