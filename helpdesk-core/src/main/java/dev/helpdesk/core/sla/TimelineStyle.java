package dev.helpdesk.core.sla;

import java.util.List;

/** How each kind of stretch looks: by colour and by pattern, for those who see no colours. */
final class TimelineStyle {

  static final String INK = "#1f2933";
  static final String PALE = "#52606d";
  static final String GRID = "#d5dbe1";
  static final String ALERT = "#b42318";
  static final String OVER = "#d9534a";
  static final String NOTICE = "#8a5a00";

  static final List<String> PATTERNS =
      List.of(
          pattern("paused", "#f5d58a", "<path d=\"M0 8L8 0\" stroke=\"#8a5a00\"/>"),
          pattern("holiday", "#e4d9f7", "<circle cx=\"4\" cy=\"4\" r=\"1.5\" fill=\"#6b4fa0\"/>"),
          pattern("break", "#e9edf1", "<path d=\"M0 4H8\" stroke=\"#9aa5b1\"/>"),
          pattern("exception", "#e4d9f7", "<path d=\"M0 0L8 8\" stroke=\"#6b4fa0\"/>"),
          pattern("excluded", "#f7d9d5", "<path d=\"M0 0L8 8M0 8L8 0\" stroke=\"#b42318\"/>"));

  private TimelineStyle() {}

  private static String pattern(String name, String ground, String drawing) {
    return "<pattern id=\"sla-"
        + name
        + "\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
        + "<rect width=\"8\" height=\"8\" fill=\""
        + ground
        + "\"/>"
        + drawing
        + "</pattern>";
  }

  static String fill(Segment.Kind kind) {
    return switch (kind) {
      case RUNNING -> "#2f8f6b";
      case OUT_OF_HOURS -> "#eef1f4";
      case HOLIDAY -> "url(#sla-holiday)";
      case BREAK -> "url(#sla-break)";
      case EXCEPTION -> "url(#sla-exception)";
      case PAUSED -> "url(#sla-paused)";
      case EXCLUDED -> "url(#sla-excluded)";
      case FINISHED -> "#cbd2d9";
    };
  }

  static String colour(Mark.Kind kind) {
    return switch (kind) {
      case BREACH -> ALERT;
      case WARNING, LATE_WARNING -> NOTICE;
      case BREACH_WITHDRAWN, RETARGETED, EXTENDED, PERIOD_EXCLUDED -> INK;
    };
  }
}
