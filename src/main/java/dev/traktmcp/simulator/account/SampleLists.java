package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.account.PersonalList.Settings;
import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.PublicList;
import dev.traktmcp.simulator.catalogue.Type;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The lists of the sandbox's users. With another catalogue they skip the titles that are missing there. */
final class SampleLists {
    private final Clock clock;
    private final Catalogue catalogue;

    SampleLists(Clock clock, Catalogue catalogue) {
        this.clock = clock;
        this.catalogue = catalogue;
    }

    /** Two of the five that a free account may have. */
    void mine(SimulatedAccount user) {
        PersonalList best = user.lists().create(
                Settings.of("🏆 Best Pictures", "Who won, and whether they should have.", "private"));
        fill(user, best, Type.MOVIE, "parasite-2019", "everything-everywhere-all-at-once-2022", "oppenheimer-2023");
        PersonalList sundays = user.lists().create(Settings.of("Rainy Sundays", null, "public"));
        PersonalList films = fill(user, sundays, Type.MOVIE, "spirited-away-2001", "amelie-2001");
        fill(user, films, Type.SHOW, "bluey");
        ObjectNode crime = SmartList.definition("Crime to Come", "private", "popular", "shows");
        crime.putObject("filters").put("ignore_watched", true).putArray("genres").add("crime");
        smart(user, 2001, "crime-to-come", crime);
        ObjectNode drawn = SmartList.definition("New Animation", "public", "popular", "movies");
        drawn.putObject("filters").putArray("genres").add("animation");
        smart(user, 2002, "new-animation", since(2015, drawn));
        PersonalList favorites = fill(user, user.lists().favorites(), Type.MOVIE, "spirited-away-2001");
        fill(user, favorites, Type.SHOW, "severance");
    }

    /** A private list, one with the user as collaborator, and public ones. */
    void ofAFriend(SimulatedAccount friend, String user) {
        friend.lists().create(Settings.of("Birthday surprises", null, "private"));
        PersonalList club = new PersonalList(400, "film-club",
                Settings.of("Film Club", "We watch one a month.", "friends"), ago(200), ago(20), 0, Set.of(user),
                List.of());
        fill(friend, friend.lists().keep(club), Type.MOVIE, "past-lives-2023", "alien-1979");
        ObjectNode horror = SmartList.definition("Robin's Horror", "public", "popular", "movies");
        horror.putObject("filters").putArray("genres").add("horror");
        smart(friend, 2003, "robins-horror", since(1970, horror));
        catalogue.lists().stream()
                .filter(list -> list.owner().equals(friend.profile().slug()))
                .forEach(list -> shared(friend, list));
    }

    private void smart(SimulatedAccount owner, long trakt, String slug, ObjectNode definition) {
        Instant made = Instant.parse("2026-01-01T06:00:00Z");
        owner.lists().smart().keep(new SmartList(trakt, slug, definition, made, made));
    }

    private static ObjectNode since(int year, ObjectNode definition) {
        ((ObjectNode) definition.path("filters")).putArray("years").add(year).add(2030);
        return definition;
    }

    private void shared(SimulatedAccount owner, PublicList shared) {
        PersonalList list = owner.lists().keep(new PersonalList(shared.trakt(), shared.slug(),
                Settings.of(shared.name(), shared.description(), "public"), ago(700), ago(50), shared.likes(), Set.of(),
                List.of()));
        for (var title : shared.items()) {
            list = owner.lists().plus(list, Item.of(title), null, ago(50), null);
        }
    }

    private PersonalList fill(SimulatedAccount owner, PersonalList list, Type type, String... slugs) {
        PersonalList filled = list;
        for (String slug : slugs) {
            var title = catalogue.by(type, "slug", slug);
            if (title.isPresent()) {
                filled = owner.lists().plus(filled, Item.of(title.get()), null, ago(20), null);
            }
        }
        return filled;
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
