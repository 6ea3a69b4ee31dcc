package dev.traktmcp.titles.lists;

import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.trakt.ListAt;
import dev.traktmcp.trakt.ListAt.Kind;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lists that everybody has, favorites and watchlist: how people call them. */
final class EverybodysLists {
    private static final Pattern FAVORITES = name("favou?rites?|fav(?:e|orit)?s?");
    private static final Pattern WATCHLIST = name("watch-?list|watch list");

    private EverybodysLists() {}

    /** The kind that is called so: {@code favourites}, {@code my favs}, {@code the watchlist}. */
    static Optional<Kind> named(@Nullable String said) {
        String name = said == null ? "" : NormalizedName.tidy(said);
        return FAVORITES.matcher(name).matches() ? Optional.of(Kind.FAVORITES)
                : WATCHLIST.matcher(name).matches() ? Optional.of(Kind.WATCHLIST) : Optional.empty();
    }

    private static Pattern name(String words) {
        return Pattern.compile("(?:(?:my|the) )?(?:" + words + ")(?: list)?", Pattern.CASE_INSENSITIVE);
    }

    /** Where it is, for {@code list:favorites} and {@code list:robin/favorites}; empty for other ids. */
    static Optional<ListAt> at(ListReference reference, String owner) {
        ListAt at = ListAt.parse(Objects.requireNonNullElse(reference.user(), owner) + "/" + reference.id());
        return at.isEverybodys() ? Optional.of(at) : Optional.empty();
    }
}
