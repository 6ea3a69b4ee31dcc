package dev.traktmcp.titles.search;

import dev.traktmcp.titles.Resolution;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.SearchHit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds an episode that was said by its name, with its show: "Ozymandias (Breaking Bad)", "Breaking Bad Ozymandias".
 */
record EpisodeFinder(Trakt trakt) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String EPISODE = "(?:episode|[eéÉ]pisode|folge|episodio|epis[oó]dio|aflevering|puntata)";
    private static final String OF = "(?:of|from|in|von|aus|de|du|des|d[aeo]|di|van|uit|della|del)";
    /** The groups are the show and the episode. */
    private static final List<Pattern> MARKED = List.of(
            Pattern.compile("(?:the\\s+)?(?<name>.+?)\\s+" + EPISODE + "\\s+" + OF + "\\s+(?<show>.+)", FLAGS),
            Pattern.compile("(?:(?:the|die|der|l[ae]?|el|o|de)[\\s'’]+)?" + EPISODE + "[\\s:]+(?<name>.+?)\\s+" + OF
                    + "\\s+(?<show>.+)", FLAGS),
            Pattern.compile("(?<show>.+?)[\\s,:-]+" + EPISODE + "[\\s:]+(?<name>\\D.+)", FLAGS),
            Pattern.compile("(?<name>[^()\\[\\]]+?)\\s*[(\\[](?<show>[^()\\[\\]]+)[)\\]]"),
            Pattern.compile("(?<show>.+?)\\s*[,:|–—]\\s+(?<name>.+)|(?<show2>.+?)\\s+-\\s+(?<name2>.+)"),
            Pattern.compile("(?<show>.+?)\\s*[\"“„«](?<name>[^\"”“»]+)[\"”“»]"));
    private static final String QUOTES = "[\"“”„«»‘’']+";
    /** So many ways to part words without any mark are tried; each costs a request. */
    private static final int PARTINGS = 2;
    private static final int SHORT = 2;

    /** Empty where no show of that name has such an episode; of several of that name, it is one of them. */
    Optional<Resolution> named(Reference reference) {
        if (reference.type() == MediaType.MOVIE || reference.season() != null || reference.title() == null) {
            return Optional.empty();
        }
        String said = NormalizedName.tidy(reference.title());
        for (Pattern pattern : MARKED) {
            Matcher parts = pattern.matcher(said);
            if (parts.matches()) {
                boolean dashed = pattern.pattern().contains("name2") && parts.group("name") == null;
                Optional<Resolution> found = in(shows(parts.group(dashed ? "show2" : "show")),
                        parts.group(dashed ? "name2" : "name"));
                return found.isPresent() ? found : unmarked(said);
            }
        }
        return unmarked(said);
    }

    private Optional<Resolution> unmarked(String said) {
        List<String> words = Arrays.asList(said.split(" "));
        for (int end = words.size() - 1; end > 0 && words.size() - end <= PARTINGS; end--) {
            String show = String.join(" ", words.subList(0, end)).replaceFirst("(?:[’']s|[,:–-])$", "");
            Optional<Resolution> found = in(shows(show), String.join(" ", words.subList(end, words.size())));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Those of exactly that name; too short a name is that of none. */
    private List<Media> shows(String said) {
        String show = said.replaceAll(QUOTES, "").strip();
        NormalizedName name = NormalizedName.of(show);
        return NormalizedName.joined(name.bare()).length() <= SHORT ? List.of()
                : trakt.search().exact(MediaType.SHOW, show).stream().map(SearchHit::media).filter(Objects::nonNull)
                        .filter(media -> NormalizedName.of(media.title()).sameBare(name)).toList();
    }

    private Optional<Resolution> in(List<Media> shows, String episode) {
        NormalizedName name = NormalizedName.of(episode);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        List<Subject> named = new ArrayList<>();
        for (Media show : shows) {
            Subject.episodes(show, trakt.shows().seasons(String.valueOf(show.ids().trakt()))).stream()
                    .filter(one -> Stream.ofNullable(one.requireEpisode().title())
                            .anyMatch(title -> NormalizedName.of(title).sameBare(name)))
                    .forEach(named::add);
        }
        return named.isEmpty() ? Optional.empty()
                : Optional.of(named.size() == 1 ? new Found(named.getFirst(), List.of())
                        : new Resolution.Several(named.stream().map(one -> one.candidate(null)).toList()));
    }
}
