package dev.traktmcp.tools.lists;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.titles.Resolution;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Resolution.Several;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.lists.FoundList;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.lists.ListMembers.Member;
import dev.traktmcp.trakt.Trakt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers "Is Parasite on my Oscars list?" from the whole list. */
record ListQuestion(TitleFinder titles, Trakt trakt, Viewer viewer) {

    ToolReply answer(GetList.Input in, FoundList list) {
        Reference reference = in.reference();
        ListMembers members = ListMembers.read(trakt, list.at());
        TitleFinder finder = titles.preferring(members::hasAnyOf);
        Resolution resolution = finder.resolve(reference);
        if (resolution instanceof Several(var candidates)) {
            List<Member> there = members.ofAny(candidates.stream().map(Candidate::id).toList());
            if (!there.isEmpty() || members.isComplete()) {
                return any(list, there, reference.said());
            }
        }
        Found found = finder.settle(reference, in.argument(), resolution);
        return about(list, members, found.subject(), found.rivals());
    }

    private ToolReply about(FoundList list, ListMembers members, Subject subject, List<Candidate> rivals) {
        Optional<Member> member = members.of(subject);
        List<Subject> parts = members.about(subject.media()).stream()
                .filter(part -> !part.key().equals(subject.key()))
                .toList();
        String answer = member
                .map(found -> "Yes, " + ReplyText.of(subject) + " is on " + ListView.name(list) + place(found) + ".")
                .orElseGet(() -> no(members) + ReplyText.of(subject) + " is not on " + ListView.name(list) + ".");
        List<Member> shown = Stream.concat(Stream.of(subject), parts.stream())
                .flatMap(part -> members.of(part).stream())
                .toList();
        return reply(list, shown, member.isPresent(), answer
                + (parts.isEmpty() ? "" : "\nOn it of the same show: "
                        + parts.stream().map(ReplyText::of).collect(Collectors.joining("; ")) + ".")
                + (member.isPresent() ? "" : ReplyText.rivals(rivals)));
    }

    /** The title can mean several; the answer names those that are on the list. */
    private static ToolReply any(FoundList list, List<Member> there, String said) {
        String answer = there.isEmpty()
                ? "No, nothing that \"" + said + "\" can mean is on " + ListView.name(list) + "."
                : "Yes, " + there.stream().map(member -> ReplyText.of(member.subject()))
                        .collect(Collectors.joining(" and "))
                        + (there.size() == 1 ? " is" : " are") + " on " + ListView.name(list) + ".";
        return reply(list, there, !there.isEmpty(), answer);
    }

    private static String no(ListMembers members) {
        return members.isComplete() ? "No, "
                : "Trakt showed " + members.size() + " items and not all; as far as they go, ";
    }

    private String place(Member member) {
        Integer rank = member.entry().rank();
        Instant listed = member.entry().listedAt();
        return (rank == null ? "" : ", number " + rank)
                + (listed == null ? "" : ", put there " + viewer.wording().date(listed));
    }

    private static ToolReply reply(FoundList list, List<Member> shown, boolean onList, String text) {
        List<ListedItem> items = shown.stream()
                .map(Member::entry)
                .map(ListedItem::of)
                .flatMap(Optional::stream)
                .toList();
        return new ToolReply(text, new GetList.Data(ListView.of(list), items, items.size(), 1, true, onList));
    }
}
