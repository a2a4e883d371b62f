package dev.helpdesk.acceptance.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a policy that the model knows by heart.
 *
 * @param firstResponse targets in minutes of P1 to P5
 * @param resolution targets in minutes of P1 to P5
 * @param warnings percents of a target
 * @param surveyDays how long a survey is open
 * @param fallback the group of tickets that no rule matches, or null
 * @param askedAtReopens at which reopening level 2 of the directory is asked; 0 for never
 */
record NaivePolicy(
    List<Integer> firstResponse,
    List<Integer> resolution,
    List<Integer> warnings,
    int surveyDays,
    @Nullable String fallback,
    int askedAtReopens) {

  static final NaivePolicy STANDARD =
      new NaivePolicy(
          List.of(15, 30, 60, 240, 480),
          List.of(240, 480, 1_440, 2_400, 4_800),
          List.of(50, 75),
          14,
          null,
          0);

  static final NaivePolicy SECOND =
      new NaivePolicy(
          List.of(10, 25, 90, 200, 500),
          List.of(120, 400, 1_000, 3_000, 6_000),
          List.of(33, 66, 90),
          7,
          "first-line",
          2);

  static final long MINUTE = 60_000_000L;
  static final long DAY = 1_440 * MINUTE;
  static final long ANSWER_WITHIN = 30 * MINUTE;
  static final int HIGHEST_CONTACT = 2;

  static final List<String> LEVELS = List.of("high", "medium", "low");

  private static final String[][] PRIORITIES = {
    {"P1", "P2", "P3"},
    {"P2", "P3", "P4"},
    {"P3", "P4", "P5"}
  };

  static String priority(String impact, String urgency) {
    return PRIORITIES[LEVELS.indexOf(impact)][LEVELS.indexOf(urgency)];
  }

  long target(boolean first, String priority) {
    int place = priority.charAt(1) - '1';
    return (first ? firstResponse : resolution).get(place) * MINUTE;
  }

  static String contact(int level) {
    return level == 1 ? "clara" : "hugo";
  }

  static int level(@Nullable String group) {
    if (group == null) {
      return -1;
    }
    return switch (group) {
      case "first-line", "site" -> 1;
      case "second-line" -> 2;
      default -> 3;
    };
  }

  static boolean knowsJava(String group) {
    return level(group) > 1;
  }

  /** Returns who alone is in a group; so that nobody has to weigh loads to choose. */
  static String agentOf(String group) {
    return switch (group) {
      case "first-line" -> "ana";
      case "site" -> "luis";
      case "second-line" -> "bob";
      default -> "carla";
    };
  }

  static @Nullable String groupOf(String agent) {
    return switch (agent) {
      case "ana" -> "first-line";
      case "luis" -> "site";
      case "bob" -> "second-line";
      case "carla" -> "third-line";
      default -> null;
    };
  }

  /** Returns the lowest group from a level on, other than one, that has a skill. */
  static @Nullable String lowest(int level, @Nullable String but, boolean java) {
    for (String group : List.of("first-line", "site", "second-line", "third-line")) {
      if (level(group) >= level && !group.equals(but) && (!java || knowsJava(group))) {
        return group;
      }
    }
    return null;
  }
}
