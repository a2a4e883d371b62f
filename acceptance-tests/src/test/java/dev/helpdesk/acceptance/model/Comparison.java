package dev.helpdesk.acceptance.model;

import dev.helpdesk.core.TicketView;
import dev.helpdesk.core.escalation.EscalationView;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.relation.Link;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.view.Counts;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.RecordRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Holds the engine's ticket against the model's. */
final class Comparison {

  private final ModelTenant tenant;

  Comparison(ModelTenant tenant) {
    this.tenant = tenant;
  }

  /** Compares a ticket as both see it now; the stored one may lag behind. */
  void compare(String id, long now) {
    NaiveTicket model = tenant.ticket(id).copy();
    model.settle(now);
    TicketView view =
        tenant
            .desk
            .desk()
            .ticket(RecordId.of(id))
            .orElseThrow(() -> new AssertionError("Expected the ticket to be there."));
    RecordView record = view.record();
    same("state", model.state, record.progress().state());
    same("category of the state", model.stateCategory(), record.progress().category().name());
    same("reason", model.reason, record.progress().reason());
    same("since", model.since, micros(record.progress().since()));
    same("last instant", model.lastAt, micros(record.lastAt()));
    same("category", model.category, record.rank().category());
    same("priority", model.priority(), record.rank().priority());
    owner(model, record);
    counts(model, record.counts());
    same("clocks", model.clocks.size(), view.clocks().size());
    for (int i = 0; i < model.clocks.size(); i++) {
      clock(model.clocks.get(i), view.clocks().get(i), Math.max(now, model.lastAt));
    }
    escalations(model, view.escalations());
    links(model, view.links());
  }

  private static void owner(NaiveTicket model, RecordView record) {
    same(
        "group",
        model.group,
        record.owner().group() == null ? null : record.owner().group().value());
    same(
        "agent",
        model.agent,
        record.owner().agent() == null ? null : record.owner().agent().value());
    same("accepted", model.accepted, record.owner().accepted());
    same("level", NaivePolicy.level(model.group), record.owner().level());
  }

  private static void counts(NaiveTicket model, Counts counts) {
    same("reopens", model.reopens, counts.reopens());
    same("reassignments", model.reassignments, counts.reassignments());
    same("returns", model.returns, counts.returns());
    same("functional escalations", model.functional, counts.functional());
    same("hierarchical escalations", model.lastEscalation, counts.hierarchical());
    long pending = model.asked.values().stream().filter(NaiveTicket.Asked::isPending).count();
    same("counted pending escalations", pending, (long) counts.pendingEscalations());
    same("recategorisations", model.recategorised, counts.recategorised());
    same("messages", model.messages, counts.messages());
    same("open children", model.openChildren, counts.openChildren());
  }

  private static void clock(NaiveClock model, ClockView view, long now) {
    String name = view.metric() + " ";
    same(name + "status", model.status(), view.status().name());
    same(name + "target", model.target, micros(view.target()));
    same(name + "elapsed", model.elapsed(now), micros(view.elapsed()));
    same(name + "paused", model.paused(now), micros(view.pausedBusiness()));
    // The engine keeps the last 64 stretches: a due before them is exact where it was the breach.
    if (model.ran.size() <= 64 || Objects.equals(model.due(), model.breachedAt)) {
      same(name + "due", model.due(), micros(view.due()));
    }
    same(name + "breach", model.breachedAt, micros(view.breachedAt()));
    same(name + "end", model.finishedAt, micros(view.finishedAt()));
    same(name + "stands still", model.isPaused(), view.paused());
    same(name + "unanswered", model.finishedAt != null && model.unanswered, view.unanswered());
  }

  private static void escalations(NaiveTicket model, List<EscalationView> views) {
    for (EscalationView view : views) {
      NaiveTicket.Asked asked = model.asked.get(view.number());
      same("known escalation", true, asked != null);
      if (asked != null) {
        same("escalation status", asked.status(), view.status().name());
        same("escalation level", asked.level(), view.level());
        same("contact", NaivePolicy.contact(asked.level()), view.contact().value());
        same("time to answer", asked.answerBy(), micros(view.answerBy()));
      }
    }
    long pending = model.asked.values().stream().filter(NaiveTicket.Asked::isPending).count();
    same("pending escalations", pending, views.stream().filter(EscalationView::isPending).count());
  }

  private static void links(NaiveTicket model, List<Link> links) {
    Set<String> expected = new TreeSet<>();
    for (NaiveTicket.Link link : model.links) {
      expected.add(text(link.type(), link.other(), link.open()));
    }
    Set<String> actual = new TreeSet<>();
    links.forEach(l -> actual.add(text(l.type().name(), l.other().value(), l.open())));
    same("links", expected, actual);
  }

  /** How others stand is kept up to date for children only. */
  private static String text(String type, String other, boolean open) {
    return type + " " + other + (type.equals("CHILD") ? " " + open : "");
  }

  /** Checks what was just stored: its version counts its history, its wake-up is the next due. */
  void stored(String id) {
    RecordId record = RecordId.of(id);
    RecordRow row =
        tenant.desk.storage().records().load(tenant.desk.tenant(), record).orElseThrow();
    int last = tenant.desk.desk().history(record, row.version() - 1, 10).size();
    same("rows of history at the version", 1, last);
    same("wake-up", tenant.ticket(id).next(), micros(row.wakeUp()));
  }

  /** Checks that every change of state in a history is a row of the table; collects them. */
  void walked(String id, Set<String> taken) {
    for (Happened happened : tenant.desk.desk().history(RecordId.of(id))) {
      String way = happened.event().match(WAY);
      if (!way.isEmpty()) {
        same("allowed way " + way, true, NaiveWorkflow.all().contains(way));
        taken.add(way);
      }
    }
  }

  private static final SomeEvents<String> WAY =
      new SomeEvents<>() {
        @Override
        protected String otherwise(Event event) {
          return "";
        }

        @Override
        public String stateChanged(StateChanged event) {
          String from = event.from();
          return from == null ? "" : from + " " + event.transition() + " " + event.to();
        }
      };

  static void same(String what, @Nullable Object expected, @Nullable Object actual) {
    if (!Objects.equals(expected, actual)) {
      throw new AssertionError(
          "Expected " + what + " to be " + shown(expected) + ", not " + shown(actual) + ".");
    }
  }

  private static String shown(@Nullable Object value) {
    return value instanceof Long micros && micros > 1_000_000_000_000_000L
        ? String.valueOf(NaiveHours.instant(micros))
        : String.valueOf(value);
  }

  private static @Nullable Long micros(@Nullable Duration duration) {
    return duration == null ? null : NaiveHours.micros(Instant.EPOCH.plus(duration));
  }

  private static @Nullable Long micros(@Nullable Instant instant) {
    return instant == null ? null : NaiveHours.micros(instant);
  }
}
