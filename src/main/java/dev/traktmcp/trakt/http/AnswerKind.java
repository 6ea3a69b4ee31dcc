package dev.traktmcp.trakt.http;

import dev.traktmcp.trakt.model.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What an answer is about, and so for how long it may be used again. The lifetimes are our choice. */
enum AnswerKind {
    /** Genres, languages, countries, certifications, networks. */
    VOCABULARY(Duration.ofDays(1)),
    /** Films and people, and who and what belongs to a title: corrected now and then. */
    TITLE(Duration.ofHours(4)),
    /**
     * Shows, their seasons and calendars, and offers to stream. Each week brings an episode and may move the next ones,
     * so nobody should hear the plans of this morning.
     */
    SCHEDULE(Duration.ofHours(1)),
    SEARCH(Duration.ofMinutes(30)),
    CHART(Duration.ofMinutes(10)),
    /** It says how many are watching at this moment. */
    TRENDING(Duration.ofMinutes(2)),
    /**
     * Data of a person, and everything that is not named here. It serves the calls of one turn of a conversation; what
     * the person did on the phone meanwhile is right in the next one.
     */
    PERSONAL(Duration.ofSeconds(15)),
    /** What the person hid, as most have hidden nothing; their word for it counts as any other. */
    HIDDEN(PERSONAL.lifetime),
    /** What is playing or paused: asked about because it has just changed. */
    PLAYING(Duration.ZERO);

    private static final String ANY = "*";
    private static final String ONE_OF_CHARTS = "#";
    private static final String ONE_OF_ASIDES = "+";
    private static final String MOVIES = MediaType.MOVIE.plural();
    private static final String SHOWS = MediaType.SHOW.plural();
    private static final String SEASONS = MediaType.SEASON.plural();
    private static final String EPISODES = MediaType.EPISODE.plural();
    private static final String PEOPLE = MediaType.PERSON.plural();
    private static final Set<String> CHARTS = Set.of(
            "watched", "played", "collected", "favorited", "streaming", "popular", "anticipated", "boxoffice");

    private static final Set<String> ASIDES = Set.of("ratings", "sentiments", "videos", "translations");

    // Others (ignore_watched, hide) make Trakt leave out what this person has seen.
    private static final Set<String> IMPERSONAL =
            Set.of("extended", "query", "fields", "type", "language", "page", "limit", "years", "genres", "languages",
                    "countries", "runtimes", "certifications", "links");

    private record Rule(AnswerKind kind, List<String> path) {
        Rule(AnswerKind kind, String... path) {
            this(kind, List.of(path));
        }

        boolean fits(List<String> asked) {
            return asked.size() == path.size() && IntStream.range(0, path.size())
                    .allMatch(i -> switch (path.get(i)) {
                        case ANY -> true;
                        case ONE_OF_CHARTS -> CHARTS.contains(asked.get(i));
                        case ONE_OF_ASIDES -> ASIDES.contains(asked.get(i));
                        default -> path.get(i).equals(asked.get(i));
                    });
        }
    }

