package dev.helpdesk.lab.tickets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.lab.clock.CalendarReader;
import dev.helpdesk.lab.clock.CaseValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads files of scenarios. Members it does not know are passed over. */
final class ScenarioReader {

  private static final String STATES = "open, pending, resolved or closed";
  private static final String METRICS = "firstResponse, nextResponse or resolution";

  private final CalendarReader calendars = new CalendarReader();

  /**
   * Reads all scenarios of a file.
   *
   * @param file what the file is called
   */
  static List<Scenario> read(JsonNode json, String file) {
    ScenarioReader reader = new ScenarioReader();
    return CaseValue.cases(json, file).stream().map(reader::scenario).toList();
  }

  private Scenario scenario(CaseValue scenario) {
    return new Scenario(
        scenario.member("id").text(),
        scenario.optional("edge").isPresent(),
        calendars.read(scenario.member("calendar")),
        terms(scenario.member("policy")),
        events(scenario.member("events")),
        checks(scenario.member("checks")));
  }

  private static @Nullable Terms terms(CaseValue policy) {
    if (policy.isNull()) {
      return null;
    }
    Map<CaseMetric, Duration> targets = new EnumMap<>(CaseMetric.class);
    for (CaseMetric metric : CaseMetric.values()) {
      policy.optional(metric.title()).ifPresent(target -> targets.put(metric, amount(target)));
    }
    Set<CaseState> states = EnumSet.noneOf(CaseState.class);
    items(policy, "pauseIn").forEach(state -> states.add(state(state)));
    Set<CaseMetric> metrics = EnumSet.noneOf(CaseMetric.class);
    items(policy, "pausedMetrics").forEach(metric -> metrics.add(metric(metric)));
    policy.members();
    boolean includesFirst =
        policy.optional("nextResponseIncludesFirst").map(CaseValue::truth).orElse(false);
    return new Terms(targets, states, metrics, includesFirst);
  }

  private static List<CaseValue> items(CaseValue policy, String member) {
    return policy.optional(member).map(CaseValue::items).orElse(List.of());
  }

  private static List<CaseEvent> events(CaseValue array) {
    List<CaseEvent> events = new ArrayList<>();
    Instant last = Instant.MIN;
    for (CaseValue each : array.items()) {
      CaseEvent event = event(each);
      if (event.at().isBefore(last)) {
        throw each.member("at").bad("not before the event that stands before it");
      }
      if (event instanceof CaseEvent.Created != events.isEmpty()) {
        String expected = events.isEmpty() ? "created, as the first" : "something but created";
        throw each.member("type").bad(expected);
      }
      last = event.at();
      events.add(event);
    }
    if (events.isEmpty()) {
      throw array.bad("an array that begins with the event created");
    }
    return events;
  }

  private static CaseEvent event(CaseValue event) {
    Instant at = event.member("at").instant();
    CaseValue type = event.member("type");
    return switch (type.text()) {
      case CaseEvent.Created.TYPE -> {
        CaseState state = state(event.member("state"));
        boolean wrote = event.optional("customerMessage").map(CaseValue::truth).orElse(true);
        yield new CaseEvent.Created(at, state, wrote);
      }
      case CaseEvent.Moved.TYPE -> new CaseEvent.Moved(at, state(event.member("to")));
      case CaseEvent.AgentReplied.TYPE -> new CaseEvent.AgentReplied(at);
      case CaseEvent.CustomerReplied.TYPE -> new CaseEvent.CustomerReplied(at);
      case CaseEvent.PolicyChanged.TYPE ->
          new CaseEvent.PolicyChanged(at, terms(event.member("policy")));
      default -> throw type.bad("one of created, state, agentReply, customerReply, policy");
    };
  }

  private static List<Check> checks(CaseValue array) {
    return array.items().stream()
        .map(ScenarioReader::check)
        .sorted(Comparator.comparing(Check::at))
        .toList();
  }

  private static Check check(CaseValue check) {
    Instant at = check.member("at").instant();
    CaseValue title = check.member("metric");
    boolean next = title.text().equals(Check.NEXT);
    Map<Member, String> expected = new EnumMap<>(Member.class);
    for (Member member : Member.values()) {
      if (check.has(member.title())) {
        CaseValue value = check.member(member.title());
        if (next && member != Member.DUE) {
          throw value.bad("absent, as " + Check.NEXT + " has but a due");
        }
        expected.put(member, member.expected(value));
      }
    }
    Duration warnBefore = check.optional("warnBefore").map(ScenarioReader::amount).orElse(null);
    if (expected.containsKey(Member.WARN_AT) && warnBefore == null) {
      // Tells that it is missing.
      check.member("warnBefore").seconds();
    }
    return new Check(at, next ? null : metric(title), expected, warnBefore);
  }

  private static Duration amount(CaseValue value) {
    Duration amount = value.seconds();
    if (amount.isNegative()) {
      throw value.bad("a number of seconds that is not negative");
    }
    return amount;
  }

  private static CaseState state(CaseValue value) {
    return named(value, CaseState::titled, STATES);
  }

  private static CaseMetric metric(CaseValue value) {
    return named(value, CaseMetric::titled, METRICS);
  }

  private static <T> T named(
      CaseValue value, Function<String, Optional<T>> titled, String expected) {
    return titled.apply(value.text()).orElseThrow(() -> value.bad(expected));
  }
}
