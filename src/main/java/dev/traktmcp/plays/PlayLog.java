package dev.traktmcp.plays;

import dev.traktmcp.time.WatchedAt;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.SyncApi;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.Play;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plays that the history has of some items, read with as few requests as possible. */
final class PlayLog {
    private final Map<ItemKey, List<Play>> entries = new HashMap<>();
    private final List<NewPlay> asked;

    private PlayLog(List<NewPlay> asked, List<Play> read) {
        this.asked = List.copyOf(asked);
        read.forEach(entry -> entry.key()
                .ifPresent(key -> entries.computeIfAbsent(key, _ -> new ArrayList<>()).add(entry)));
    }

    static PlayLog read(Trakt trakt, List<NewPlay> plays) {
        List<NewPlay> dated = plays.stream().filter(play -> play.since() == null && play.instant() != null).toList();
        List<Instant> instants = dated.stream().map(NewPlay::instant).sorted().toList();
        // Of one title we read all its plays for the same price, which says whether it was seen before.
        boolean near = dated.stream().map(play -> play.subject().media().typedId()).distinct().count() > 1
                && SyncApi.isOneWindow(instants.getFirst(), instants.getLast());
        List<Play> read = new ArrayList<>();
        if (near) {
            Instant from = instants.getFirst().minus(NewPlay.NEAR);
            read.addAll(trakt.sync().history(null, null, from, instants.getLast().plus(NewPlay.NEAR)).items());
        }
        plays.stream()
                .filter(play -> !near || !dated.contains(play))
                .collect(Collectors.groupingBy(play -> play.subject().media().typedId()))
                .values()
                .forEach(ofOne -> read.addAll(all(trakt, ofOne)));
        return new PlayLog(plays, read);
    }

    /** All plays of some movies and episodes, with a request for each title. */
    static PlayLog read(Trakt trakt, Collection<Subject> subjects) {
        return read(trakt, subjects.stream()
                .map(subject -> new NewPlay(subject, new WatchedAt.Unknown(), NewPlay.EVER)).toList());
    }

    /** All plays of one title, or of its single wanted episode. */
    private static List<Play> all(Trakt trakt, List<NewPlay> ofOne) {
        Subject subject = ofOne.getFirst().subject();
        return (subject.episode() != null && ofOne.size() == 1
                ? trakt.sync().history(MediaType.EPISODE, subject.episode().ids().trakt(), null, null)
                : trakt.sync().history(subject.media().type(), subject.media().ids().trakt(), null, null)).items();
    }

    /** The latest play of the same item, or the latest near this one. */
    Optional<Instant> seen(NewPlay play) {
        return allotted(of(play), play)
                .map(Play::watchedAt)
                .filter(when -> when != null && play.isSame(when))
                .max(Comparator.naturalOrder());
    }

    /** The latest play of the item at a known time. */
    Optional<Instant> last(NewPlay play) {
        return of(play).stream().filter(Play::hasDate).map(Play::watchedAt).filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** Whether it has a play that was not there before. */
    boolean hasMoreThan(PlayLog before, NewPlay play) {
        List<Long> known = before.ids(play);
        return before.allotted(of(play), play).anyMatch(
                entry -> entry.id() != null && !known.contains(entry.id()) && play.isNear(entry.watchedAt()));
    }

    /** Where several viewings of an item were asked for, a play belongs to one of them alone. */
    private Stream<Play> allotted(List<Play> plays, NewPlay play) {
        return plays.stream().filter(entry -> play.isNextTo(entry.watchedAt(), asked));
    }

    List<Long> ids(NewPlay play) {
        return of(play).stream().map(Play::id).filter(Objects::nonNull).toList();
    }

    /** All that was read of its item. */
    List<Play> of(NewPlay play) {
        return of(play.subject());
    }

    List<Play> of(Subject subject) {
        return entries.getOrDefault(subject.key(), List.of());
    }
}
