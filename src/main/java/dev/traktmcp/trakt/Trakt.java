package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.Transport;

/** Trakt's API. Failures are thrown as {@code TraktException}. Safe for use by several threads, as it never changes. */
public final class Trakt {
    private final SearchApi search;
    private final MoviesApi movies;
    private final ShowsApi shows;
    private final SyncApi sync;
    private final UsersApi users;
    private final CalendarsApi calendars;
    private final CountsApi holdings;
    private final CollectionApi collection;
    private final PlaybackApi playback;
    private final CheckinApi checkin;
    private final CommentsApi comments;
    private final TitlesApi about;
    private final ChartsApi charts;
    private final RecommendationsApi recommendations;
    private final PeopleApi people;
    private final WatchedApi watched;
    private final ListsApi lists;
    private final VocabularyApi vocabulary;

    /** @param transport throws a failure for every unsuccessful answer, as {@code Chain} builds it */
    public Trakt(Transport transport) {
        search = new SearchApi(transport);
        movies = new MoviesApi(transport);
        shows = new ShowsApi(transport);
        sync = new SyncApi(transport);
        users = new UsersApi(transport);
        calendars = new CalendarsApi(transport);
        holdings = new CountsApi(transport);
        collection = new CollectionApi(transport, shows);
        playback = new PlaybackApi(transport);
        checkin = new CheckinApi(transport);
        comments = new CommentsApi(transport);
        about = new TitlesApi(transport);
        charts = new ChartsApi(transport);
        recommendations = new RecommendationsApi(transport);
        people = new PeopleApi(transport);
        watched = new WatchedApi(transport);
        lists = new ListsApi(transport);
        vocabulary = new VocabularyApi(transport);
    }

    public SearchApi search() {
        return search;
    }

    public MoviesApi movies() {
        return movies;
    }

    public ShowsApi shows() {
        return shows;
    }

    public SyncApi sync() {
        return sync;
    }

    public UsersApi users() {
        return users;
    }

    public CalendarsApi calendars() {
        return calendars;
    }

    /** How much the account holds, from several sections. */
    public CountsApi holdings() {
        return holdings;
    }

    public CollectionApi collection() {
        return collection;
    }

    public PlaybackApi playback() {
        return playback;
    }

    public CheckinApi checkin() {
        return checkin;
    }

    public CommentsApi comments() {
        return comments;
    }

    public TitlesApi about() {
        return about;
    }

    public ChartsApi charts() {
        return charts;
    }

    public RecommendationsApi recommendations() {
        return recommendations;
    }

    public PeopleApi people() {
        return people;
    }

    public WatchedApi watched() {
        return watched;
    }

    public ListsApi lists() {
        return lists;
    }

    public VocabularyApi vocabulary() {
        return vocabulary;
    }
}
