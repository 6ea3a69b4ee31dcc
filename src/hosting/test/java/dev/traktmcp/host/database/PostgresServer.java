package dev.traktmcp.host.database;

import dev.traktmcp.Await;
import dev.traktmcp.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Debian's PostgreSQL, on a free port of this machine alone. */
public final class PostgresServer implements AutoCloseable {
    /** PostgreSQL refuses to run as root. */
    private static final boolean IS_ROOT = System.getProperty("user.name").equals("root");

    private static final Path PROGRAMS = programs();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Path folder;
    private final int port;
    private Child process;

    private PostgresServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** One of all tests of this process, which lose nothing of each other, as each takes a database of its own. */
    private static final class Shared {
        private static final PostgresServer SERVER = started();

        private static PostgresServer started() {
            PostgresServer server = PostgresServer.start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }
    }

    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** Makes an empty one and starts it. */
    public static PostgresServer start() {
        try {
            Path folder = Files.createTempDirectory(Path.of("/tmp"), "postgres");
            if (IS_ROOT) {
                UserPrincipal user =
                        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres");
                Files.setOwner(folder, user);
            }
            PostgresServer server = new PostgresServer(folder, freePort());
            server.run("initdb", "-D", folder.resolve("data").toString(), "--no-sync", "--auth=trust",
                    "--username=trakt", "--encoding=UTF8", "--locale=C");
            server.up();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static Path programs() {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin")).filter(Files::isDirectory).sorted()
                    .reduce((_, last) -> last).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("Debian's package postgresql has to be installed", e);
        }
    }

    /** Starts it again on what it has. */
    public void up() {
        try {
            process = Child.of(command("postgres", "-D", folder.resolve("data").toString(), "-p", String.valueOf(port),
                    "-h", "127.0.0.1", "-k", folder.toString(), "-c", "fsync=off", "-c", "max_connections=200"))
                    .inOneVoice().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Await.until(() -> answers() || !process.handle().isAlive());
    }

    /** Ends it and cuts all connections, as a restart does. */
    public void down() {
        ask("kill", "-INT", String.valueOf(process.handle().pid()));
        process.handle().onExit().join();
    }

    /** The address of an empty database. */
    public String fresh() {
        String name = "test" + COUNT.incrementAndGet();
        execute("create database " + name);
        return "postgresql://trakt@127.0.0.1:" + port + "/" + name;
    }

    /**
     * Lets nobody into a database of {@link #fresh} and throws out who is there.
     *
     * @return lets them in again
     */
    public Runnable shut(String url) {
        String name = url.substring(url.lastIndexOf('/') + 1);
        execute("alter database " + name + " with allow_connections false");
        execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
        return () -> execute("alter database " + name + " with allow_connections true");
    }

    private void execute(String statement) {
        try (Connection connection = connection("postgres"); Statement one = connection.createStatement()) {
            one.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A dump as PostgreSQL's own programs make it, in a file that is gone with this server. */
    public Path backup(String url) {
        Path file = folder.resolve("backup" + COUNT.incrementAndGet());
        run("pg_dump", "-Fc", "-f", file.toString(), "-d", url);
        return file;
    }

    public void restore(Path backup, String url) {
        run("pg_restore", "--no-owner", "-d", url, backup.toString());
    }

    /** What tables and indexes of a database take, in kB. */
    public long size(String url) {
        return Long.parseLong(run("psql", "-d", url, "-Atc",
                "select sum(pg_total_relation_size(oid)) / 1024 from pg_class"
                        + " where relkind = 'r' and relnamespace = 'public'::regnamespace")
                .replaceFirst("\\..*", "").strip());
    }

    /** All of a database, as text. */
    public String dump(String url) {
        return run("pg_dump", "-d", url);
    }

    /** What one of PostgreSQL's own programs prints. */
    public String run(String program, String... arguments) {
        return ask(command(program, arguments));
    }

    private static String ask(String... command) {
        try {
            Child.Ended ended = Child.of(command).inOneVoice().run();
            if (ended.code() != 0) {
                throw new IllegalStateException(ended.said());
            }
            return ended.said();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] command(String program, String... arguments) {
        List<String> command = new ArrayList<>(IS_ROOT
                ? List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups") : List.of());
        command.add(PROGRAMS.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command.toArray(String[]::new);
    }

    private boolean answers() {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port); Connection _ = connection("postgres")) {
            return true;
        } catch (IOException | SQLException _) {
            return false;
        }
    }

    private Connection connection(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, "trakt", "");
    }

    @Override
    public void close() {
        process.close();
        ask("rm", "-rf", folder.toString());
    }
}
