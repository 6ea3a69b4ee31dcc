package dev.traktmcp.tools;

import dev.traktmcp.deadline.Pause;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.undo.Reversal;
import dev.traktmcp.plays.Plays;
import dev.traktmcp.titles.lists.ListFinder;
import dev.traktmcp.titles.search.Persons;
import dev.traktmcp.titles.search.Titles;
import dev.traktmcp.tmdb.Tmdb;
import dev.traktmcp.tools.Tools.Entry;
import dev.traktmcp.tools.account.Account;
import dev.traktmcp.tools.account.GetStats;
import dev.traktmcp.tools.account.SignIn;
import dev.traktmcp.tools.account.SignOut;
import dev.traktmcp.tools.account.Undo;
import dev.traktmcp.tools.collection.AddToCollection;
import dev.traktmcp.tools.collection.GetCollection;
import dev.traktmcp.tools.collection.RemoveFromCollection;
import dev.traktmcp.tools.core.Posters;
import dev.traktmcp.tools.core.Toolset;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.discover.Hide;
import dev.traktmcp.tools.discover.Recommend;
import dev.traktmcp.tools.discover.ShowCharts;
import dev.traktmcp.tools.discover.Trending;
import dev.traktmcp.tools.discover.UpcomingEpisodes;
import dev.traktmcp.tools.discover.UpcomingMovies;
import dev.traktmcp.tools.history.GetHistory;
import dev.traktmcp.tools.history.MarkWatched;
import dev.traktmcp.tools.history.RemoveFromHistory;
import dev.traktmcp.tools.history.ShownPlays;
import dev.traktmcp.tools.history.UpNext;
import dev.traktmcp.tools.lists.AddToList;
import dev.traktmcp.tools.lists.CreateList;
import dev.traktmcp.tools.lists.DeleteList;
import dev.traktmcp.tools.lists.EditList;
import dev.traktmcp.tools.lists.GetList;
import dev.traktmcp.tools.lists.GetLists;
import dev.traktmcp.tools.lists.RemoveFromList;
import dev.traktmcp.tools.playing.CancelCheckIn;
import dev.traktmcp.tools.playing.CheckIn;
import dev.traktmcp.tools.playing.FriendsActivity;
import dev.traktmcp.tools.playing.GetPlayback;
import dev.traktmcp.tools.playing.NowWatching;
import dev.traktmcp.tools.ratings.GetRatings;
import dev.traktmcp.tools.ratings.RateItem;
import dev.traktmcp.tools.ratings.RemoveRating;
import dev.traktmcp.tools.title.GetComments;
import dev.traktmcp.tools.title.GetDetails;
import dev.traktmcp.tools.title.GetPerson;
import dev.traktmcp.tools.title.Related;
import dev.traktmcp.tools.title.Search;
import dev.traktmcp.tools.title.WhereToWatch;
import dev.traktmcp.tools.watchlist.AddToWatchlist;
import dev.traktmcp.tools.watchlist.GetWatchlist;
import dev.traktmcp.tools.watchlist.RemoveFromWatchlist;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.watching.WatchingNow;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The table of contents: every tool there is, with its name and its toolset. A new tool is one line here. */
final class Contents {
    private final Trakt trakt;
    private final Supplier<dev.traktmcp.trakt.oauth.SignIn> signIn;
    private final Viewer viewer;
    private final Journal journal;
    private final WatchingNow now;
    private final Tmdb tmdb;
    private final Titles titles;
    private final Plays plays;
    private final Posters posters;
    private final ShownPlays shownPlays = new ShownPlays();

    Contents(
            Trakt trakt, Supplier<dev.traktmcp.trakt.oauth.SignIn> signIn, Viewer viewer, Journal journal, WatchingNow now,
            Tmdb tmdb, Pause pause) {
        this.trakt = trakt;
        this.signIn = signIn;
        this.viewer = viewer;
        this.journal = journal;
        this.now = now;
        this.tmdb = tmdb;
        this.posters = new Posters(tmdb, viewer.clock());
        this.titles = new Titles(trakt);
        this.plays = new Plays(trakt, pause);
    }

    List<Entry<?>> all() {
        return Stream.of(discovery(), now(), watchlist(), history(), ratings(), lists(), discover(), undo(), account(),
                        collection(), playing(), social())
                .<Entry<?>>flatMap(List::stream)
                .toList();
    }

    private List<Entry<?>> discovery() {
        return List.of(
                new Entry<>(Toolset.DEFAULT, "search", Search.Input.class, new Search(titles, trakt)),
                new Entry<>(Toolset.DEFAULT, "get_details", GetDetails.Input.class,
                        new GetDetails(titles, trakt, viewer, new WhereToWatch(viewer), posters)),
                new Entry<>(Toolset.DISCOVER, "get_person", GetPerson.Input.class,
                        new GetPerson(new Persons(trakt), trakt, viewer)),
                new Entry<>(Toolset.DEFAULT, "trending", Trending.Input.class, new Trending(trakt)),
                new Entry<>(Toolset.DEFAULT, "charts", ShowCharts.Input.class, new ShowCharts(trakt)),
                new Entry<>(Toolset.DEFAULT, "recommendations", Recommend.Input.class, new Recommend(trakt, posters)),
                new Entry<>(Toolset.DEFAULT, "related", Related.Input.class, new Related(titles, trakt)));
    }

    private List<Entry<?>> now() {
        return List.of(
                new Entry<>(Toolset.DEFAULT, "upcoming_episodes", UpcomingEpisodes.Input.class,
                        new UpcomingEpisodes(titles, trakt, viewer)),
                new Entry<>(Toolset.DISCOVER, "upcoming_movies", UpcomingMovies.Input.class, new UpcomingMovies(trakt, viewer)),
                new Entry<>(Toolset.DEFAULT, "now_watching", NowWatching.Input.class, new NowWatching(now, viewer, tmdb)));
    }

