package dev.helpdesk.core.calendar;

import org.jspecify.annotations.Nullable;

/** Reads and writes times of day from 00:00 to 24:00 as seconds of the day. */
final class DayTimes {

  static final String EXPECTED = "a time of day HH:MM or HH:MM:SS, at most 24:00";

  private DayTimes() {}

  /** Returns the second of the day, or -1 for what is no time of day. */
  static int parse(@Nullable String text) {
    if (text == null || (text.length() != 5 && text.length() != 8)) {
      return -1;
    }
    int hours = two(text, 0);
    int minutes = two(text, 3);
    int seconds = text.length() == 8 ? two(text, 6) : 0;
    boolean colons = text.charAt(2) == ':' && (text.length() == 5 || text.charAt(5) == ':');
    if (!colons || hours < 0 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) {
      return -1;
    }
    int second = hours * 3600 + minutes * 60 + seconds;
    return second > OpenInterval.DAY_END ? -1 : second;
  }

  static String format(int second) {
    String text = pad(second / 3600) + ":" + pad(second / 60 % 60);
    return second % 60 == 0 ? text : text + ":" + pad(second % 60);
  }

  private static String pad(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static int two(String text, int at) {
    int tens = text.charAt(at) - '0';
    int ones = text.charAt(at + 1) - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
  }
}