    // The first match decides.
    private static final List<Rule> RULES = List.of(
            new Rule(VOCABULARY, "genres", ANY),
            new Rule(VOCABULARY, "languages", ANY),
            new Rule(VOCABULARY, "countries", ANY),
            new Rule(VOCABULARY, "certifications", ANY),
            new Rule(VOCABULARY, "networks"),
            new Rule(SEARCH, "search", ANY),
            new Rule(SEARCH, "search", ANY, ANY),
            new Rule(PERSONAL, ANY, "recommendations"),
            new Rule(HIDDEN, "users", "hidden", ANY),
            new Rule(CHART, "lists", "trending"),
            new Rule(CHART, "lists", "popular"),
            new Rule(TRENDING, ANY, "trending"),
            new Rule(CHART, "media", ONE_OF_CHARTS),
            new Rule(CHART, MOVIES, ONE_OF_CHARTS),
            new Rule(CHART, SHOWS, ONE_OF_CHARTS),
            new Rule(CHART, MOVIES, ONE_OF_CHARTS, ANY),
            new Rule(CHART, SHOWS, ONE_OF_CHARTS, ANY),
            new Rule(TITLE, MOVIES, ANY),
            new Rule(TITLE, MOVIES, ANY, PEOPLE),
            new Rule(TITLE, MOVIES, ANY, "related"),
            new Rule(TITLE, MOVIES, ANY, "aliases"),
            new Rule(TITLE, MOVIES, ANY, ONE_OF_ASIDES),
            new Rule(TITLE, MOVIES, ANY, "translations", ANY),
            new Rule(TITLE, SHOWS, ANY, ONE_OF_ASIDES),
            new Rule(TITLE, SHOWS, ANY, "translations", ANY),
            new Rule(TITLE, SHOWS, ANY, SEASONS, ANY, ONE_OF_ASIDES),
            new Rule(TITLE, SHOWS, ANY, SEASONS, ANY, "translations", ANY),
            new Rule(TITLE, SHOWS, ANY, SEASONS, ANY, EPISODES, ANY, ONE_OF_ASIDES),
            new Rule(TITLE, SHOWS, ANY, SEASONS, ANY, EPISODES, ANY, "translations", ANY),
            new Rule(TITLE, SHOWS, ANY, PEOPLE),
            new Rule(TITLE, SHOWS, ANY, "related"),
            new Rule(TITLE, SHOWS, ANY, "aliases"),
            new Rule(TITLE, SHOWS, ANY, SEASONS, ANY, PEOPLE),
            new Rule(TITLE, SHOWS, ANY, SEASONS, ANY, EPISODES, ANY, PEOPLE),
            new Rule(TITLE, PEOPLE, ANY),
            new Rule(TITLE, PEOPLE, ANY, ANY),
            new Rule(SCHEDULE, SHOWS, ANY),
            new Rule(SCHEDULE, SHOWS, ANY, SEASONS),
            new Rule(SCHEDULE, SHOWS, ANY, SEASONS, ANY),
            new Rule(SCHEDULE, SHOWS, ANY, "next_episode"),
            new Rule(SCHEDULE, SHOWS, ANY, "last_episode"),
            new Rule(SCHEDULE, MOVIES, ANY, "releases", ANY),
            new Rule(VOCABULARY, "watchnow", "sources", ANY),
            new Rule(SCHEDULE, MOVIES, ANY, "watchnow", ANY),
            new Rule(SCHEDULE, SHOWS, ANY, "watchnow", ANY),
            new Rule(SCHEDULE, SHOWS, ANY, SEASONS, ANY, EPISODES, ANY, "watchnow", ANY),
            new Rule(SCHEDULE, "calendars", "all", ANY, ANY, ANY),
            new Rule(SCHEDULE, "calendars", "all", ANY, ANY, ANY, ANY));

    private final Duration lifetime;

    AnswerKind(Duration lifetime) {
        this.lifetime = lifetime;
    }

    /** The kind of answer that a GET brings. */
    static AnswerKind of(Request request) {
        List<String> path = request.path();
        if (path.getLast().equals("watching") || path.contains("playback")) {
            return PLAYING;
        }
        return !IMPERSONAL.containsAll(request.query().keySet()) ? PERSONAL
                : RULES.stream().filter(rule -> rule.fits(path)).findFirst().map(Rule::kind).orElse(PERSONAL);
    }

    /** Zero for what is never used again. */
    Duration lifetime() {
        return lifetime;
    }

    /** Whether the answer can be another one for another person, or after a write of ours. */
    boolean isPersonal() {
        return this == PERSONAL || this == HIDDEN || this == PLAYING;
    }

    /** Whether an answer with nothing in it is kept like any other. */
    boolean mostlyHasNothing() {
        return this == HIDDEN;
    }
}
