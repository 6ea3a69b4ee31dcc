package dev.traktmcp.tools.request;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What became of a selection: the data, and the text below a headline that the tool writes. */
public final class ItemOutcomes {
    /** So many are told of all that a list holds, where nobody named them and the same became of each. */
    private static final int UNNAMED = 20;

    private final Selection selection;
    private final List<Outcome> outcomes;
    /** What is to be said of some of the selection's picks. */
    private final Map<Integer, String> notes;
    /** Whether the same became of all, which then the headline says. */
    private final boolean areAlike;

    private ItemOutcomes(Selection selection, List<Outcome> outcomes) {
        this(selection, outcomes, Map.of());
    }

    private ItemOutcomes(Selection selection, List<Outcome> outcomes, Map<Integer, String> notes) {
        this.selection = selection;
        this.outcomes = outcomes;
        this.notes = notes;
        this.areAlike = outcomes.stream().map(Outcome::outcome).distinct().count() == 1
                && outcomes.getFirst().outcome().isSaidOfAll();
    }

    /** With a note on each that had this outcome and of which there is something to say. */
    public ItemOutcomes noting(OutcomeKind which, Function<Subject, @Nullable String> note) {
        List<Outcome> noted = new ArrayList<>(outcomes);
        Map<Integer, String> notes = new HashMap<>(this.notes);
        for (int i = 0; i < noted.size(); i++) {
            String words = noted.get(i).outcome() == which && selection.picks().get(i) instanceof Pick.Chosen chosen
                    ? note.apply(chosen.subject()) : null;
            if (words != null) {
                noted.set(i, noted.get(i).withNote(words));
                notes.put(i, words);
            }
        }
        return new ItemOutcomes(selection, List.copyOf(noted), notes);
    }

    /** Where nothing was written, as no reference was resolved. */
    public static ItemOutcomes unresolved(Selection selection) {
        return of(selection, _ -> OutcomeKind.NOT_FOUND);
    }

    /** @param outcome what became of each subject that was written */
    public static ItemOutcomes of(Selection selection, Function<Subject, OutcomeKind> outcome) {
        return of(selection, outcome, _ -> null);
    }

