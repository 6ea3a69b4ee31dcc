package dev.traktmcp.watching;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.tmdb.Pictures;
import dev.traktmcp.cache.BoundedCache;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Images;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.users.Watching;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Trakt's own pictures, which we may not hot-link. The server fetches each once, keeps it in memory, and serves it
 * under a name that only a look at Trakt can create, so that nobody can make it fetch something else. Safe for use by
 * several threads.
 */
public final class TraktPictures {
    private static final LazyLogger LOG = new LazyLogger(TraktPictures.class);
    /** The hosts of Trakt's pictures, as a regular expression: Trakt's own and the others that it names. */
    public static final String HOSTS = "(?:[a-z0-9-]+\\.)*trakt\\.tv|image\\.tmdb\\.org|assets\\.fanart\\.tv";

    // Media types that cannot hold a script.
    private static final Set<String> TYPES = Set.of("image/webp", "image/jpeg", "image/png", "image/avif");
    /** How long one picture may take: longer, and the page does better without it for now. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration HELD = Duration.ofDays(30);
    private static final int MOVES = 2;
    private static final int NAMES = 5_000;
    private static final long BYTES = 24L << 20;

    private final String prefix;
    private final Pattern address;
    private final Function<String, Transport> connect;
    private final Duration patience;
    private final InstantSource clock;
    private final Map<String, Transport> hosts = new ConcurrentHashMap<>();
    private final BoundedCache<String, String> addresses = new BoundedCache<>(System::nanoTime, NAMES, (_, _) -> 1);
    private final BoundedCache<String, Picture> fetched =
            new BoundedCache<>(System::nanoTime, BYTES, (_, picture) -> picture.bytes().length);

    /**
     * Fetches nothing yet.
     *
     * @param prefix the path under which we serve them, {@code /pictures/}
     * @param hosts the hosts to fetch from, {@link #HOSTS}; the sandbox names none of them, as it has no pictures
     * @param connect gives a transport to a host by its name
     * @param patience how long a picture may take, {@link #PATIENCE}
     */
    public TraktPictures(
            String prefix, String hosts, Function<String, Transport> connect, Duration patience, InstantSource clock) {
        this.prefix = prefix;
        this.address = Pattern.compile("(?:https://)?(" + hosts + ")/([\\w./-]+)");
        this.connect = connect;
        this.patience = patience;
        this.clock = clock;
    }

    /** The pictures that Trakt sent along, as paths on this server; fetches nothing yet. */
    Optional<Pictures> of(Watching watching) {
        Media media = watching.movie() != null ? watching.movie() : watching.show();
        Images images = media == null ? null : media.images();
        List<String> stills =
                watching.episode() == null ? List.of() : served(watching.episode().images(), Images::screenshot);
        List<String> wide = served(images, Images::fanart);
        List<String> posters = served(images, Images::poster);
        Pictures pictures = Pictures.ofOneSize(
                wide.isEmpty() ? stills : wide,
                posters.isEmpty() ? null : posters.getFirst(),
                stills.isEmpty() ? null : stills.getFirst());
        return pictures.isEmpty() ? Optional.empty() : Optional.of(pictures);
    }

    private List<String> served(@Nullable Images images, Function<Images, List<String>> kind) {
        List<String> given = images == null ? null : kind.apply(images);
        return given == null ? List.of() : given.stream()
                .filter(Objects::nonNull)
                .filter(place -> address.matcher(place).matches())
                .map(place -> prefix + named(place))
                .toList();
    }

    private String named(String place) {
        String name = hash(place);
        addresses.put(name, place, HELD);
        return name;
    }

    /** A picture by its name here; empty where there is none or it cannot be fetched now. */
    Optional<Picture> find(String name) {
        Picture kept = fetched.get(name);
        String place = kept == null ? addresses.get(name) : null;
        if (place == null) {
            return Optional.ofNullable(kept);
        }
        try {
            Optional<Picture> picture = Deadline.within(patience, clock, () -> fetch(place, MOVES));
            picture.ifPresent(got -> fetched.put(name, got, HELD));
            return picture;
        } catch (TraktException e) {
            LOG.info("no picture: {}", e.failure());
            return Optional.empty();
        }
    }

    /** Follows redirects, as Trakt has moved its pictures to other hosts before. */
    private Optional<Picture> fetch(String place, int moves) {
        Matcher parts = address.matcher(place);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Request request = Request.get(parts.group(2).split("/+"));
        Response response = hosts.computeIfAbsent(parts.group(1), connect).send(request);
        if (response.status() / 100 == 3 && moves > 0) {
            return response.header("Location").flatMap(moved -> fetch(moved, moves - 1));
        }
        String type = response.header("Content-Type").orElse("").replaceFirst(";.*", "").strip();
        if (response.status() == 200 && TYPES.contains(type)) {
            return Optional.of(new Picture(type, response.body()));
        }
        LOG.info("no picture: {} of type {}", response, type);
        return Optional.empty();
    }

    private static String hash(String place) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(place.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
