package dev.traktmcp.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.traktmcp.Logs;
import dev.traktmcp.journal.Step.CheckedIn;
import dev.traktmcp.journal.Step.Kept;
import dev.traktmcp.journal.Step.ListArranged;
import dev.traktmcp.journal.Step.ListDeleted;
import dev.traktmcp.journal.Step.ListEdited;
import dev.traktmcp.journal.Step.ListLiked;
import dev.traktmcp.journal.Step.ListMade;
import dev.traktmcp.journal.Step.Member;
import dev.traktmcp.journal.Step.SmartListDeleted;
import dev.traktmcp.journal.Step.Unwatched;
import dev.traktmcp.journal.Step.Watched;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.users.SmartSettings;
import dev.traktmcp.trakt.model.users.ListSettings;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the files of the journal look like, whose they may be, and what is done about those that are not. */
@Isolated("it listens to what is logged")
class JournalOnDiskTest {
    private static final ItemRef HEAT = new ItemRef(MediaType.MOVIE, 13, null, null, "Heat (1995) [movie:13]");
    private static final ItemRef PILOT =
            new ItemRef(MediaType.EPISODE, 11, 1, 1, "Severance S01E01 [episode:701]");
    private static final Instant AT = Instant.parse("2026-11-20T21:00:00Z");
    private static final ListSettings OSCARS =
            new ListSettings("Oscars", "the best", "private", true, false, "rank", "asc");

    private static final SmartSettings SCARES =
            new SmartSettings("Scares", "discover", "movie", Map.of("genres", List.of("horror")), "private");

    /** As it was written before files said their version; with one step of each kind. */
    static final String OLD_FILE = """
            {"id":"t8hdse","at":"2026-11-21T12:00:00Z","account":"robin","what":"Did much.","state":"DONE","steps":[\
            {"step":"Kept","shelf":{"kind":"WATCHLIST","which":null},"thing":{"type":"movie","title":13,"season":null,\
            "number":null,"line":"Heat (1995) [movie:13]"},"former":{"notes":"soon"},"rank":3},\
            {"step":"Kept","shelf":{"kind":"LIST","which":"me/77"},"thing":{"type":"movie","title":13,"season":null,\
            "number":null,"line":"Heat (1995) [movie:13]"},"former":null,"rank":null},\
            {"step":"Watched","thing":{"type":"episode","title":11,"season":1,"number":1,\
            "line":"Severance S01E01 [episode:701]"},"at":"2026-11-20T21:00:00Z","known":[1,12000000000]},\
            {"step":"CheckedIn","thing":{"type":"movie","title":13,"season":null,"number":null,\
            "line":"Heat (1995) [movie:13]"},"at":"2026-11-20T21:00:00Z"},\
            {"step":"ListMade","list":"me/77","name":"Oscars"},\
            {"step":"ListEdited","list":"me/77","name":"Oscars 2026","former":{"name":"Oscars",\
            "description":"the best","privacy":"private","displayNumbers":true,"allowComments":false,\
            "sortBy":"rank","sortHow":"asc"}},\
            {"step":"ListArranged","list":"me/:favorites","name":"Favorites","former":[3,12000000000]},\
            {"step":"ListLiked","list":"robin/1","name":"Sand","liked":true},\
            {"step":"ListDeleted","list":"me/77","former":{"name":"Oscars","description":"the best",\
            "privacy":"private","displayNumbers":true,"allowComments":false,"sortBy":"rank","sortHow":"asc"},\
            "members":[{"thing":{"type":"movie","title":13,"season":null,"number":null,\
            "line":"Heat (1995) [movie:13]"},"person":null,"notes":"first"},\
            {"thing":null,"person":5,"notes":null}]},\
            {"step":"SmartListDeleted","list":"me/8","former":{"name":"Scares","source":"discover",\
            "mediaType":"movie","filters":{"genres":["horror"]},"privacy":"private"}},\
            {"step":"Unwatched","thing":{"type":"movie","title":13,"season":null,"number":null,\
            "line":"Heat (1995) [movie:13]"},"at":null}],"undone":false}""";

    private static final List<Step> OLD_STEPS = List.of(
            new Kept(SavedSet.WATCHLIST, HEAT, Map.of("notes", "soon"), 3),
            new Kept(new SavedSet(SavedSet.Kind.LIST, "me/77"), HEAT, null, null),
            new Watched(PILOT, AT, List.of(1L, 12_000_000_000L)),
            new CheckedIn(HEAT, AT),
            new ListMade("me/77", "Oscars"),
            new ListEdited("me/77", "Oscars 2026", OSCARS),
            new ListArranged("me/:favorites", "Favorites", List.of(3L, 12_000_000_000L)),
            new ListLiked("robin/1", "Sand", true),
            new ListDeleted("me/77", OSCARS, List.of(new Member(HEAT, null, "first"), new Member(null, 5L, null))),
            new SmartListDeleted("me/8", SCARES),
            new Unwatched(HEAT, null));

