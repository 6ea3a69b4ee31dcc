package dev.traktmcp.titles.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one place of the words for it: "second", "season", "episode", "3" is "season 2 episode 3". */
final class PlaceTokens {
    /** The kind of a word for "next" together with the word for an episode beside it. */
    static final String NEXT = "next";
    private static final Set<String> NOUNS = Set.of("season", "episode", "finale", "pilot", "premiere", NEXT);
    /** What says which of several a noun means, and not by a number behind it. */
    private static final Set<String> COUNTING = Set.of("ordinal", "latest", "fromend");
    private static final int NEAR = 10;

    /** One word, or several that belong together, and where the text has them. */
    record Token(String kind, String meaning, int start, int end) {
        boolean isNoun() {
            return NOUNS.contains(kind);
        }

        /** {@code second}, {@code latest}: of the noun that follows. */
        boolean isCounting() {
            return COUNTING.contains(kind);
        }

        /** Whether the words for a place can begin with it. */
        boolean begins() {
            return isNoun() || isCounting() || kind.equals("the");
        }
    }

    private PlaceTokens() {}

    /** "-" and "&" between numbers. */
    static Optional<Token> sign(String word, int at) {
        String kind = "&+".contains(word) ? "and" : "to";
        return "&+–—-".contains(word) ? Optional.of(new Token(kind, kind, at, at + 1)) : Optional.empty();
    }

    /** The place in English; empty where the words are no place, or a number is left over. */
    static Optional<String> inEnglish(List<Token> tokens) {
        String season = null;
        String episode = null;
        List<Token> rest = tokens.stream().filter(token -> !token.kind().equals("the") && !token.kind().equals("of"))
                .toList();
        for (int i = 0; i < rest.size();) {
            Token token = rest.get(i);
            boolean counted = token.isCounting() && i + 1 < rest.size() && rest.get(i + 1).isNoun();
            Token noun = counted ? rest.get(++i) : token;
            i++;
            if (!noun.isNoun() || counted && noun.kind().equals(NEXT)) {
                return Optional.empty();
            }
            String value = counted ? token.meaning() : null;
            if (value == null && Set.of("season", "episode").contains(noun.kind())) {
                int end = i;
                value = numbers(rest, i);
                while (end < rest.size() && Set.of("number", "and", "to").contains(rest.get(end).kind())) {
                    end++;
                }
                if (value == null && end == i && i < rest.size()
                        && Set.of("latest", "finale").contains(rest.get(i).kind())) {
                    value = "latest";
                    end++;
                }
                if (value == null && episode == null) {
                    return Optional.empty();
                }
                i = end;
            }
            boolean ofSeason = Set.of("finale", "premiere").contains(noun.kind()) && value != null;
            if (noun.kind().equals("season") || ofSeason) {
                season = season == null || value == null ? value : "?";
            }
            if (!noun.kind().equals("season")) {
                episode = episode != null ? "?" : noun.kind().equals("episode") ? value : noun.kind();
            }
        }
        return "?".equals(season) || "?".equals(episode) ? Optional.empty() : inOrder(season, episode);
    }

    /** {@code 3 to 5}, {@code 1 and 2}; null without a number, or where something else stands among them. */
    private static @Nullable String numbers(List<Token> tokens, int from) {
        List<String> words = new ArrayList<>();
        for (Token token : tokens.subList(from, tokens.size())) {
            boolean number = words.size() % 2 == 0;
            if (!Set.of("number", "and", "to").contains(token.kind())) {
                break;
            }
            if (token.kind().equals("number") != number) {
                return null;
            }
            // "season 1 and 24" goes on with another title
            if (number && words.size() > 1 && words.getLast().equals("and")
                    && Integer.parseInt(token.meaning()) - Integer.parseInt(words.get(words.size() - 2)) > NEAR) {
                return null;
            }
            words.add(number ? token.meaning() : token.kind());
        }
        return words.size() % 2 == 0 ? null : String.join(" ", words);
    }

    private static Optional<String> inOrder(@Nullable String season, @Nullable String episode) {
        boolean several = season != null && season.contains(" ") || episode != null && episode.contains(" ");
        if (several && season != null && season.contains(" ") && episode != null) {
            return Optional.empty();
        }
        if (NEXT.equals(episode)) {
            boolean one = season == null || season.matches("\\d+");
            return !one ? Optional.empty()
                    : Optional.of((season == null ? "" : "season " + season + " ") + "next episode");
        }
        if (season == null) {
            return Optional.ofNullable(switch (episode) {
                case null -> null; // "the next episode" alone
                case "latest" -> "latest episode";
                case "penultimate", "antepenultimate" -> episode + " episode";
                case "1", "premiere" -> "pilot";
                case "finale", "pilot" -> episode;
                default -> "episode" + (several ? "s " : " ") + episode;
            });
        }
        if (season.contains("penultimate")) {
            return episode == null ? Optional.of(season + " season") : Optional.empty();
        }
        String of = season.equals("latest") ? "latest season" : "season" + (season.contains(" ") ? "s " : " ") + season;
        return Optional.of(switch (episode) {
            case null -> of;
            case "latest", "finale" -> season.equals("latest") ? "finale" : of + " finale";
            case "pilot", "premiere" -> of + " episode 1";
            case "penultimate", "antepenultimate" -> (season.equals("latest") ? "" : of + " ") + episode + " episode";
            default -> of + " episode" + (several ? "s " : " ") + episode;
        });
    }
}
