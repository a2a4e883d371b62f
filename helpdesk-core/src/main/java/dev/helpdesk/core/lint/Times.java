package dev.helpdesk.core.lint;

import java.time.Duration;
import java.util.Locale;

/** Writes a time in words: days, hours, minutes and seconds, without those that are none. */
final class Times {

  private Times() {}

  static String words(Duration time, String days, String hours, String minutes, String seconds) {
    StringBuilder out = new StringBuilder();
    add(out, time.toDays(), days);
    add(out, time.toHoursPart(), hours);
    add(out, time.toMinutesPart(), minutes);
    if (out.length() == 0 || time.toSecondsPart() > 0 || time.toNanosPart() > 0) {
      String fraction =
          time.toNanosPart() == 0
              ? ""
              : "." + String.format(Locale.ROOT, "%06d", time.toNanosPart() / 1000);
      out.append(out.length() == 0 ? "" : " ").append(time.toSecondsPart()).append(fraction);
      out.append(' ').append(seconds);
    }
    return out.toString();
  }

  private static void add(StringBuilder out, long count, String unit) {
    if (count > 0) {
      out.append(out.length() == 0 ? "" : " ").append(count).append(' ').append(unit);
    }
  }
}
