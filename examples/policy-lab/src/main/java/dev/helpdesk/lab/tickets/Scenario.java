package dev.helpdesk.lab.tickets;

import dev.helpdesk.core.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Timed events on one ticket, and what its clocks are expected to show.
 *
 * @param id names it in what is told
 * @param edge whether it is run and reported apart
 * @param calendar by which all clocks count
 * @param terms what is promised at first, or null for nothing
 * @param events what happens, in the order of time
 * @param checks what is expected, in the order of time
 */
record Scenario(
    String id,
    boolean edge,
    BusinessCalendar calendar,
    @Nullable Terms terms,
    List<CaseEvent> events,
    List<Check> checks) {

  /** Copies the lists. */
  Scenario {
    events = List.copyOf(events);
    checks = List.copyOf(checks);
  }

  /** Returns all that is promised at any time, each once, in the order of time. */
  List<Terms> allTerms() {
    Stream<Terms> later =
        events.stream()
            .filter(CaseEvent.PolicyChanged.class::isInstance)
            .map(event -> ((CaseEvent.PolicyChanged) event).terms())
            .flatMap(Stream::ofNullable);
    return Stream.concat(Stream.ofNullable(terms), later).distinct().toList();
  }

  /** Returns so long before a due a warning is asked for, each once. */
  List<Duration> warnings() {
    return checks.stream()
        .map(Check::warnBefore)
        .flatMap(Stream::ofNullable)
        .filter(before -> !before.isZero())
        .distinct()
        .toList();
  }

  /** Returns the instant of the first event or check. */
  Instant begin() {
    return Stream.concat(
            events.stream().map(CaseEvent::at).limit(1), checks.stream().map(Check::at).limit(1))
        .min(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }
}
