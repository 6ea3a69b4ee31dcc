package dev.traktmcp.tools.lists;

import dev.traktmcp.text.Text;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.Mine;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.model.Person;
import dev.traktmcp.trakt.model.users.ListEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One item of a list, with Trakt's field names plus the typed ids. */
record ListedItem(
        ItemView item,
        @Nullable Integer runtime,
        @Nullable List<String> genres,
        @Nullable Integer rank,
        @Nullable Instant listedAt,
        @Nullable String notes,
        @Nullable Double traktRating,
        @Nullable Mine mine) {

    /** Empty where Trakt did not send enough to name it. */
    static Optional<ListedItem> of(ListEntry entry) {
        return of(entry, _ -> null, _ -> null);
    }

    /**
     * @param marks what the person has done with it, if anything
     * @param rating Trakt's, where it mattered; else null
     */
    static Optional<ListedItem> of(ListEntry entry, Function<Subject, @Nullable Mine> marks,
            Function<Subject, @Nullable Double> rating) {
        return entry.person() != null ? Optional.of(of(entry, entry.person()))
                : subject(entry).map(subject -> of(entry, subject, rating.apply(subject), marks.apply(subject)));
    }

    /** Empty for people. */
    static Optional<Subject> subject(ListEntry entry) {
        return Subject.of(entry.type(), entry.movie(), entry.show(), entry.season(), entry.episode());
    }

    private static ListedItem of(ListEntry entry, Person person) {
        return new ListedItem(ItemView.of(person), null, null, entry.rank(), entry.listedAt(), entry.notes(),
                null, null);
    }

    private static ListedItem of(
            ListEntry entry, Subject subject, @Nullable Double rating, @Nullable Mine mine) {
        return new ListedItem(ItemView.of(subject),
                subject.episode() != null ? subject.episode().runtime() : subject.media().runtime(),
                subject.media().genres(), entry.rank(), entry.listedAt(), entry.notes(), rating, mine);
    }

    /** {@code Parasite (2019) [movie:32]}, and its owner's note. */
    String line() {
        return item.line() + (notes == null || notes.isBlank() ? "" : ": \"" + Text.line(notes) + "\"")
                + ReplyText.rated(traktRating, null).map(points -> "; " + points).orElse("") + Mine.words(mine);
    }
}
