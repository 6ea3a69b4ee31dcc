package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.Transport;

/** Trakt's API. Failures arrive as {@code TraktException}. */
public final class Trakt {
    private final Search search;
    private final Movies movies;
    private final Shows shows;
    private final Sync sync;
    private final Users users;
    private final Calendars calendars;
    private final Holdings holdings;
    private final Collection collection;
    private final Playback playback;
    private final Checkin checkin;
    private final Comments comments;
    private final About about;
    private final Charts charts;
    private final Recommendations recommendations;
    private final People people;
    private final Watched watched;
    private final Lists lists;

    /** @param transport one that raises failures for what is no success, as {@code Chain} builds it */
    public Trakt(Transport transport) {
        search = new Search(transport);
        movies = new Movies(transport);
        shows = new Shows(transport);
        sync = new Sync(transport);
        users = new Users(transport);
        calendars = new Calendars(transport);
        holdings = new Holdings(transport);
        collection = new Collection(transport);
        playback = new Playback(transport);
        checkin = new Checkin(transport);
        comments = new Comments(transport);
        about = new About(transport);
        charts = new Charts(transport);
        recommendations = new Recommendations(transport);
        people = new People(transport);
        watched = new Watched(transport);
        lists = new Lists(transport);
    }

    public Search search() {
        return search;
    }

    public Movies movies() {
        return movies;
    }

    public Shows shows() {
        return shows;
    }

    public Sync sync() {
        return sync;
    }

    public Users users() {
        return users;
    }

    public Calendars calendars() {
        return calendars;
    }

    /** Of several sections: how much the account holds. */
    public Holdings holdings() {
        return holdings;
    }

    public Collection collection() {
        return collection;
    }

    public Playback playback() {
        return playback;
    }

    public Checkin checkin() {
        return checkin;
    }

    public Comments comments() {
        return comments;
    }

    public About about() {
        return about;
    }

    public Charts charts() {
        return charts;
    }

    public Recommendations recommendations() {
        return recommendations;
    }

    public People people() {
        return people;
    }

    public Watched watched() {
        return watched;
    }

    public Lists lists() {
        return lists;
    }
}
