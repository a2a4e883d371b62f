package dev.helpdesk.lab.tickets;

import dev.helpdesk.lab.clock.CaseValue;
import java.util.List;
import java.util.function.Function;

/** What a check can ask of a clock. */
enum Member {
  DUE("due", Member::instant),
  ELAPSED("elapsed", Member::seconds),
  REMAINING("remaining", Member::seconds),
  OVER_BY("overBy", Member::seconds),
  PAUSED_BUSINESS("pausedBusiness", Member::seconds),
  OUTCOME("outcome", Member::outcome),
  BREACHED_AT("breachedAt", Member::instant),
  WARN_AT("warnAt", Member::instant),
  LONGEST_ELAPSED("longestElapsed", Member::seconds),
  WORST_REMAINING("worstRemaining", Member::seconds);

  private static final List<String> OUTCOMES =
      List.of("none", "running", "paused", "met", "breached");

  private final String title;
  private final Function<CaseValue, String> reading;

  Member(String title, Function<CaseValue, String> reading) {
    this.title = title;
    this.reading = reading;
  }

  /** Returns what it is called in files. */
  String title() {
    return title;
  }

  /** Returns an expected value as {@link Shown} writes it; refuses one that it can't have. */
  String expected(CaseValue value) {
    return value.isNull() && this != OUTCOME ? Shown.NOTHING : reading.apply(value);
  }

  private static String instant(CaseValue value) {
    return Shown.of(value.instant());
  }

  private static String seconds(CaseValue value) {
    return Shown.of(value.seconds());
  }

  private static String outcome(CaseValue value) {
    String outcome = value.text();
    if (!OUTCOMES.contains(outcome)) {
      throw value.bad("one of " + String.join(", ", OUTCOMES));
    }
    return outcome;
  }
}
