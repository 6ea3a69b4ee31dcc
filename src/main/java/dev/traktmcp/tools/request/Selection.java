package dev.traktmcp.tools.request;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Clarifier;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.Failure.AmbiguousTitle;
import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.Problem;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.Parallel;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.request.standing.OnlyIf;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The subjects of a write, all resolved before anything is written. */
public final class Selection {
    private final List<Pick> picks;
    private final Map<String, List<Subject>> byArgument;

    private Selection(List<Pick> picks) {
        this(picks, Map.of());
    }

    private Selection(List<Pick> picks, Map<String, List<Subject>> byArgument) {
        this.picks = picks;
        this.byArgument = byArgument;
    }

    /**
     * Resolves what was named, and asks about references that can mean several titles. A single reference that cannot
     * be resolved fails the call; one of several becomes {@link Pick.Missed}, so that the others go on.
     */
    public static Selection of(TitleFinder titles, TitleArguments named) {
        return of(titles, named, _ -> Optional.empty());
    }

    /** @param known what is named together where one title may stand; empty where it is a title */
    public static Selection of(TitleFinder titles, TitleArguments named,
            Function<String, Optional<List<Subject>>> known) {
        OnlyIf.of(named.onlyIf()); // refused before anybody is asked anything
        if (named.items() == null) {
            Optional<List<Subject>> together = named.title() == null || named.id() != null ? Optional.empty()
                    : known.apply(named.title());
            if (together.isPresent()) {
                return all(together.get());
            }
            List<NamedEntry> entries = NamedEntry.spread(titles, named);
            return entries.isEmpty() ? one(titles, named) : several(titles, entries).complete();
        }
        named.refuseSingle();
        List<NamedEntry> entries = new ArrayList<>();
        for (int i = 0; i < named.items().size(); i++) {
            String said = named.items().get(i);
            String argument = "items[" + i + "]";
            entries.addAll(known.apply(said)
                    .map(those -> those.stream().map(one -> NamedEntry.of(one, argument)).toList())
                    .orElseGet(() -> NamedEntry.all(titles, said, argument)));
        }
        return several(titles, entries);
    }

    /** All that one title names has to be there, or nothing of it is done. */
    private Selection complete() {
        picks.stream().filter(Pick.Missed.class::isInstance).findFirst().ifPresent(pick -> {
            throw ((Pick.Missed) pick).failure().raise();
        });
        return this;
    }

    private static Selection one(TitleFinder titles, TitleArguments named) {
        if (named.title() == null && named.id() == null) {
            throw (named.onlyIf() == null
                    ? new BadArguments("title", "is missing: give title for one, items for several")
                    : new BadArguments("only_if", "chooses among titles, and none were named: get_ratings shows what"
                            + " the person rated, get_list and get_watchlist with a condition what fits of a list, and"
                            + " get_collection what they own; give the ids of those as items"))
                    .raise();
        }
        Found found = named.find(titles);
        return new Selection(List.of(Pick.Chosen.of(null, found)));
    }

