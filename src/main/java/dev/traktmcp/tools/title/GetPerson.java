package dev.traktmcp.tools.title;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.text.Text;
import dev.traktmcp.time.PlainDate;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.PersonFinder;
import dev.traktmcp.tools.core.Filters;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.Mine;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.Parallel;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Slice;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.TypeArgument;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.standing.Marks;
import dev.traktmcp.tools.request.standing.OnlyIf;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Credit;
import dev.traktmcp.trakt.model.Credits;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Person;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who a person is, and in which titles they took part. */
record GetPerson(PersonFinder persons, Trakt trakt, Viewer viewer) implements Tool<GetPerson.Input> {
    /** @param type only these credits, or null for all */
    record Input(@Nullable String name, @Nullable String id, @Nullable String type,
            @Nullable String onlyIf, int page, int limit) {}

    /** @param credits the best known titles first */
    record Data(
            String id, String name, Ids ids, @Nullable String biography, @Nullable String birthday,
            @Nullable String death, @Nullable String birthplace,
            @Nullable String knownForDepartment, List<Part> credits, @Nullable Map<String, Object> filters,
            Paging paging) {}

    /**
     * A person's work in one title.
     *
     * @param characters whom they play; may be empty
     * @param jobs their work behind the camera; may be empty
     */
    record Part(
            ItemView item, List<String> characters, List<String> jobs,
            @Nullable Integer episodeCount, @Nullable Double rating, @Nullable Long votes, @Nullable Mine mine) {

        static Part of(Media media, @Nullable Mine mine) {
            return new Part(
                    ItemView.of(media), List.of(), List.of(), null,
                    ReplyText.rating(media), media.votes(), mine);
        }

        Part and(Credit credit) {
            boolean first = characters.isEmpty() && jobs.isEmpty();
            Integer episodes = first ? credit.episodeCount()
                    : episodeCount == null || credit.episodeCount() == null ? null // of one it is not known
                    : (Integer) Math.max(episodeCount, credit.episodeCount());
            return new Part(
                    item, joined(characters, credit.roles()), joined(jobs, credit.tasks()), episodes,
                    rating, votes, mine);
        }

        private static List<String> joined(List<String> before, List<String> more) {
            return Stream.concat(before.stream(), more.stream()).distinct().toList();
        }

        String line() {
            List<String> did = Stream.concat(
                    characters.stream().map(character -> "as " + character), jobs.stream().map(String::toLowerCase))
                    .toList();
            return item.line()
                    + (did.isEmpty() ? "" : ": " + ReplyText.and(did))
                    + (episodeCount == null || episodeCount == 0 ? "" : ", "
                            + ReplyText.count(episodeCount, MediaType.EPISODE))
                    + Mine.words(mine);
        }
    }

    @Override
    public ToolReply call(Input in) {
        if (in.name() == null && in.id() == null) {
            throw new BadArguments("name", "is missing").raise();
        }
        Person person = in.id() != null ? persons.byId(in.id(), "id") : persons.find(Objects.requireNonNull(in.name()));
        Marks marks = Marks.begin(viewer, TypeArgument.of(in.type()));
        List<Part> all = credits(String.valueOf(person.ids().trakt()), in.type(),
                OnlyIf.filter(in.onlyIf(), trakt), marks);
        Slice<Part> page = Slice.of(all, in.page(), in.limit());
        return new ToolReply(text(in, person, page), new Data(
                "person:" + person.ids().trakt(), person.name(), person.ids(), person.biography(), person.birthday(),
                person.death(), person.birthplace(), person.knownForDepartment(), page.items(),
                Filters.of("type", in.type(), "only_if", OnlyIf.argument(in.onlyIf())), Paging.of(page)));
    }

    private List<Part> credits(String id, @Nullable String type, Predicate<Subject> wanted,
            Marks marks) {
        Map<String, Part> parts = new LinkedHashMap<>();
        List<Credits> both = Parallel.map(TypeArgument.of(type), one -> trakt.people().credits(id, one));
        both.stream()
                .flatMap(credits -> Stream.concat(
                        credits.cast().stream(), credits.crew().values().stream().flatMap(List::stream)))
                .filter(credit -> credit.media() != null && wanted.test(new Subject(credit.media(), null, null)))
                .forEach(credit -> parts.merge(
                        credit.media().typedId(),
                        Part.of(credit.media(), marks.of(credit.media())).and(credit),
                        (before, _) -> before.and(credit)));
        return parts.values().stream()
                .sorted(Comparator.comparingLong((Part part) -> part.votes() == null ? 0 : part.votes()).reversed())
                .toList();
    }

    private String text(Input in, Person person, Slice<Part> page) {
        List<String> lines = new ArrayList<>();
        lines.add(person.name() + " [person:" + person.ids().trakt() + "]" + life(person) + ".");
        if (in.page() == 1) {
            Optional.ofNullable(person.biography()).map(Text::line).filter(text -> !text.isEmpty())
                    .ifPresent(lines::add);
        }
        String what = in.type() == null ? "credit" : in.type() + " credit";
        String counted = ReplyText.count(page.total(), what) + OnlyIf.only(in.onlyIf());
        if (page.total() == 0) {
            lines.add("Trakt knows no " + what + "s of this person"
                    + OnlyIf.only(in.onlyIf()).replace(", only", " among") + ".");
        } else if (page.isEmpty()) {
            lines.add(counted + ReplyText.noPage(in.page()));
        } else {
            lines.add(counted + (page.total() == 1 ? "" : ", the best known first")
                    + (in.page() == 1 ? "" : ", page " + in.page()) + ":");
            page.items().forEach(part -> lines.add(part.line()));
        }
        return String.join("\n", lines) + Mine.note(page.items().stream().map(Part::mine).toList()) + page.more();
    }

    /** {@code : known for acting, born 2 Sep 1964 (62 years old) in Beirut}. */
    private String life(Person person) {
        List<String> facts = new ArrayList<>();
        Optional.ofNullable(person.knownForDepartment()).ifPresent(department -> facts.add("known for " + department));
        Optional<LocalDate> born = PlainDate.of(person.birthday());
        Optional<LocalDate> died = PlainDate.of(person.death());
        LocalDate today = LocalDate.ofInstant(viewer.clock().instant(), viewer.zone());
        born.ifPresent(day -> facts.add("born " + written(day)
                + (died.isPresent() ? "" : " (" + Period.between(day, today).getYears() + " years old)")
                + (person.birthplace() == null ? "" : " in " + person.birthplace())));
        died.ifPresent(day -> facts.add("died " + written(day)
                + born.map(birth -> " aged " + Period.between(birth, day).getYears()).orElse("")));
        return facts.isEmpty() ? "" : ": " + String.join(", ", facts);
    }

    private static String written(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH));
    }
}