    /** @param episodes how many episodes a subject means, or null for a single item */
    public static ItemOutcomes of(Selection selection, Function<Subject, OutcomeKind> outcome,
            Function<Subject, @Nullable Integer> episodes) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Pick pick : selection.picks()) {
            outcomes.add(switch (pick) {
                case Pick.Chosen chosen -> Outcome.of(outcome.apply(chosen.subject()), chosen)
                        .ofEpisodes(episodes.apply(chosen.subject()));
                case Pick.Spared spared -> Outcome.of(spared);
                case Pick.Missed missed -> Outcome.of(missed);
            });
        }
        return new ItemOutcomes(selection, List.copyOf(outcomes));
    }

    /** With the rating that each item had before. */
    public ItemOutcomes withPreviousRatings(RatingsBefore before) {
        return with((outcome, subject) -> outcome.withPreviousRating(before.of(subject)));
    }

    /** With the rating that each item has now, where it was given one. */
    public ItemOutcomes withRatings(Map<Subject, Integer> given) {
        return with((outcome, subject) -> outcome.outcome() == OutcomeKind.NOT_FOUND ? outcome
                : outcome.withRating(Objects.requireNonNull(given.get(subject))));
    }

    /** With the rating that an item has and keeps. */
    public ItemOutcomes withKeptRatings(Map<Subject, Integer> kept) {
        return with((outcome, subject) -> kept.get(subject) instanceof Integer rating ? outcome.withRating(rating)
                : outcome);
    }

    private ItemOutcomes with(BiFunction<Outcome, Subject, Outcome> more) {
        List<Outcome> with = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            with.add(selection.picks().get(i) instanceof Pick.Chosen chosen
                    ? more.apply(outcomes.get(i), chosen.subject()) : outcomes.get(i));
        }
        return new ItemOutcomes(selection, List.copyOf(with), notes);
    }

    public List<Outcome> outcomes() {
        return outcomes;
    }

    public int count(OutcomeKind outcome) {
        return (int) outcomes.stream().filter(one -> one.outcome() == outcome).count();
    }

    /** The subjects with this outcome. */
    public List<Subject> subjects(OutcomeKind outcome) {
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).outcome() == outcome && selection.picks().get(i) instanceof Pick.Chosen chosen) {
                subjects.add(chosen.subject());
            }
        }
        return subjects;
    }

    /** Whether the call had a single reference and not a list. */
    public boolean isSingle() {
        return selection.isSingle();
    }

    /** Whether the call had a single reference, and Trakt did not recognize the subject. */
    public boolean isUnknown() {
        return isSingle() && count(OutcomeKind.NOT_FOUND) == 1;
    }

    /** Whether nothing came of it: not one reference was resolved to something that Trakt knows. */
    public boolean isUnresolved() {
        return outcomes.size() == count(OutcomeKind.AMBIGUOUS) + count(OutcomeKind.NOT_FOUND);
    }

    /** The headline of what was put on a list: {@code Added to your watchlist: Dune (2021) [movie:12].} */
    public String addedTo(String place) {
        int added = count(OutcomeKind.ADDED);
        int there = count(OutcomeKind.ALREADY_THERE);
        if (isUnknown()) {
            return "Trakt does not know " + onlyLine() + ", so nothing was added.";
        }
        if (isSingle()) {
            return (added > 0 ? "Added to " : "Already on ") + place + ": " + onlyLine() + ".";
        }
        return "Added " + ReplyText.share(added, outcomes.size()) + " to " + place
                + (there > 0 ? "; " + there + (there == 1 ? " was" : " were") + " on it already" : "") + ".";
    }

    /** The line of the single subject. */
    public String onlyLine() {
        return ReplyText.of(selection.subjects().getFirst());
    }

    /** The same with what is to be said of it. */
    public String onlyLineNoted() {
        return onlyLine() + noted(0);
    }

    private String noted(int place) {
        String note = notes.get(place);
        return note == null ? "" : ", " + note;
    }

    /** The headline, then one line for each entry of a list, then what to do about those that were not resolved. */
    public String text(String headline) {
        return text(headline, "call again");
    }

    /** Episodes of one show that stand one after the other and had the same outcome. */
    private List<Subject> run(int from) {
        List<Subject> run = new ArrayList<>();
        Pick.Chosen first = (Pick.Chosen) selection.picks().get(from);
        for (int i = from; i < outcomes.size() && selection.picks().get(i) instanceof Pick.Chosen one
                && (i == from || one.subject().episode() != null && first.subject().episode() != null
                        && one.subject().media().equals(first.subject().media())
                        && titles(one).equals(titles(first)) && one.counted() == null && first.counted() == null
                        && Objects.equals(notes.get(i), notes.get(from))
                        && outcomes.get(i).inWords().equals(outcomes.get(from).inWords())); i++) {
            run.add(one.subject());
        }
        return run;
    }

    private static List<Candidate> titles(Pick.Chosen chosen) {
        return chosen.rivals().stream().map(Candidate::ofTitle).toList();
    }

    /** What became of one; what the headline says of all is not said again. */
    private String became(int place, Pick.Chosen chosen) {
        String words = outcomes.get(place).inWords() + noted(place) + chosen.countedInBrief();
        if (areAlike) {
            words = words.substring(outcomes.get(place).outcome().spoken().length()).replaceFirst("^, ", "");
        }
        return words.isEmpty() ? "" : ": " + words;
    }

    /** @param again which tool to call for what was not resolved, where it is another one: {@code use add_to_list} */
    public String text(String headline, String again) {
        StringBuilder text = new StringBuilder(headline);
        int shown = areAlike && selection.picks().stream().allMatch(pick -> pick.said() == null)
                ? Math.min(UNNAMED, outcomes.size()) : outcomes.size();
        int i = 0;
        for (; i < shown; i++) {
            switch (selection.picks().get(i)) {
                case Pick.Chosen chosen when isSingle() ->
                        text.append(chosen.countedLine()).append(ReplyText.rivals(chosen.rivals()));
                case Pick.Chosen chosen -> {
                    List<Subject> run = run(i);
                    text.append('\n').append(run.size() == 1 ? ReplyText.of(chosen.subject())
                            : chosen.subject().media().title() + " [" + chosen.subject().media().typedId() + "], "
                                    + ReplyText.episodes(run))
                            .append(became(i, chosen))
                            .append(ReplyText.rivals(run.size() == 1 ? chosen.rivals() : titles(chosen))
                                    .replace("\n", "\n  "));
                    i += run.size() - 1;
                }
                case Pick.Spared spared -> text.append('\n').append(Outcome.line(spared));
                case Pick.Missed missed -> Outcome.line(missed, selection.picks())
                        .ifPresent(line -> text.append('\n').append(line));
            }
        }
        if (i < outcomes.size()) {
            text.append("\nand ").append(outcomes.size() - i).append(" more");
        }
        if (count(OutcomeKind.AMBIGUOUS) > 0) {
            text.append("\nNext: ask which of these is meant, then " + again + " with its id.");
        } else if (selection.picks().stream().anyMatch(Pick.Missed.class::isInstance)) {
            text.append(Outcome.next(selection.picks(), again));
        }
        return text.toString();
    }
}
