package dev.traktmcp.host.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How columns are read and written: times as milliseconds, sets as words with blanks between. */
final class Columns {
    private Columns() {}

    static Instant time(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static Set<String> words(ResultSet row, String column) throws SQLException {
        return new LinkedHashSet<>(lines(row.getString(column), " "));
    }

    static String words(Set<String> words) {
        return String.join(" ", words);
    }

    /** An address holds no line break. */
    static List<String> lines(ResultSet row, String column) throws SQLException {
        return lines(row.getString(column), "\n");
    }

    private static List<String> lines(String text, String between) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(between));
    }
}
