package dev.traktmcp.time;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Asks about a date without its year that was nearly a year ago and comes again soon: who says "12 December" in
 * November may mean either.
 */
record Coming(Here here) {
    private static final int SOON_IN_MONTHS = 2;
    /** A weekday, or a day of a month, comes again sooner. */
    private static final int ALMOST_A_YEAR = 300;

    /**
     * Of one day.
     *
     * @param folded what was said
     * @param taken the day that it would be
     * @throws Unclear where it may be the other one
     */
    void ask(String folded, LocalDate taken) {
        new Dates(here, true).read(TimeOfDay.in(folded).rest()).filter(coming -> isOpen(taken, coming))
                .ifPresent(coming -> refuse(words(taken), words(coming)));
    }

    /** The same of a month. */
    void ask(String phrase, Span taken) {
        LocalDate first = first(taken);
        new Periods(here, true).named(phrase).map(this::first).filter(coming -> isOpen(first, coming))
                .ifPresent(coming -> refuse(month(first), month(coming)));
    }

    private boolean isOpen(LocalDate taken, LocalDate coming) {
        return coming.isAfter(here.today()) && !coming.isAfter(here.today().plusMonths(SOON_IN_MONTHS))
                && taken.plusDays(ALMOST_A_YEAR).isBefore(coming);
    }

    private static void refuse(String taken, String coming) {
        throw new Unclear("has no year: it can be " + taken + ", or the coming " + coming
                + ", which lies in the future; ask the person, and give the year");
    }

    private LocalDate first(Span span) {
        return LocalDate.ofInstant(Objects.requireNonNull(span.start()), here.zone());
    }

    private static String words(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day);
    }

    private static String month(LocalDate day) {
        return Unclear.name(day.getMonth()) + " " + day.getYear();
    }
}
