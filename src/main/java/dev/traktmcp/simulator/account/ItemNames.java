package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.simulator.catalogue.CataloguePerson;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import java.util.Optional;

/**
 * The names of items in a file: {@code movie heat-1995}, {@code season dark 1}, {@code episode dark 1 2},
 * {@code person greta-gerwig}.
 */
record ItemNames(Catalogue catalogue) {
    private static final String PERSON = "person ";

    String of(Item item) {
        String title = item.type().singular() + " " + item.title().ids().slug();
        return switch (item.type()) {
            case MOVIE, SHOW -> title;
            case SEASON -> title + " " + item.season().number();
            case EPISODE -> title + " " + item.episode().season() + " " + item.episode().number();
        };
    }

    String of(CataloguePerson person) {
        return PERSON + person.slug();
    }

    /** Empty where the name is no person's, or the catalogue has no such person. */
    Optional<CataloguePerson> findPerson(String name) {
        return name.startsWith(PERSON) ? catalogue.person(name.substring(PERSON.length())) : Optional.empty();
    }

    /** Empty where the catalogue has no such item. */
    Optional<Item> find(String name) {
        String[] words = name.split(" ");
        Optional<Type> type = Type.ofSingular(words[0]);
        if (type.isEmpty() || words.length < 2) {
            return Optional.empty();
        }
        Optional<Title> title = catalogue.by(type.get() == Type.MOVIE ? Type.MOVIE : Type.SHOW, "slug", words[1]);
        return switch (type.get()) {
            case MOVIE, SHOW -> title.map(Item::of);
            case SEASON -> title.flatMap(show -> show.season(number(words, 2)).map(season -> Item.of(show, season)));
            case EPISODE -> title.flatMap(
                    show -> show.episode(number(words, 2), number(words, 3)).map(episode -> Item.of(show, episode)));
        };
    }

    private static int number(String[] words, int at) {
        return at < words.length && words[at].matches("\\d{1,9}") ? Integer.parseInt(words[at]) : -1;
    }
}
