package dev.traktmcp.tools;

import dev.traktmcp.text.Text;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.ListEntry;
import dev.traktmcp.trakt.model.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One thing on a list, with Trakt's field names plus the typed ids.
 *
 * @param title of the thing itself; seasons have none, people a {@code name}
 * @param show the title of the show that a season or an episode belongs to
 * @param ids of the thing itself; of seasons, those of the show
 */
record ListedItem(
        String id,
        String type,
        String title,
        String name,
        Integer year,
        String show,
        String showId,
        Integer season,
        Integer number,
        Ids ids,
        Integer runtime,
        List<String> genres,
        Integer rank,
        Instant listedAt,
        String notes) {

    /** Nothing where Trakt did not send what it takes to name it. */
    static Optional<ListedItem> of(ListEntry entry) {
        return entry.person() != null ? of(entry, entry.person()) : subject(entry).map(subject -> of(entry, subject));
    }

    /** Nothing for people. */
    static Optional<Subject> subject(ListEntry entry) {
        return Subject.of(entry.type(), entry.movie(), entry.show(), entry.season(), entry.episode());
    }

    private static Optional<ListedItem> of(ListEntry entry, Person person) {
        return person.ids() == null || person.ids().trakt() == null ? Optional.empty()
                : Optional.of(new ListedItem("person:" + person.ids().trakt(), "person", null, person.name(), null,
                        null, null, null, null, person.ids(), null, null, entry.rank(), entry.listedAt(), entry.notes()));
    }

    private static ListedItem of(ListEntry entry, Subject subject) {
        boolean part = subject.season() != null;
        boolean episode = subject.episode() != null;
        return new ListedItem(subject.typedId(), subject.type(),
                episode ? subject.episode().title() : part ? null : subject.media().title(),
                null,
                part ? null : subject.media().year(),
                part ? subject.media().title() : null,
                part ? subject.media().typedId() : null,
                subject.season(),
                episode ? subject.episode().number() : null,
                episode ? subject.episode().ids() : subject.media().ids(),
                episode ? subject.episode().runtime() : subject.media().runtime(),
                subject.media().genres(),
                entry.rank(), entry.listedAt(), entry.notes());
    }

    /** {@code Parasite (2019), movie [movie:32]}, and what its owner noted. */
    String line() {
        String what = switch (type) {
            case "person" -> name;
            case "season" -> show + ", season " + season;
            case "episode" -> show + " " + Subject.place(season, number) + (title == null ? "" : " \"" + title + "\"");
            default -> title + (year == null ? "" : " (" + year + ")");
        };
        return what + (type.equals("season") ? "" : ", " + type) + " [" + id + "]"
                + (notes == null || notes.isBlank() ? "" : ": \"" + Text.line(notes) + "\"");
    }
}
