package dev.helpdesk.lab.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.core.calendar.BusinessCalendar;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules by which a log's own verdicts on its service levels may have come about, each to be tried.
 *
 * @param calendars the calendars that the rules count by, by name
 * @param rules the rules
 */
record SlaRules(Map<String, BusinessCalendar> calendars, List<Rule> rules) {

  /** A profile that tries none. */
  static final SlaRules NONE = new SlaRules(Map.of(), List.of());

  /** Copies the list. */
  SlaRules {
    rules = List.copyOf(rules);
  }

  /**
   * A promise from the opening of a case on.
   *
   * @param name by which its figures are called
   * @param until what it waits for
   * @param calendar name of the calendar it counts by, or null for around the clock
   * @param hours target by rank of the priority, as written; null for no target at all
   * @param firstFor the kinds of tickets whose first end stands; that of others is their last one
   */
  record Rule(
      String name,
      Until until,
      @Nullable String calendar,
      @Nullable JsonNode hours,
      List<String> firstFor) {

    /** Copies the list. */
    Rule {
      firstFor = List.copyOf(firstFor);
    }
  }

  /** What a rule waits for. */
  enum Until {
    /** The resolution, or an end without one. */
    RESOLVED,
    /** The end. */
    CLOSED
  }

  /** Tells whether there is nothing to try. */
  boolean isEmpty() {
    return rules.isEmpty();
  }
}
