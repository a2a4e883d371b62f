package dev.helpdesk.holidays;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.BusinessCalendarBuilder;
import dev.helpdesk.core.codec.CalendarCodec;
import dev.helpdesk.core.codec.Json;
import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Prints what a country's table of holidays would do to a calendar, and the calendar as it would be
 * installed.
 *
 * <p>{@code run es 2026 2027 leave 2026-12-08} leaves that date out. Nothing is installed: who has
 * read the lines takes the calendar to {@code Desk.installCalendar}.
 */
public final class CountryHolidays {

  private static final String USAGE =
      "run [country [first year [last year]]] [leave date ...], such as: run es 2026 2027";

  private CountryHolidays() {}

  /** Prints the review and the calendar, or how to ask for them. */
  public static void main(String[] args) {
    System.exit(tell(List.of(args), System.out) ? 0 : 2);
  }

  static boolean tell(List<String> args, PrintStream out) {
    try {
      int leave = args.contains("leave") ? args.indexOf("leave") : args.size();
      List<String> asked = args.subList(0, leave);
      Set<LocalDate> left = new TreeSet<>();
      args.stream().skip(leave + 1L).map(LocalDate::parse).forEach(left::add);
      String country = asked.isEmpty() ? "es" : asked.get(0);
      int from = asked.size() > 1 ? year(asked.get(1)) : 2026;
      int to = asked.size() > 2 ? year(asked.get(2)) : from;
      Review review = new Review(office(), new HolidayTable(country).propose(from, to), left);
      review.lines().forEach(out::println);
      out.println(Json.pretty(review.decided(), CalendarCodec.CALENDAR));
      return true;
    } catch (IllegalArgumentException | DateTimeException e) {
      out.println(USAGE);
      return false;
    }
  }

  /** Returns the calendar that waits for its holidays. */
  static BusinessCalendar office() {
    BusinessCalendarBuilder builder = BusinessCalendar.builder().zone("Europe/Madrid");
    Arrays.stream(DayOfWeek.values())
        .limit(5)
        .forEach(day -> builder.open(day, "09:00", "18:00").weeklyBreak(day, "14:00", "15:00"));
    return builder.build();
  }

  private static int year(String text) {
    int year = Integer.parseInt(text);
    if (year < 1900 || year > 2200) {
      throw new IllegalArgumentException("Tables of holidays know the years from 1900 to 2200.");
    }
    return year;
  }
}