    private List<Entry<?>> watchlist() {
        return List.of(
                new Entry<>(Toolset.DEFAULT, "get_watchlist", GetWatchlist.Input.class, new GetWatchlist(titles, trakt, viewer, posters)),
                new Entry<>(Toolset.DEFAULT, "add_to_watchlist", AddToWatchlist.Input.class, new AddToWatchlist(titles, trakt, journal)),
                new Entry<>(Toolset.DEFAULT, "remove_from_watchlist", RemoveFromWatchlist.Input.class,
                        new RemoveFromWatchlist(titles, trakt, journal)));
    }

    private List<Entry<?>> history() {
        return List.of(
                new Entry<>(Toolset.DEFAULT, "mark_watched", MarkWatched.Input.class,
                        new MarkWatched(titles, trakt, plays, journal, viewer)),
                new Entry<>(Toolset.DEFAULT, "up_next", UpNext.Input.class, new UpNext(titles, trakt, viewer, posters)),
                new Entry<>(Toolset.DEFAULT, "get_history", GetHistory.Input.class,
                        new GetHistory(titles, trakt, viewer, shownPlays)),
                new Entry<>(Toolset.DEFAULT, "remove_from_history", RemoveFromHistory.Input.class,
                        new RemoveFromHistory(titles, trakt, plays, journal, viewer, shownPlays)));
    }

    private List<Entry<?>> ratings() {
        return List.of(
                new Entry<>(Toolset.DEFAULT, "rate_item", RateItem.Input.class, new RateItem(titles, trakt, journal)),
                new Entry<>(Toolset.DEFAULT, "get_ratings", GetRatings.Input.class, new GetRatings(titles, trakt, viewer)),
                new Entry<>(Toolset.DEFAULT, "remove_rating", RemoveRating.Input.class, new RemoveRating(titles, trakt, journal)));
    }

    private List<Entry<?>> undo() {
        return List.of(new Entry<>(Toolset.DEFAULT, "undo", Undo.Input.class,
                new Undo(journal, new Reversal(trakt, journal), plays, viewer)));
    }

    private List<Entry<?>> lists() {
        ListFinder lists = new ListFinder(trakt);
        return List.of(
                new Entry<>(Toolset.LISTS, "get_lists", GetLists.Input.class, new GetLists(lists, trakt)),
                new Entry<>(Toolset.LISTS, "get_list", GetList.Input.class, new GetList(lists, titles, trakt, viewer)),
                new Entry<>(Toolset.LISTS, "create_list", CreateList.Input.class, new CreateList(lists, titles, trakt, journal)),
                new Entry<>(Toolset.LISTS, "edit_list", EditList.Input.class, new EditList(lists, trakt, journal)),
                new Entry<>(Toolset.LISTS, "delete_list", DeleteList.Input.class, new DeleteList(lists, trakt, journal)),
                new Entry<>(Toolset.LISTS, "add_to_list", AddToList.Input.class, new AddToList(lists, titles, trakt, journal)),
                new Entry<>(Toolset.LISTS, "remove_from_list", RemoveFromList.Input.class,
                        new RemoveFromList(lists, titles, trakt, journal)));
    }

    private List<Entry<?>> discover() {
        return List.of(new Entry<>(Toolset.DISCOVER, "hide", Hide.Input.class, new Hide(titles, trakt, journal)));
    }

    private List<Entry<?>> account() {
        return List.of(
                new Entry<>(Toolset.DEFAULT, "get_stats", GetStats.Input.class, new GetStats(trakt)),
                new Entry<>(Toolset.DEFAULT, "account", Account.Input.class, new Account(signIn, trakt, viewer)),
                new Entry<>(Toolset.DEFAULT, "sign_in", SignIn.Input.class, new SignIn(signIn, trakt, viewer)),
                new Entry<>(Toolset.DEFAULT, "sign_out", SignOut.Input.class, new SignOut(signIn, () -> {
                    viewer.forget();
                    plays.forget();
                    shownPlays.forget();
                })));
    }

    private List<Entry<?>> collection() {
        return List.of(
                new Entry<>(Toolset.COLLECTION, "get_collection", GetCollection.Input.class,
                        new GetCollection(titles, trakt, viewer)),
                new Entry<>(Toolset.COLLECTION, "add_to_collection", AddToCollection.Input.class,
                        new AddToCollection(titles, trakt, journal, viewer)),
                new Entry<>(Toolset.COLLECTION, "remove_from_collection", RemoveFromCollection.Input.class,
                        new RemoveFromCollection(titles, trakt, journal)));
    }

    private List<Entry<?>> playing() {
        return List.of(
                new Entry<>(Toolset.PLAYING, "check_in", CheckIn.Input.class, new CheckIn(titles, trakt, journal, viewer)),
                new Entry<>(Toolset.PLAYING, "cancel_check_in", CancelCheckIn.Input.class, new CancelCheckIn(trakt, viewer)),
                new Entry<>(Toolset.PLAYING, "get_playback", GetPlayback.Input.class, new GetPlayback(trakt, viewer)));
    }

    private List<Entry<?>> social() {
        return List.of(
                new Entry<>(Toolset.SOCIAL, "friends_activity", FriendsActivity.Input.class, new FriendsActivity(trakt, viewer)),
                new Entry<>(Toolset.SOCIAL, "get_comments", GetComments.Input.class, new GetComments(titles, trakt, viewer)));
    }
}
