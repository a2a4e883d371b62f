package dev.helpdesk.lab.replay;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.lab.clock.CalendarReader;
import dev.helpdesk.lab.clock.CaseValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the section {@code sla} of a profile. */
final class SlaRulesReader {

  /** A little less than a century. */
  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(870_000);

  private SlaRulesReader() {}

  /**
   * Reads the section.
   *
   * @param section {@code {calendars: {NAME: calendar}, rules: {NAME: {until, calendar,
   *     targetHours, firstFor}}}}
   */
  static SlaRules read(CaseValue section) {
    CalendarReader reader = new CalendarReader();
    Map<String, BusinessCalendar> calendars = new LinkedHashMap<>();
    section
        .optional("calendars")
        .map(CaseValue::members)
        .orElse(Map.of())
        .forEach((name, calendar) -> calendars.put(name, reader.read(calendar)));
    List<SlaRules.Rule> rules = new ArrayList<>();
    section
        .member("rules")
        .members()
        .forEach((name, rule) -> rules.add(rule(name, rule, calendars)));
    return new SlaRules(calendars, rules);
  }

  private static SlaRules.Rule rule(
      String name, CaseValue rule, Map<String, BusinessCalendar> calendars) {
    rule.optional("calendar")
        .filter(calendar -> !calendars.containsKey(calendar.text()))
        .ifPresent(
            unknown -> {
              throw unknown.bad("one of the calendars " + calendars.keySet());
            });
    rule.optional("targetHours")
        .map(CaseValue::members)
        .orElse(Map.of())
        .values()
        .forEach(SlaRulesReader::checkHours);
    return new SlaRules.Rule(
        name,
        until(rule.member("until")),
        rule.optional("calendar").map(CaseValue::text).orElse(null),
        rule.optional("targetHours").map(CaseValue::json).orElse(null),
        rule.optional("firstFor").map(CaseValue::items).orElse(List.of()).stream()
            .map(CaseValue::text)
            .toList());
  }

  private static void checkHours(CaseValue hours) {
    BigDecimal number = hours.number();
    if (number.signum() < 0 || number.compareTo(MOST_HOURS) > 0) {
      throw hours.bad("between 0 and " + MOST_HOURS + " hours");
    }
  }

  private static SlaRules.Until until(CaseValue until) {
    return switch (until.text()) {
      case "resolved" -> SlaRules.Until.RESOLVED;
      case "closed" -> SlaRules.Until.CLOSED;
      default -> throw until.bad("resolved or closed");
    };
  }
}
