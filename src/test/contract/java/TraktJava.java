import com.google.gson.JsonParseException;
import com.uwetrottmann.trakt5.TraktV2;
import com.uwetrottmann.trakt5.entities.*;
import com.uwetrottmann.trakt5.enums.*;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.threeten.bp.OffsetDateTime;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** All methods of Maven's trakt-java: which the sandbox answers, and which answers the client can read. */
final class TraktJava extends TraktV2 {
    private final HttpUrl address;
    private final List<String> left = new ArrayList<>();
    private int calls;
    private int parsed;
    private int lacking;
    private int refused;
    private int unread;
    private int unbuilt;
    private long list = 1;
    private long entry = 1;
    private int comment = 7001;

    private TraktJava(String address) {
        super("sandbox-client-id", "sandbox-client-secret", "http://127.0.0.1");
        this.address = HttpUrl.get(address);
        accessToken("sandbox-access-token");
    }

    @Override
    protected void setOkHttpClientDefaults(OkHttpClient.Builder builder) {
        super.setOkHttpClientDefaults(builder);
        builder.addInterceptor(chain -> chain.proceed(chain.request().newBuilder()
                .url(chain.request().url().newBuilder()
                        .scheme("http").host(address.host()).port(address.port()).build())
                .build()));
    }

    public static void main(String[] arguments) {
        TraktJava trakt = new TraktJava(arguments[0]);
        trakt.all();
        System.out.println("%-20s %6d %7d %13d %8d %10d %10d".formatted("trakt-java 6.11.2",
                trakt.calls, trakt.parsed, trakt.lacking, trakt.refused, trakt.unread, trakt.unbuilt));
        if (arguments.length > 1 && arguments[1].equals("-v")) {
            trakt.left.forEach(line -> System.out.println("  " + line));
        }
        System.exit(0); // its threads would wait a minute
    }

    private record Of(Object section, Method method) {
        String name() {
            return section.getClass().getInterfaces()[0].getSimpleName() + "." + method.getName();
        }

        /** What makes things goes first, what unmakes them last. */
        int order() {
            String name = method.getName();
            return name.equals("createList") || name.equals("post") || name.equals("addListItems") ? 0
                    : name.equals("deleteList") ? 4
                    : name.matches("delete.*|dismiss.*|unfollow") ? 3
                    : name.matches("checkin|.*Watching") ? 2 : 1;
        }
    }

    private void all() {
        Stream.of(calendars(), checkin(), comments(), genres(), movies(), people(), recommendations(), search(),
                shows(), seasons(), episodes(), sync(), scrobble(), users())
                .flatMap(section -> Stream.of(section.getClass().getInterfaces()[0].getMethods())
                        .map(method -> new Of(section, method)))
                .sorted(Comparator.comparing(Of::order).thenComparing(one -> one.name().equals("Users.addListItems"))
                        .thenComparing(Of::name).thenComparing(one -> one.method().toString()))
                .forEach(this::call);
    }

    private void call(Of of) {
        Call<?> call;
        try {
            if (of.method().getName().equals("checkin")) {
                checkin().deleteActiveCheckin().execute(); // whatever runs
            }
            Object[] arguments = Stream.of(of.method().getParameters()).map(one -> argument(of, one)).toArray();
            call = (Call<?>) of.method().invoke(of.section(), arguments);
        } catch (IllegalArgumentException | InvocationTargetException | IllegalAccessException
                | java.io.IOException e) {
            unbuilt++;
            left.add("not built " + of.name() + ": " + e);
            return;
        }
        calls++;
        String path = call.request().method() + " " + call.request().url().encodedPath();
        try {
            Response<?> response = call.execute();
            if (response.isSuccessful()) {
                parsed++;
                note(response.body());
            } else {
                boolean missing = response.code() == 404 || response.code() == 405;
                lacking += missing ? 1 : 0;
                refused += missing ? 0 : 1;
                left.add(response.code() + " " + of.name() + ": " + path);
            }
        } catch (JsonParseException | java.io.IOException e) {
            unread++;
            left.add("not parsed " + of.name() + ": " + path + " " + e);
        }
    }

    private void note(Object body) {
        if (body instanceof TraktList made) {
            list = made.ids.trakt;
        } else if (body instanceof Comment made && made.id != null) {
            comment = made.id;
        } else if (body instanceof List<?> rows && !rows.isEmpty() && rows.get(0) instanceof ListEntry row
                && row.id != null) {
            entry = row.id;
        }
    }

    private Object argument(Of of, Parameter parameter) {
        Class<?> type = parameter.getType();
        Path path = parameter.getAnnotation(Path.class);
        Query query = parameter.getAnnotation(Query.class);
        if (path == null && query == null) {
            return body(type);
        }
        String section = of.section().getClass().getInterfaces()[0].getSimpleName();
        return switch (path == null ? query.value() : path.value()) {
            case "startdate" -> LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
            case "days" -> 7;
            case "id" -> switch (section) {
                case "Movies" -> "heat-1995";
                case "People" -> "keanu-reeves";
                case "Search" -> "tt0133093";
                case "Comments" -> comment;
                case "Recommendations" -> of.method().getName().endsWith("Show") ? "breaking-bad" : "heat-1995";
                case "Users" -> type == int.class ? (Object) 1 : String.valueOf(list);
                default -> "breaking-bad";
            };
            case "username" -> of.name().contains("follow") && type == UserSlug.class
                    && of.method().getName().matches("(un)?follow") ? new UserSlug("alex") : UserSlug.ME;
            case "language" -> "de";
            case "season", "episode", "page" -> 1;
            case "limit" -> 3;
            case "id_type" -> IdType.IMDB;
            case "type" -> type == HistoryType.class ? HistoryType.MOVIES : Type.MOVIE;
            case "query" -> "dune";
            case "rating" -> RatingsFilter.ALL;
            case "extended" -> Extended.FULL;
            default -> null;
        };
    }

    private Object body(Class<?> type) {
        SyncMovie movie = new SyncMovie().id(MovieIds.imdb("tt0133093")).rating(Rating.GREAT);
        SyncEpisode episode = new SyncEpisode().season(1).number(1);
        if (type == SyncItems.class) {
            return new SyncItems().movies(movie);
        } else if (type == MovieCheckin.class) {
            return new MovieCheckin.Builder(movie, "1.0", "2026-01-01").build();
        } else if (type == EpisodeCheckin.class) {
            Show show = new Show();
            show.ids = ShowIds.slug("breaking-bad");
            return new EpisodeCheckin.Builder(episode, "1.0", "2026-01-01").show(show).build();
        } else if (type == ScrobbleProgress.class) {
            return new ScrobbleProgress(movie, 40, "1.0", "2026-01-01");
        } else if (type == Comment.class) {
            Movie about = new Movie();
            about.ids = MovieIds.imdb("tt0133093");
            return new Comment(about, "Five words of mine here.", false, false);
        } else if (type == TraktList.class) {
            return new TraktList().name("Of the contract").privacy(ListPrivacy.PUBLIC);
        } else if (type == ListItemRank.class) {
            return ListItemRank.from(List.of(entry));
        }
        throw new IllegalArgumentException("no body of " + type);
    }
}
