package dev.traktmcp.failure;

import static dev.traktmcp.failure.Explanation.facts;
import static dev.traktmcp.failure.Explanation.lines;
import static dev.traktmcp.failure.Explanation.noId;
import static dev.traktmcp.failure.Explanation.quoted;

import dev.traktmcp.failure.Failure.AboutTitles;
import dev.traktmcp.failure.Failure.AmbiguousTitle;
import dev.traktmcp.failure.Failure.EpisodeNotFound;
import dev.traktmcp.failure.Failure.NamesNothing;
import dev.traktmcp.failure.Failure.NotAired;
import dev.traktmcp.failure.Failure.NothingNext;
import dev.traktmcp.failure.Failure.PersonNotFound;
import dev.traktmcp.failure.Failure.SeasonWithoutId;
import dev.traktmcp.failure.Failure.SeveralTitles;
import dev.traktmcp.failure.Failure.TitleNotFound;
import java.util.Map;
import java.util.stream.Stream;

/** The words for failures about what was named: titles, episodes, people. */
final class TitleExplanation {
    private TitleExplanation() {}

    static Explanation of(AboutTitles failure) {
        FailureCode code = FailureCode.of(failure);
        return switch (failure) {
            case TitleNotFound(var said, var nearest) when SaidTogether.is(said) -> new Explanation(code,
                    "There is no title " + quoted(said) + ": " + SaidTogether.wrong(said) + ".",
                    SaidTogether.next(Stream.of(failure)).orElseThrow(),
                    nearest.isEmpty() ? Map.of() : Map.of("candidates", nearest));
            case TitleNotFound(var said, var nearest) when nearest.isEmpty() -> new Explanation(code,
                    "Trakt's search finds no title " + quoted(said) + ".",
                    "check the spelling, try the original or English title, or give the year, the type or an IMDb id."
                            + noId(said));
            case TitleNotFound(var said, var nearest) -> new Explanation(code,
                    "Trakt's search finds no title " + quoted(said) + ". The nearest are:\n" + lines(nearest),
                    "if one of these is meant, call again with its id as title; else try the original or English title."
                            + noId(said),
                    Map.of("candidates", nearest));
            case AmbiguousTitle(var said, var argument, var candidates) when argument.equals("list") ->
                    new Explanation(code,
                            quoted(said) + " can mean more than one list, so nothing was done:\n" + lines(candidates),
                            "ask which one is meant, then call again with its id as list.",
                            facts("argument", argument, "candidates", candidates));
            case AmbiguousTitle(var said, var argument, var candidates) when candidates.size() == 1 ->
                    new Explanation(code,
                            "Trakt's search finds no " + quoted(said) + " just as it was said. Did you mean "
                                    + lines(candidates) + "? Nothing was done.",
                            "ask whether that is meant, then call again with its id" + inPlaceOf(argument) + ".",
                            facts("argument", argument, "candidates", candidates));
            case AmbiguousTitle(var said, var argument, var candidates) -> new Explanation(code,
                    quoted(said) + " can mean more than one "
                            + (candidates.getFirst().type().equals("person") ? "person" : "title")
                            + ", so nothing was done:\n" + lines(candidates),
                    "ask which one is meant, then call again with its id" + inPlaceOf(argument) + ".",
                    facts("argument", argument, "candidates", candidates));
            case EpisodeNotFound(var show, var asked, var exists) -> new Explanation(code,
                    show + " has no " + asked + " on Trakt: " + exists + ".",
                    "check the numbers with the person, then call again.");
            case SeasonWithoutId(var season) -> new Explanation(code,
                    "Trakt sends no id for " + season
                            + ", and without one its whole show would be meant, so it was left as it is.",
                    "try again later, or ask whether the whole show is meant.");
            case NotAired(var what, var first) -> new Explanation(code,
                    "Nothing of " + what + " has aired yet"
                            + (first == null ? ", and no date is known."
                                    : "; it begins on " + first.toString().substring(0, 10) + "."),
                    "wait until then; an episode that was seen early is taken by mark_watched under its own number.",
                    facts("first_aired", first));
            case NothingNext(var show, var why, var like, var airs) -> new Explanation(code,
                    "No episode of " + show + " comes next: " + why + ".",
                    "name the episode that is meant, like " + like + "; nothing was changed.",
                    facts("first_aired", airs));
            case NamesNothing(var said, var why) -> new Explanation(code,
                    quoted(said) + " names nothing" + why + ", so nothing was changed.",
                    "tell the person so; if something else is meant, call again with that.");
            case SeveralTitles(var said, var name, var candidates) -> new Explanation(code,
                    quoted(said) + " is a phrase for several titles, and Trakt does not say which belong to it; nothing"
                            + " was done. These begin with " + quoted(name) + ":\n" + lines(candidates),
                    "ask which are meant, or choose those that surely are, then call again with their ids as items.",
                    facts("candidates", candidates));
            case PersonNotFound(var said, var nearest) -> new Explanation(code,
                    "Trakt's search finds nobody called " + quoted(said) + "."
                            + (nearest.isEmpty() ? "" : " The nearest are:\n" + lines(nearest)),
                    (nearest.isEmpty() ? "" : "if one of these is meant, call again with its id as name; else ")
                            + "check the spelling of the name.",
                    nearest.isEmpty() ? Map.of() : Map.of("candidates", nearest));
        };
    }

    private static String inPlaceOf(String argument) {
        return argument.startsWith("items") ? " in place of " + argument
                : argument.equals("name") || argument.equals("move_from") ? " as " + argument : " as title";
    }
}
