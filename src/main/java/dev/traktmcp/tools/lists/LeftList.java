package dev.traktmcp.tools.lists;

import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.SyncItems;
import dev.traktmcp.titles.lists.FoundList;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.tools.request.standing.OnlyIf;
import dev.traktmcp.trakt.Trakt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list that titles leave for a new one. */
record LeftList(FoundList list, ListMembers there) {
    static LeftList read(FoundList list, @Nullable String onlyIf, Trakt trakt) {
        return new LeftList(list, OnlyIf.needsDetails(onlyIf) ? ListMembers.readInFull(trakt, list.at())
                : ListMembers.read(trakt, list.at()));
    }

    String name() {
        return ListView.name(list);
    }

    /** All on it of which is so what has to be. */
    Selection all(TitleArguments in, Trakt trakt) {
        return Selection.all(there.subjects(), in, trakt);
    }

    TitleFinder preferring(TitleFinder titles) {
        return titles.preferring(there::hasAnyOf);
    }

    Optional<String> obstacle(Subject subject) {
        return there.has(subject) ? Optional.empty() : Optional.of("it is not on " + name());
    }

    List<Step> steps(List<Subject> taken) {
        return there.steps(SavedSet.of(list.at()), taken);
    }

    void takeOff(List<Subject> taken, Trakt trakt) {
        if (!taken.isEmpty()) {
            trakt.lists().remove(list.at(), SyncItems.of(taken, Map.of()));
        }
    }
}
