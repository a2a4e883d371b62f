package dev.helpdesk.core.sla;

import java.time.LocalDate;
import java.util.List;

/** What a drawn time line says beside the words of the explanation, in one language. */
record TimelineWords(List<String> weekdays, String days, String omitted, String counted) {

  static final TimelineWords ENGLISH =
      new TimelineWords(
          List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
          "days",
          "left out here",
          "counted");

  static final TimelineWords SPANISH =
      new TimelineWords(
          List.of("lun", "mar", "mié", "jue", "vie", "sáb", "dom"),
          "días",
          "omitidos aquí",
          "cuenta");

  /** Copies the list. */
  TimelineWords {
    weekdays = List.copyOf(weekdays);
  }

  String day(LocalDate date) {
    return weekdays.get(date.getDayOfWeek().getValue() - 1) + " " + date;
  }
}
