package dev.traktmcp.tools.lists;

import dev.traktmcp.text.Text;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.trakt.model.Person;
import dev.traktmcp.trakt.model.users.ListEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One item of a list, with Trakt's field names plus the typed ids. */
record ListedItem(
        ItemView item,
        @Nullable Integer runtime,
        @Nullable List<String> genres,
        @Nullable Integer rank,
        @Nullable Instant listedAt,
        @Nullable String notes) {

    /** Empty where Trakt did not send enough to name it. */
    static Optional<ListedItem> of(ListEntry entry) {
        return entry.person() != null ? Optional.of(of(entry, entry.person()))
                : subject(entry).map(subject -> of(entry, subject));
    }

    /** Empty for people. */
    static Optional<Subject> subject(ListEntry entry) {
        return Subject.of(entry.type(), entry.movie(), entry.show(), entry.season(), entry.episode());
    }

    private static ListedItem of(ListEntry entry, Person person) {
        return new ListedItem(ItemView.of(person), null, null, entry.rank(), entry.listedAt(), entry.notes());
    }

    private static ListedItem of(ListEntry entry, Subject subject) {
        return new ListedItem(ItemView.of(subject),
                subject.episode() != null ? subject.episode().runtime() : subject.media().runtime(),
                subject.media().genres(), entry.rank(), entry.listedAt(), entry.notes());
    }

    /** {@code Parasite (2019), movie [movie:32]}, and its owner's note. */
    String line() {
        return item.line() + (notes == null || notes.isBlank() ? "" : ": \"" + Text.line(notes) + "\"");
    }
}
