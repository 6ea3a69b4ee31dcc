package dev.traktmcp.tools.account;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.Failure.NothingToUndo;
import dev.traktmcp.failure.Missing;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.JournalEntry;
import dev.traktmcp.journal.Last;
import dev.traktmcp.journal.Step;
import dev.traktmcp.journal.undo.UndoResult;
import dev.traktmcp.journal.undo.Undoer;
import dev.traktmcp.plays.Plays;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.tools.request.TitleArguments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes back the last write, those that the person names, or what the latest write of a title did to it. */
record Undo(TitleFinder titles, Journal journal, Undoer reversal, Plays plays, Viewer viewer)
        implements Tool<Undo.Input> {
    static final int SHOWN = 10;

    /** Words between ids. */
    private static final Set<String> FILLERS = Set.of("", "undo", "and");

    /** @param undoId of one write or of several; null for the last write, or with a title for the last that has it */
    record Input(
            @Nullable String title,
            @Nullable Integer year,
            @Nullable String type,
            @Nullable String id,
            @Nullable Integer season,
            @Nullable Integer episode,
            @Nullable List<String> items,
            @Nullable String undoId)
            implements TitleArguments {}

    /**
     * @param undoId of all that were taken back
     * @param what the headline of the reply of that write; of several, those headlines
     * @param stoppedBy the code of the failure after which the rest may still stand; else null
     */
    record Data(String undoId, String what, List<Change> items, @Nullable String stoppedBy, String timezone) {}

    /**
     * @param outcome {@code undone}, {@code nothing_to_undo} where it was changed meanwhile, or {@code not_undone}
     * @param thing null for a write that could not be taken back
     * @param undoId where several were asked for; else null
     */
    record Change(
            OutcomeKind outcome, String change, @Nullable UndoneThing thing, @Nullable String undoId) {}

    @Override
    public ToolReply call(Input in) {
        boolean titled = in.items() != null || in.namesOne();
        Optional<Integer> few = in.undoId() == null || titled ? Optional.empty() : LastFew.count(in.undoId());
        if (few.isPresent()) {
            return plays
                    .exclusively(() -> few.get() == 1 ? reply(takeBack(TitlePart.whole(newest(1).getFirst()), false))
                            : several(newest(few.get()).stream().map(JournalEntry::id).toList()));
        }
        List<String> ids = in.undoId() == null ? List.of() : ids(in.undoId());
        if (titled) {
            UndoOfTitle named = UndoOfTitle.named(in, titles, journal);
            return plays.exclusively(() -> {
                UndoOfTitle.Meant meant = named.meant(ids);
                ToolReply reply = reply(takeBack(meant.part(), false), meant.beside(), meant.stays());
                if (meant.leavesLast()) {
                    journal.keepLast(); // an undo without more takes back the rest of it
                }
                return reply;
            });
        }
        // Of two calls at once, the second finds the write undone.
        return plays.exclusively(() -> in.undoId() == null ? reply(takeBack(TitlePart.whole(last()), true))
                : ids.size() == 1 ? reply(takeBack(TitlePart.whole(entry(ids.getFirst())), false)) : several(ids));
    }

    /** {@code undo aaaabf, aaaabe} as two ids, each once. */
    private static List<String> ids(String said) {
        List<String> ids = Stream.of(said.split("[^\\p{Alnum}]+")).map(id -> id.toLowerCase(Locale.ROOT))
                .filter(id -> !FILLERS.contains(id)).distinct().toList();
        return ids.isEmpty() ? List.of(said) : ids;
    }

    /** The newest writes of this account, the latest first; fails where there are fewer, or somebody else's is one. */
    private List<JournalEntry> newest(int count) {
        List<JournalEntry> undoable = journal.undoable();
        if (journal.last() instanceof Last.Elsewhere(var entry)) {
            throw nothing(new Missing.Ours(entry.what()));
        }
        if (undoable.size() < count) {
            throw nothing(undoable.isEmpty() ? new Missing.Everything() : new Missing.Fewer(count, undoable.size()));
        }
        return undoable.subList(0, count);
    }

    /** What became of one of several; either is null. */
    private record Tried(String id, @Nullable TakenBack taken, @Nullable Failure failure) {}

    /** The latest first, whatever the order in which they were said; what is unknown comes last. */
    private ToolReply several(List<String> ids) {
        Map<String, JournalEntry> before = new LinkedHashMap<>();
        journal.undoable().forEach(entry -> before.put(entry.id(), entry));
        List<String> order = List.copyOf(before.keySet());
        List<Tried> tried = ids.stream()
                .sorted(Comparator.comparingInt(id -> order.contains(id) ? order.indexOf(id) : order.size()))
                .map(this::tryOne).toList();
        UndoText text = UndoText.of(viewer.wording(), before.values().stream());
        SeveralUndone several = new SeveralUndone(text, viewer.zone(), new EndStates(
                tried.stream().flatMap(one -> Stream.ofNullable(one.taken())).toList(), before));
        for (Tried one : tried) {
            if (one.taken() != null) {
                several.add(one.taken());
            } else {
                several.fail(one.id(), Objects.requireNonNull(one.failure()));
            }
        }
        return several.reply();
    }

    private Tried tryOne(String id) {
        try {
            return new Tried(id, takeBack(TitlePart.whole(entry(id)), false), null);
        } catch (TraktException e) {
            return new Tried(id, null, e.failure());
        }
    }

    private TakenBack takeBack(TitlePart part, boolean last) {
        JournalEntry entry = part.entry();
        List<UndoResult> effects = new ArrayList<>();
        try {
            reversal.of(entry, part.steps(), effects::addAll);
            return new TakenBack(entry, effects, null);
        } catch (TraktException e) {
            if (last) {
                journal.keepLast();
            }
            if (effects.isEmpty()) {
                throw e;
            }
            return new TakenBack(entry, effects, Explanation.of(e.failure()));
        } finally {
            forget(part);
        }
    }

    private ToolReply reply(TakenBack taken) {
        return reply(taken, "", List.of());
    }

    /**
     * @param beside what is said of other writes, and of the rest of this one
     * @param stays the same in the data
     */
    private ToolReply reply(TakenBack taken, String beside, List<Change> stays) {
        UndoText text = UndoText.of(viewer.wording(), Stream.of(taken.entry()));
        Explanation stopped = taken.stopped();
        String rest = stopped == null ? "" : "\nThe rest may still stand: " + stopped.what() + "\nNext: undo "
                + taken.entry().id() + " again.";
        String headline = stopped != null ? "Taken back in part."
                : taken.any() ? "Taken back." : "There was nothing left to take back.";
        List<UndoneRun> runs = UndoneRun.of(taken.effects(), text);
        int more = runs.stream().skip(SHOWN).mapToInt(run -> run.effects().size()).sum();
        return new ToolReply(
                headline + runs.stream().limit(SHOWN).map(run -> "\n" + run.line(text))
                        .collect(Collectors.joining())
                        + (more > 0 ? "\nand " + more + " more." : "")
                        + (!beside.isEmpty() ? beside
                                : taken.whole() && more == 0 ? "" : "\nThat was: " + taken.was())
                        + rest,
                new Data(taken.entry().id(), taken.was(), Stream.concat(
                        TakenBack.changes(taken.effects(), text, null).stream(), stays.stream()).toList(),
                        stopped == null ? null : stopped.code().word(), viewer.zone().getId()));
    }

    /** Forgets that the undone plays were sent, so that they may be added again at once; remembers all other plays. */
    private void forget(TitlePart part) {
        for (Step step : part.steps()) {
            if (step instanceof Step.Watched watched) {
                plays.forget(watched.thing().key());
            }
        }
    }

    private JournalEntry last() {
        return switch (journal.last()) {
            case Last.Write(var entry) -> entry;
            case Last.Nothing(var tool) -> throw nothing(tool == null || journal.undoable().isEmpty()
                    ? new Missing.Everything() : new Missing.Last(tool));
            case Last.Elsewhere(var entry) -> throw nothing(new Missing.Ours(entry.what()));
        };
    }

    private TraktException nothing(Missing missing) {
        return nothing(missing, journal);
    }

    static TraktException nothing(Missing missing, Journal journal) {
        return new NothingToUndo(missing, known(journal.undoable())).raise();
    }

    private JournalEntry entry(String id) {
        List<JournalEntry> undoable = journal.undoable();
        JournalEntry entry = undoable.stream().filter(one -> one.id().equalsIgnoreCase(id)).findFirst()
                .orElseThrow(() -> nothing(new Missing.Id(id, journal.isUndone(id))));
        TitlePart.whole(entry).refuseChanged(undoable);
        return entry;
    }

    private static List<String> known(List<JournalEntry> undoable) {
        return undoable.stream().map(entry -> entry.id() + ": " + TakenBack.was(entry)).toList();
    }
}
