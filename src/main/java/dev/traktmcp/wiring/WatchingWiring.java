package dev.traktmcp.wiring;

import dev.traktmcp.config.Config;
import dev.traktmcp.tmdb.Tmdb;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.watching.TraktPictures;
import dev.traktmcp.watching.WatchingNow;
import dev.traktmcp.watching.WatchingPage;
import dev.traktmcp.web.WatchingServlet;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** Wires what reads the current playback and its pictures. */
public final class WatchingWiring {
    private static final Duration TMDB_PATIENCE = Duration.ofSeconds(2);

    private WatchingWiring() {}

    public static WatchingPage showcase(Config config, TraktWiring backend) {
        TraktPictures pictures = new TraktPictures(WatchingServlet.PICTURES, TraktPictures.HOSTS,
                host -> new JdkTransport(URI.create("https://" + host), TraktWiring.agent()), TraktPictures.PATIENCE,
                Clock.systemUTC());
        return new WatchingPage(now(config, backend, new Trakt(backend.silent())), tmdb(config), pictures,
                Clock.systemUTC(), config.deadline());
    }

    public static WatchingNow now(Config config, TraktWiring backend, Trakt trakt) {
        return new WatchingNow(trakt, backend.signIn(), config.username());
    }

    public static Tmdb tmdb(Config config) {
        return config.tmdbKey() == null ? Tmdb.none() : new Tmdb(
                new JdkTransport(config.tmdbUrl(), TraktWiring.agent()), config.tmdbKey(), TMDB_PATIENCE,
                Clock.systemUTC(), System::nanoTime);
    }
}
