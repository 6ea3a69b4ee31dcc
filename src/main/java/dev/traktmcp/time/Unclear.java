package dev.traktmcp.time;

import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Words that fit several times, none of which is surely meant, or none that a calendar or a clock has; the message is
 * the rest of the argument's sentence.
 */
final class Unclear extends DateTimeException {
    private static final long serialVersionUID = 1L;

    Unclear(String wrong) {
        super(wrong);
    }

    /** @param why {@code there is no 31 November} */
    static Unclear date(String why) {
        return new Unclear("names a date that does not exist: " + why);
    }

    static Unclear time(String clock) {
        return new Unclear("names a time that does not exist: no clock shows " + clock);
    }

    /** A month by its number. */
    static Month month(int number) {
        if (number < 1 || number > Month.DECEMBER.getValue()) {
            throw date("there is no month " + number);
        }
        return Month.of(number);
    }

    static MonthDay day(Month month, int day) {
        if (day < 1 || day > month.maxLength()) {
            throw date("there is no " + day + " " + name(month));
        }
        return MonthDay.of(month, day);
    }

    static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** {@code 12 December}. */
    static String name(MonthDay day) {
        return day.getDayOfMonth() + " " + name(day.getMonth());
    }
}
