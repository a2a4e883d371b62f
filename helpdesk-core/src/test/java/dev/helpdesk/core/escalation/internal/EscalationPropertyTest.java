package dev.helpdesk.core.escalation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.AcknowledgeEscalation;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.DecideEscalation;
import dev.helpdesk.core.command.EscalateHierarchically;
import dev.helpdesk.core.escalation.EscalationAction;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.escalation.EscalationRule;
import dev.helpdesk.core.escalation.EscalationTrigger;
import dev.helpdesk.core.escalation.EscalationView;
import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.EscalationDecision;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.TimerFired;
import dev.helpdesk.core.hall.RoomHarness;
import dev.helpdesk.core.hall.Tickets;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.directory.Contact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class EscalationPropertyTest {

  private static final RecordId TICKET = RecordId.of("ticket-1");

  private static RoomHarness<EscalationState, EscalationPolicy> desk(EscalationPolicy policy) {
    RoomHarness<EscalationState, EscalationPolicy> desk =
        new RoomHarness<>(new EscalationRoom(), policy);
    desk.happen(Tickets.fresh(desk.now()));
    return desk;
  }

  private static Assigned assigned(boolean toAgent) {
    ActorId agent = toAgent ? ActorId.of("ana") : null;
    return new Assigned(GroupId.of("desk"), 1, agent, "agent", List.of(), false, false, null);
  }

  @Property(tries = 200)
  void a_timed_rule_fires_once_for_each_stretch_that_is_long_enough_and_at_its_very_end(
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 4) Integer> steps,
      @ForAll @IntRange(min = 1, max = 90) int minutes) {
    Duration time = Duration.ofMinutes(minutes);
    RoomHarness<EscalationState, EscalationPolicy> desk =
        desk(
            EscalationPolicy.builder()
                .rule(
                    EscalationRule.of(
                        "rule",
                        new EscalationTrigger.UnassignedFor(time, null),
                        new EscalationAction.NextLevel()))
                .build());
    List<Instant> expected = new ArrayList<>();
    Instant unassigned = desk.now();
    boolean owned = false;
    for (int step : steps) {
      if (step <= 2) {
        desk.advance(Duration.ofMinutes(20L * step));
        continue;
      }
      boolean toAgent = step == 4;
      if (toAgent && !owned && !unassigned.plus(time).isAfter(desk.now())) {
        expected.add(unassigned.plus(time));
      }
      unassigned = owned && !toAgent ? desk.now() : unassigned;
      owned = toAgent;
      desk.happen(assigned(toAgent));
    }
    if (!owned && !unassigned.plus(time).isAfter(desk.now())) {
      expected.add(unassigned.plus(time));
    }

    assertThat(desk.history())
        .filteredOn(happened -> happened.event() instanceof TimerFired)
        .extracting(Happened::at)
        .containsExactlyElementsOf(expected);
  }

  @Property(tries = 200)
  void every_escalation_ends_decided_resolved_or_exhausted(
      @ForAll @Size(max = 25) List<@IntRange(min = 0, max = 6) Integer> steps,
      @ForAll @IntRange(min = 0, max = 4) int levels,
      @ForAll @IntRange(min = 0, max = 15) int answering) {
    RoomHarness<EscalationState, EscalationPolicy> desk = desk(Policy.defaults().escalation());
    for (int level = 1; level <= levels; level++) {
      Contact contact = new Contact(ActorId.of("contact-" + level), level, false, "en");
      desk.answers.contacts.put(contact.id(), contact);
      boolean answers = (answering >> (level - 1) & 1) == 1;
      desk.answers.answering.put(level, answers ? List.of(contact) : List.of());
    }
    for (int step : steps) {
      int number = desk.slice().lastNumber();
      EscalationView last = desk.slice().escalation(number);
      Actor asked = Actor.contact(last == null ? ActorId.of("nobody") : last.contact());
      switch (step) {
        case 0 -> desk.decide(new EscalateHierarchically(TICKET, "?"), Actor.agent("ana"));
        case 1 -> desk.decide(new AcknowledgeEscalation(TICKET, number), asked);
        case 2 ->
            desk.decide(
                new DecideEscalation(TICKET, number, EscalationDecision.DIVERT, null), asked);
        case 3 -> desk.happen(Tickets.moved(StateCategory.ACTIVE, StateCategory.RESOLVED));
        case 4 -> desk.happen(Tickets.moved(StateCategory.RESOLVED, StateCategory.ACTIVE));
        default -> desk.advance(Duration.ofMinutes(10L * step));
      }
      assertThat(desk.view().isOpen() || desk.slice().pending().isEmpty()).isTrue();
    }
    desk.advance(Duration.ofHours(3));

    assertThat(desk.slice().pending())
        .allMatch(view -> view.status() == EscalationView.Status.ACKNOWLEDGED);
    desk.happen(Tickets.moved(StateCategory.ACTIVE, StateCategory.CLOSED));
    assertThat(desk.slice().pending()).isEmpty();
    assertThat(desk.wakeUp()).isNull();
  }
}
