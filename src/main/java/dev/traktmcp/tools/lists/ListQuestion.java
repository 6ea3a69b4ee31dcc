package dev.traktmcp.tools.lists;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Resolution.Several;
import dev.traktmcp.titles.Resolution;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.lists.FoundList;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.lists.ListMembers.Member;
import dev.traktmcp.tools.request.Asked;
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
                return any(list, members, there, candidates, reference.said());
            }
        }
        Found found = finder.settle(reference, in.argument(), resolution);
        return about(list, members, found);
    }

    private ToolReply about(FoundList list, ListMembers members, Found about) {
        Subject subject = about.subject();
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
        return reply(list, members, shown, Asked.of(about), member.isPresent(), answer
                + (parts.isEmpty() ? "" : "\nOn it of the same show: "
                        + parts.stream().map(ReplyText::of).collect(Collectors.joining("; ")) + ".")
                + (member.isPresent() ? "" : ReplyText.rivals(about.rivals())));
    }

    /** The title can mean several; the answer names those that are on the list. */
    private ToolReply any(FoundList list, ListMembers members, List<Member> there, List<Candidate> candidates,
            String said) {
        String answer = there.isEmpty()
                ? "No, nothing that \"" + said + "\" can mean is on " + ListView.name(list) + "."
                : "Yes, " + there.stream().map(member -> ReplyText.of(member.subject()))
                        .collect(Collectors.joining(" and "))
                        + (there.size() == 1 ? " is" : " are") + " on " + ListView.name(list) + ".";
        return reply(list, members, there, new Asked(null, said, null, candidates), !there.isEmpty(), answer);
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

    private ToolReply reply(FoundList list, ListMembers members, List<Member> shown, Asked asked, boolean onList,
            String text) {
        List<ListedItem> items = shown.stream()
                .map(Member::entry)
                .map(ListedItem::of)
                .flatMap(Optional::stream)
                .toList();
        boolean read = members.isComplete();
        return new ToolReply(text, new GetList.Data(ListView.of(list), asked, items, null, null, null, null,
                viewer.zone().getId(), Paging.whole(items.size(), read), onList || read ? (Boolean) onList : null,
                read ? null : (Integer) members.size()));
    }
}
