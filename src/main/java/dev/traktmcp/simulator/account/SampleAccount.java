package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The users of the sandbox and what they have seen. With another catalogue it skips the titles that are missing there.
 */
public final class SampleAccount {
    private static final Instant JOINED = Instant.parse("2020-04-01T10:00:00Z");

    /** The user who is there from the start: free, public, in London. */
    public static final Profile SANDBOX = Profile.of(1, "sandbox", "Sandbox", JOINED);

    private final Clock clock;
    private final Instant now;
    private final Catalogue catalogue;
    private final SampleLists lists;

    public SampleAccount(Clock clock, Catalogue catalogue) {
        this.clock = clock;
        this.now = clock.instant();
        this.catalogue = catalogue;
        this.lists = new SampleLists(clock, catalogue);
    }

    /** @param lived whether the user has a past, or starts with nothing */
    public SimulatedAccount user(Profile profile, boolean lived) {
        SimulatedAccount user = new SimulatedAccount(clock, profile);
        if (!lived) {
            return user;
        }
        movie("perfect-days-2023").ifPresent(movie -> user.list(movie, null));
        movie("past-lives-2023").ifPresent(movie -> user.list(movie, null));
        show("the-wire").ifPresent(show -> user.list(Item.of(show), null));
        show("slow-horses").ifPresent(show -> user.list(Item.of(show), null));
        return user.withPast(() -> live(user));
    }

    private void live(SimulatedAccount user) {
        movie("the-matrix-1999").ifPresent(movie -> {
            user.watch(movie, ago(400), "watch");
            user.rate(movie, 9, ago(400));
        });
        movie("parasite-2019").ifPresent(movie -> {
            user.watch(movie, ago(90), "watch");
            user.rate(movie, 10, ago(89));
        });
        season(user, "breaking-bad", 1, 7, 300);
        season(user, "severance", 1, 9, 60);
        season(user, "severance", 2, 10, 45);
        season(user, "severance", 3, 2, 20);
        season(user, "the-bear", 1, 8, 30);
        season(user, "the-bear", 2, 3, 10);
        show("breaking-bad").ifPresent(show -> user.rate(Item.of(show), 9, ago(290)));
        show("severance").flatMap(show -> show.episode(1, 9).map(episode -> Item.of(show, episode)))
                .ifPresent(finale -> user.rate(finale, 10, ago(51)));
        shelf(user);
        lists.mine(user);
    }

    /** Fills the collection, and pauses something in the middle. */
    private void shelf(SimulatedAccount user) {
        movie("the-matrix-1999").ifPresent(movie -> user.collect(movie, ago(800),
                Map.of("media_type", "bluray", "resolution", "uhd_4k", "hdr", "dolby_vision", "audio", "dolby_atmos",
                        "audio_channels", "7.1")));
        movie("spirited-away-2001").ifPresent(movie -> user.collect(movie, ago(500), Map.of("media_type", "dvd")));
        movie("the-thing-1982").ifPresent(movie -> user.collect(movie, ago(40), Map.of()));
        show("chernobyl").ifPresent(show -> show.episodes().forEach(episode -> user.collect(
                Item.of(show, episode), ago(200), Map.of("media_type", "digital", "resolution", "hd_1080p"))));
        show("breaking-bad").flatMap(show -> show.season(1).map(season -> season.episodes().stream()
                .map(episode -> Item.of(show, episode)))).stream().flatMap(episodes -> episodes)
                .forEach(episode -> user.collect(episode, ago(600), Map.of("media_type", "bluray")));
        movie("oppenheimer-2023").ifPresent(movie -> user.pause(movie, 42.5, ago(1)));
        show("slow-horses").flatMap(show -> show.episode(1, 2).map(episode -> Item.of(show, episode)))
                .ifPresent(episode -> user.pause(episode, 71, ago(3)));
    }

    /**
     * A friend who is watching something, a friend whom only friends see, and a stranger with a private profile.
     *
     * @param user slug of whose friends they are
     */
    public List<SimulatedAccount> others(String user) {
        SimulatedAccount robin = new SimulatedAccount(clock, Profile.of(2, "robin", "Robin", JOINED).withFriend(true));
        robin.withPast(() -> {
            movie("arrival-2016").ifPresent(movie -> {
                robin.rate(movie, 8, ago(7));
                robin.startWatching(movie, "scrobble", now.minus(Duration.ofMinutes(20)));
            });
            season(robin, "dark", 1, 10, 15);
            movie("past-lives-2023").ifPresent(movie -> robin.list(movie, null));
            lists.ofAFriend(robin, user);
        });
        SimulatedAccount quinn = new SimulatedAccount(clock, Profile.of(3, "quinn", "Quinn", JOINED).withHidden(true));
        SimulatedAccount kim = new SimulatedAccount(
                clock, Profile.of(4, "kim", "Kim", JOINED).withFriend(true).withHidden(true));
        kim.withPast(() -> movie("past-lives-2023").ifPresent(movie -> {
            kim.watch(movie, ago(2), "checkin");
            kim.rate(movie, 9, ago(2));
        }));
        return List.of(robin, quinn, kim);
    }

    /** Watches the first episodes of a season, one an evening, from so many days ago on. */
    private void season(SimulatedAccount account, String slug, int season, int episodes, int days) {
        show(slug).ifPresent(show -> {
            for (int number = 1; number <= episodes; number++) {
                int evening = days - number + 1;
                show.episode(season, number)
                        .ifPresent(episode -> account.watch(Item.of(show, episode), ago(evening), "watch"));
            }
        });
    }

    private Optional<Item> movie(String slug) {
        return catalogue.by(Type.MOVIE, "slug", slug).map(Item::of);
    }

    private Optional<Title> show(String slug) {
        return catalogue.by(Type.SHOW, "slug", slug);
    }

    private Instant ago(int days) {
        return now.minus(Duration.ofDays(days));
    }
}
