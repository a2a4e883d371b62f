package dev.helpdesk.acceptance.model;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.testkit.TestDesk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One tenant: its desk, and what the model holds of it. */
final class ModelTenant {

  /** A command that was done under a key, and at which versions. */
  record Keyed(Actor actor, Command command, String key, RecordId record, List<Long> versions) {}

  private static final int TRACED = 30;

  final TestDesk desk;
  final NaiveHours hours;
  final Map<String, NaiveTicket> tickets = new LinkedHashMap<>();
  final List<String> active = new ArrayList<>();
  final List<NaiveTicket.Owed> owed = new ArrayList<>();
  final List<Keyed> keyed = new ArrayList<>();
  private final Map<String, Deque<Object>> traces = new LinkedHashMap<>();
  NaivePolicy policy;

  ModelTenant(TestDesk desk, NaiveHours hours, NaivePolicy policy) {
    this.desk = desk;
    this.hours = hours;
    this.policy = policy;
  }

  NaiveTicket ticket(String id) {
    NaiveTicket ticket = tickets.get(id);
    if (ticket == null) {
      throw new AssertionError("Expected the model to know " + id + ".");
    }
    return ticket;
  }

  /** Takes a ticket as it is now, with what it owes others. */
  void commit(NaiveTicket ticket) {
    owed.addAll(ticket.owed);
    ticket.owed.clear();
    tickets.put(ticket.id, ticket);
  }

  /** Settles what is due and carries what is owed, once, as a call to process what is due does. */
  void processDue(long now) {
    for (NaiveTicket ticket : List.copyOf(tickets.values())) {
      ticket.settle(now);
      commit(ticket);
    }
    List<NaiveTicket.Owed> all = new ArrayList<>(owed);
    owed.clear();
    all.sort(Comparator.comparingLong(NaiveTicket.Owed::cause));
    all.forEach(this::carry);
  }

  private void carry(NaiveTicket.Owed duty) {
    NaiveTicket target = ticket(duty.target()).copy();
    long then = Math.max(duty.cause(), target.lastAt);
    target.settle(then);
    NaiveLinks links = new NaiveLinks(target, tickets::get, then);
    String refusal = links.receive(duty);
    trace(duty.target(), duty);
    if (refusal == null && links.changed) {
      commit(target);
    }
    NaiveTicket origin = ticket(duty.origin());
    long later = Math.max(duty.cause(), origin.lastAt);
    origin.settle(later);
    new NaiveLinks(origin, tickets::get, later).ended(duty, refusal);
    trace(duty.origin(), duty);
    commit(origin);
  }

  void trace(String ticket, Object what) {
    Deque<Object> trace = traces.computeIfAbsent(ticket, t -> new ArrayDeque<>());
    if (trace.size() == TRACED) {
      trace.removeFirst();
    }
    trace.addLast(what);
  }

  String traceOf(@Nullable String ticket) {
    StringBuilder lines = new StringBuilder();
    traces
        .getOrDefault(String.valueOf(ticket), new ArrayDeque<>())
        .forEach(what -> lines.append("\n  ").append(what));
    return lines.toString();
  }
}