    private static Selection several(TitleFinder titles, List<NamedEntry> entries) {
        List<Pick> found = asked(entries, Parallel.steps(entries, entry -> entry.lookUp(titles)), titles);
        List<Pick> resolved = NamedEntry.whole(entries, NamedEntry.inOrder(entries, found, titles));
        Map<ItemKey, Subject> chosen = new HashMap<>();
        Map<String, List<Subject>> byArgument = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            if (resolved.get(i) instanceof Pick.Chosen(_, var subject, _, _)) {
                byArgument.computeIfAbsent(entries.get(i).argument(), _ -> new ArrayList<>())
                        .add(Objects.requireNonNullElse(chosen.putIfAbsent(subject.key(), subject), subject));
            }
        }
        Set<Pick> told = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<String> ids = chosen.values().stream().map(one -> one.media().typedId()).collect(Collectors.toSet());
        return new Selection(
                resolved.stream().filter(told::add).map(pick -> pick.without(one -> ids.contains(one.titleId())))
                        // said twice, done once
                        .filter(pick -> !(pick instanceof Pick.Chosen(_, var subject, _, _))
                                || chosen.get(subject.key()) == subject)
                        .toList(),
                byArgument);
    }

    /** Asks the person about all ambiguous references together, and returns the picks with their answers. */
    private static List<Pick> asked(List<NamedEntry> entries, List<Pick> picks, TitleFinder titles) {
        List<AmbiguousTitle> questions = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).canBeAsked() && picks.get(i) instanceof Pick.Missed(_, AmbiguousTitle question)) {
                questions.add(question);
            }
        }
        Iterator<Optional<Candidate>> answers = questions.isEmpty() ? Collections.emptyIterator()
                : Clarifier.current().answersOnce(questions).iterator();
        List<Pick> settled = new ArrayList<>();
        for (int i = 0; i < picks.size(); i++) {
            Pick pick = picks.get(i);
            NamedEntry entry = entries.get(i);
            Optional<Candidate> answer = entry.canBeAsked() && pick instanceof Pick.Missed(_, AmbiguousTitle _)
                    ? answers.next() : Optional.empty();
            settled.add(answer.map(title -> entry.pick(() -> titles.chosen(title, entry.argument()))).orElse(pick));
        }
        return settled;
    }

    /** All of a list of which is so what has to be. */
    public static Selection all(List<Subject> subjects, TitleArguments named, Trakt trakt) {
        return all(subjects.stream().filter(OnlyIf.filter(named.onlyIf(), trakt)).toList());
    }

    /** All of these, of which none was named. */
    public static Selection all(List<Subject> subjects) {
        return new Selection(
                subjects.stream().<Pick>map(subject -> new Pick.Chosen(null, subject, List.of())).toList());
    }

    /** Without those of which something is not so that has to be. */
    public Selection where(TitleArguments named, Trakt trakt) {
        return where(named, trakt, null);
    }

    /** @param wording says when what was to be unseen was seen */
    public Selection where(TitleArguments named, Trakt trakt, @Nullable TimeFormat wording) {
        return sparing(OnlyIf.obstacles(named.onlyIf(), trakt, subjects(), wording));
    }

    /** Leaves out titles for a reason. */
    public Selection sparing(Function<Subject, Optional<String>> reason) {
        return new Selection(picks.stream()
                .map(pick -> pick instanceof Pick.Chosen(var said, var subject, var rivals, _)
                        ? reason.apply(subject).<Pick>map(why -> new Pick.Spared(said, subject, rivals, why))
                                .orElse(pick)
                        : pick)
                .toList(), byArgument);
    }

    /** Whether all titles were left out, as something is not so of them. */
    public boolean isSpared() {
        return picks.stream().allMatch(Pick.Spared.class::isInstance);
    }

    /**
     * Without what cannot be written: a single such reference fails the call, one of several becomes
     * {@link Pick.Missed}.
     */
    public Selection refusing(Function<Subject, Optional<Failure>> obstacle) {
        return new Selection(picks.stream()
                .map(pick -> pick instanceof Pick.Chosen(var said, var subject, _, _)
                        ? obstacle.apply(subject).map(failure -> refused(said, failure)).orElse(pick) : pick)
                .toList());
    }

    /**
     * Refuses titles of other types. Those that are left have no rivals of other types.
     *
     * @param only what is taken instead, after "only"
     * @throws TraktException with {@code BadArguments}, which names each
     */
    public Selection refuseUnfitting(Set<MediaType> types, TitleArguments in, String only) {
        List<Problem> problems = new ArrayList<>();
        for (Subject subject : subjects()) {
            if (!types.contains(subject.type())) {
                problems.add(new Problem(in.items() != null ? "items" : in.argument(),
                        "means " + ReplyText.of(subject) + "; only " + only, subject.candidate(null)));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadArguments(problems, List.of()).raise();
        }
        return new Selection(picks.stream()
                .map(pick -> pick.without(one -> !types.contains(MediaType.of(one.type()))))
                .toList(), byArgument);
    }

    private static Pick refused(String said, Failure failure) {
        if (said == null) {
            throw failure.raise();
        }
        return new Pick.Missed(said, failure);
    }

    public List<Pick> picks() {
        return picks;
    }

    /** The subjects to write, each once. */
    public List<Subject> subjects() {
        return picks.stream()
                .filter(Pick.Chosen.class::isInstance)
                .map(pick -> ((Pick.Chosen) pick).subject())
                .toList();
    }

    /** The number of an episode as it was said, where that goes through all seasons; else null. */
    public @Nullable Integer counted(Subject subject) {
        return picks.stream().flatMap(pick -> pick instanceof Pick.Chosen chosen && chosen.subject() == subject
                ? Stream.ofNullable(chosen.counted()) : Stream.empty()).findFirst().orElse(null);
    }

    /** What an entry, such as {@code items[2]}, named. */
    public List<Subject> of(String argument) {
        return byArgument.getOrDefault(argument, List.of());
    }

    /** Whether the call had a single reference and not a list, and it was not left out. */
    public boolean isSingle() {
        return picks.size() == 1 && picks.getFirst().said() == null && !isSpared();
    }
}
