package dev.helpdesk.core;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a migration would make of tickets, counted.
 *
 * @param tickets how many were looked at
 * @param refused how many of them can't come along, by the code of the refusal
 * @param statesChanged tickets that stand in another state, under a new name or by what follows
 * @param prioritiesChanged tickets that get another priority
 * @param agreementsChanged tickets that stand under another agreement
 * @param routed tickets that go to another group or agent
 * @param duesMoved clocks that have another due
 * @param breachesNew clocks whose promise is broken by it
 * @param breachesWithdrawn clocks whose promise was broken and is so no more
 */
public record MigrationTotals(
    long tickets,
    Map<String, Long> refused,
    long statesChanged,
    long prioritiesChanged,
    long agreementsChanged,
    long routed,
    long duesMoved,
    long breachesNew,
    long breachesWithdrawn) {

  /** Of no tickets. */
  public static final MigrationTotals NONE = new MigrationTotals(0, Map.of(), 0, 0, 0, 0, 0, 0, 0);

  /** Copies the map in the order of codes. */
  public MigrationTotals {
    refused = Collections.unmodifiableMap(new TreeMap<>(refused));
  }

  /** Returns how many tickets can't come along. */
  public long refusals() {
    return refused.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Returns these totals and others, of another page say, in one. */
  public MigrationTotals plus(MigrationTotals other) {
    Map<String, Long> all = new TreeMap<>(refused);
    other.refused.forEach((code, count) -> all.merge(code, count, Long::sum));
    return new MigrationTotals(
        tickets + other.tickets,
        all,
        statesChanged + other.statesChanged,
        prioritiesChanged + other.prioritiesChanged,
        agreementsChanged + other.agreementsChanged,
        routed + other.routed,
        duesMoved + other.duesMoved,
        breachesNew + other.breachesNew,
        breachesWithdrawn + other.breachesWithdrawn);
  }

  static MigrationTotals of(List<TicketMigration> tickets) {
    MigrationTotals totals = NONE;
    for (TicketMigration ticket : tickets) {
      totals = totals.plus(of(ticket));
    }
    return totals;
  }

  private static MigrationTotals of(TicketMigration ticket) {
    if (ticket.refusal() != null) {
      return new MigrationTotals(1, Map.of(ticket.refusal().code(), 1L), 0, 0, 0, 0, 0, 0, 0);
    }
    List<ClockChange> clocks = ticket.clocks();
    return new MigrationTotals(
        1,
        Map.of(),
        ticket.isStateChanged() ? 1 : 0,
        ticket.isPriorityChanged() ? 1 : 0,
        ticket.isAgreementChanged() ? 1 : 0,
        ticket.isRouted() ? 1 : 0,
        clocks.stream().filter(ClockChange::isDueMoved).count(),
        clocks.stream().filter(ClockChange::isBreachNew).count(),
        clocks.stream().filter(ClockChange::isBreachWithdrawn).count());
  }
}
