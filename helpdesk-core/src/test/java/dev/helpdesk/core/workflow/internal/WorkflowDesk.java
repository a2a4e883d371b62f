package dev.helpdesk.core.workflow.internal;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.engine.record.Faces;
import dev.helpdesk.core.event.Affected;
import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.LinkConfirmed;
import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.core.event.MessagePosted;
import dev.helpdesk.core.event.Registered;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.hall.RoomHarness;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.core.workflow.Action;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TextKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A registered ticket of the requester {@code rosa} in the workflow room. */
final class WorkflowDesk {

  static final Actor ROSA = Actor.requester("rosa");
  static final Actor ANA = Actor.agent("ana");
  static final Actor ADMIN = Actor.administrator("root");

  final RoomHarness<WorkflowState, WorkflowPolicy> room;
  private final WorkflowPolicy policy;

  WorkflowDesk() {
    this(Policy.defaults().workflow());
  }

  WorkflowDesk(WorkflowPolicy policy, String... missing) {
    this.policy = policy;
    room = new RoomHarness<>(new WorkflowRoom(), policy);
    room.happen(registered(List.of(missing)));
    room.decide(ticket().build(), ROSA);
  }

  static RegisterTicket.Builder ticket() {
    return RegisterTicket.incident().from(ActorId.of("rosa"), "web").subject("Printer");
  }

  Registered registered(List<String> missing) {
    return new Registered(
        "incident",
        "INC-2026-000001",
        ActorId.of("rosa"),
        null,
        "web",
        false,
        new Affected(null, List.of(), null),
        List.of(),
        missing,
        1,
        room.now());
  }

  RecordId id() {
    return room.view().id();
  }

  String state() {
    return room.view().progress().state();
  }

  @Nullable Refusal take(String transition, Actor by) {
    return room.decide(TakeTransition.of(id(), transition), by);
  }

  @Nullable Refusal take(String transition, String text, Actor by) {
    return room.decide(TakeTransition.of(id(), transition).saying(text), by);
  }

  StateChanged lastChange() {
    return (StateChanged) room.lastEvents().get(room.lastEvents().size() - 1);
  }

  static Event assigned(String group) {
    return new Assigned(
        GroupId.of(group), 1, ActorId.of("ana"), "rule", List.of(), false, false, null);
  }

  static Event message(Side side, boolean automatic) {
    return new MessagePosted(
        1, TextKey.of("message/1"), Audience.PUBLIC, side, ActorId.of("rosa"), 10, automatic);
  }

  static Event openChild() {
    return new LinkConfirmed(LinkType.CHILD, RecordId.of("child"), true);
  }

  /** Returns what somebody can do now. */
  List<Action> possible(Actor actor) {
    return all(actor).stream().filter(Action::isPossible).toList();
  }

  /** Returns also what is held back by guards. */
  List<Action> all(Actor actor) {
    return Faces.actions(policy, room.situation(actor));
  }
}