    @TempDir
    Path home;

    private final Logger logger = Logs.of("dev.traktmcp.journal");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void listenNoLonger() {
        logger.detachAppender(log);
    }

    private Path folder() {
        return home.resolve("journal");
    }

    private Journal journal() {
        return Journal.in(folder(), () -> AT, new Random(1), () -> "robin");
    }

    /** Writes an entry and says where it lies. */
    private Path entry() throws IOException {
        assertThat(journal().open("rate_item", OLD_STEPS).settle("Rated.", OLD_STEPS)).isNotNull();
        try (Stream<Path> files = Files.list(folder())) {
            return files.toList().getFirst();
        }
    }

    @Test
    void aFileThatDoesNotSayItsVersionIsReadAsTheFirst() throws IOException {
        put(OLD_FILE);

        assertThat(journal().undoable()).singleElement().extracting(JournalEntry::steps).isEqualTo(OLD_STEPS);
        Set<Class<?>> kinds = OLD_STEPS.stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(kinds).as("a file with each kind").containsExactlyInAnyOrder(Step.class.getPermittedSubclasses());
    }

    @Test
    void aFileSaysItsVersion() throws IOException {
        assertThat(Files.readString(entry())).startsWith("{\"version\":1,\"id\":");
    }

    @Test
    void aFileOfALaterVersionIsLeftAlone() throws IOException {
        put(OLD_FILE.replaceFirst("\\{", "{\"version\":2,"));

        assertThat(journal().undoable()).isEmpty();
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files).hasSize(1);
        }
        assertThat(warnings()).singleElement().asString().contains("another version");
    }

    @Test
    void aFolderThatOthersCanWriteIsNotUsed() throws IOException {
        assumePosix();
        entry();
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxrwx---"));
        refused("other users of the machine can write where it is kept");
    }

    @Test
    void aFolderOfSomebodyElseIsNotUsed() throws IOException {
        assumePosix();
        assumeThat(System.getProperty("user.name")).as("only root can give folders away").isEqualTo("root");
        entry();
        Files.setAttribute(folder(), "unix:uid", 65_534);
        refused("the place where it is kept belongs to another user");
    }

    @Test
    void aLinkInPlaceOfTheFolderIsNotFollowed() throws IOException {
        assumePosix();
        entry();
        Files.move(folder(), home.resolve("elsewhere"));
        Files.createSymbolicLink(folder(), home.resolve("elsewhere"));
        refused("there is a link in its place");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw--w----", "rw-----w-"})
    void aFileThatOthersCanWriteCostsOnlyItself(String rights) throws IOException {
        assumePosix();
        Files.setPosixFilePermissions(entry(), PosixFilePermissions.fromString(rights));
        put(OLD_FILE);

        assertThat(journal().undoable()).singleElement().extracting(JournalEntry::id).isEqualTo("t8hdse");
    }

    @Test
    void aLinkInPlaceOfAFileIsNotFollowed() throws IOException {
        assumePosix();
        Path file = entry();
        Files.move(file, home.resolve("elsewhere"));
        Files.createSymbolicLink(file, home.resolve("elsewhere"));

        assertThat(journal().undoable()).isEmpty();
    }

    @Test
    void whereNothingCanBeWrittenTheWriteGoesOnWithoutUndo() throws IOException {
        Files.writeString(folder(), "a file where the folder should be");

        assertThat(journal().open("rate_item", OLD_STEPS).settle("Rated.", OLD_STEPS)).isNull();
        assertThat(journal().undoable()).isEmpty();
        assertThat(log.list)
                .extracting(
                        event -> event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .isNotEmpty().noneMatch(line -> line.contains(home.toString()));
    }

    private void put(String content) throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("01795262400000-t8hdse.json"), content);
    }

    /** Nothing is read from it and nothing written to it; the write goes on, without undo. */
    private void refused(String trouble) throws IOException {
        assertThat(journal().undoable()).isEmpty();
        assertThat(journal().open("rate_item", OLD_STEPS).settle("Rated.", OLD_STEPS)).isNull();
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files).hasSize(1);
        }
        assertThat(warnings()).isNotEmpty().allMatch(line -> line.endsWith(trouble), trouble);
    }

    private List<String> warnings() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static void assumePosix() {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    }
}
