package dev.traktmcp.plays;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.time.Span;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.time.TimeParser;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.sync.Play;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The plays that are to be at another time. Trakt cannot change a play, so the new ones are added first, and then the
 * former ones are removed. Where that fails, the new ones are removed again. Never changes.
 */
public final class MovedPlays {
    private static final LazyLogger LOG = new LazyLogger(MovedPlays.class);
    private static final String ARGUMENT = "move_from";
    private static final Pattern ID = Pattern.compile("(?i)(?:play: ?)?(\\d{5,18})|play: ?(\\d{1,18})");

    private final Trakt trakt;
    private final Map<Subject, Former> former;

    /** @param of whose play it is, another title where that was marked by mistake */
    private record Former(Subject of, Play play) {}

    private MovedPlays(Trakt trakt, Map<Subject, Former> former) {
        this.trakt = trakt;
        this.former = former;
    }

    /**
     * Finds the play of each movie and episode that is to be at another time.
     *
     * @param from which of its plays, in the person's words: {@code last}, a day or an id; null where none is
     * @param wording says which plays there are
     * @param others says of what has no such play what else has one; empty for nothing
     * @throws TraktException with {@code BadArguments} where an item has no such play, or several
     */
    public static MovedPlays find(Trakt trakt, Collection<NewPlay> wanted, @Nullable String from, TimeParser times,
            TimeFormat wording, Function<Subject, String> others) {
        Map<Subject, Former> former = new LinkedHashMap<>();
        String said = from == null ? "" : from.strip();
        Collection<NewPlay> moving = said.isEmpty() ? List.of() : wanted;
        PlayLog log = PlayLog.read(trakt, moving.stream().map(NewPlay::subject).toList());
        for (NewPlay play : moving) {
            List<Play> all = log.of(play);
            List<Play> fitting = fitting(all, said, times);
            Play found = found(play.subject(), all, fitting, wording,
                    fitting.isEmpty() ? others.apply(play.subject()) : "");
            if (found.id() == null) {
                throw wrong(LastRun.NOT_YET);
            }
            refuseDouble(play, all, found, wording);
            former.put(play.subject(), new Former(play.subject(), found));
        }
        if (LastRun.isSaid(said)) {
            LastRun.check(former.values().stream().map(Former::play).toList(), wording);
        }
        return new MovedPlays(trakt, former);
    }

    private static void refuseDouble(NewPlay wanted, List<Play> all, Play found, TimeFormat wording) {
        all.stream().filter(other -> other != found && wanted.isNear(other.watchedAt()) && wanted.instant() != null)
                .findFirst().ifPresent(other -> {
                    throw wrong("moves " + wanted.subject().name() + " to where there is a play of it already, "
                            + named(other, wording) + ": remove_from_history takes away the other, play:"
                            + found.id());
                });
    }

    /**
     * The plays of other titles, in the place of which these are wanted, one for each.
     *
     * @throws TraktException with {@code BadArguments} where one of these has a play of that time that stays
     */
    public static MovedPlays instead(Trakt trakt, List<NewPlay> wanted, List<Subject> of, List<Play> plays,
            TimeFormat wording) {
        Map<Subject, Former> former = new LinkedHashMap<>();
        for (int i = 0; i < of.size(); i++) {
            List<Play> staying = new ArrayList<>(LastRun.plays(trakt, wanted.get(i).subject()));
            staying.removeAll(plays);
            refuseDouble(wanted.get(i), staying, plays.get(i), wording);
            former.put(wanted.get(i).subject(), new Former(of.get(i), plays.get(i)));
        }
        return new MovedPlays(trakt, former);
    }

    /** Whether this says which play: the last, an id or a time. */
    public static boolean isPlay(String said, TimeParser times) {
        String from = said.strip();
        try {
            return ID.matcher(from).matches() || LastRun.isSaid(from) || times.period(from) != null;
        } catch (TraktException e) {
            return !isNoTime(e);
        }
    }

    private static Play found(
            Subject subject, List<Play> all, List<Play> fitting, TimeFormat wording, String others) {
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        List<Play> meant = fitting.isEmpty() ? all : fitting;
        throw wrong((fitting.isEmpty() ? "names no play of " : "can mean several plays of ") + subject.name()
                + (!others.isEmpty() ? others
                        : all.isEmpty() ? ", which has none: " + LastRun.OTHERS
                        : "; there " + (meant.size() == 1 ? "is " : "are ") + meant.stream()
                                .map(play -> named(play, wording)).collect(Collectors.joining(", "))
                                + ": give an id"));
    }

    static List<Play> fitting(List<Play> all, String from, TimeParser times) {
        Matcher id = ID.matcher(from);
        if (id.matches()) {
            long number = Long.parseLong(id.group(1) != null ? id.group(1) : id.group(2));
            return all.stream().filter(play -> Objects.equals(play.id(), number)).toList();
        }
        if (LastRun.isSaid(from)) {
            return last(all);
        }
        Span span = span(from, times);
        List<Play> then = within(span, all);
        return then.isEmpty() ? within(times.withNight(span), all) : then;
    }

    private static List<Play> within(Span span, List<Play> all) {
        return all.stream().filter(play -> play.hasDate() && play.watchedAt() != null && span.holds(play.watchedAt()))
                .toList();
    }

    /** The latest and the one that was added last, where these are not the same. */
    private static List<Play> last(List<Play> all) {
        List<Play> last = new ArrayList<>();
        all.stream().max(Comparator.comparing(play -> Objects.requireNonNullElse(play.watchedAt(), Instant.EPOCH)))
                .ifPresent(last::add);
        all.stream().max(Comparator.comparing(play -> Objects.requireNonNullElse(play.id(), Long.MAX_VALUE)))
                .filter(play -> !last.contains(play)).ifPresent(last::add);
        return last;
    }

    private static Span span(String from, TimeParser times) {
        try {
            return times.period(from);
        } catch (TraktException e) {
            throw isNoTime(e)
                    ? wrong("says which play is to be moved: last, a day on which it is now, its id, play:123, or what"
                            + " was marked by mistake")
                    : e;
        }
    }

    private static boolean isNoTime(TraktException e) {
        return e.failure() instanceof BadArguments bad && bad.problems().getFirst().wrong().startsWith("must be");
    }

    private static String named(Play play, TimeFormat wording) {
        return "play:" + play.id() + " (" + (play.hasDate() && play.watchedAt() != null
                ? wording.dateAndTime(play.watchedAt()) : "date unknown") + ")";
    }

    static TraktException wrong(String wrong) {
        return new BadArguments(ARGUMENT, wrong).raise();
    }

    /** Whether a play goes to another time, so that one that is near is no reason against it. */
    public boolean moves(NewPlay play) {
        Former from = former.get(play.subject());
        return from != null && (!from.of().equals(play.subject()) || !Objects.equals(from.play().watchedAt(),
                Objects.requireNonNullElse(play.instant(), Instant.EPOCH)));
    }

    /** The former plays of these, each to be removed, by whose they are. */
    public Map<Subject, Play> of(Collection<NewPlay> plays) {
        Map<Subject, Play> moved = new LinkedHashMap<>();
        plays.stream().filter(this::moves).map(play -> Objects.requireNonNull(former.get(play.subject())))
                .forEach(from -> moved.put(from.of(), from.play()));
        return moved;
    }

    /**
     * Removes the former plays of those that were added.
     *
     * @return whether they are gone; else both are there, as neither could be removed
     * @throws TraktException where nothing has changed after all, since the new ones were removed again
     */
    public boolean leave(CheckedPlays checked, Set<NewPlay> added) {
        Map<Subject, Play> gone = of(added);
        if (gone.isEmpty()) {
            return true;
        }
        List<Play> plays = List.copyOf(gone.values());
        try {
            trakt.sync().removeFromHistory(ids(plays), plays);
            return true;
        } catch (TraktException e) {
            if (takenBack(checked, added)) {
                throw e;
            }
            return false;
        }
    }

    private boolean takenBack(CheckedPlays checked, Set<NewPlay> added) {
        try {
            PlayLog now = PlayLog.read(trakt, List.copyOf(added));
            List<Play> fresh = added.stream().flatMap(play -> now.of(play).stream()
                    .filter(one -> one.id() != null && !checked.known(play).contains(one.id()))).toList();
            if (fresh.size() != added.size()) {
                return false; // Trakt does not show all of them yet
            }
            trakt.sync().removeFromHistory(ids(fresh), fresh);
            return true;
        } catch (TraktException e) {
            LOG.debug("the new plays cannot be taken back", e);
            return false;
        }
    }

    private static List<Long> ids(List<Play> plays) {
        return plays.stream().map(Play::id).filter(Objects::nonNull).toList();
    }
}
