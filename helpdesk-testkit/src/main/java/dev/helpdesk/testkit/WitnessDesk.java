package dev.helpdesk.testkit;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.command.AcceptAssignment;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.AssignTicket;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.LinkTickets;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.command.RefuseAssignment;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.command.UnlinkTickets;
import dev.helpdesk.core.directory.Roster;
import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.core.lint.Step;
import dev.helpdesk.core.lint.Witness;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.view.Owner;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.RecordId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A desk on which the steps of a witness are taken. */
final class WitnessDesk implements Step.Cases<Optional<Outcome>> {

  private final TestDesk desk;
  private final WitnessPeople people;
  private final WitnessTicket registration;
  private final Policy policy;
  private final Map<String, BusinessCalendar> calendars;
  private @Nullable RecordId ticket;
  private @Nullable RecordId child;
  private Optional<Outcome> last = Optional.empty();
  private Optional<String> unplayable = Optional.empty();

  WitnessDesk(Policy policy, Map<String, BusinessCalendar> calendars, Witness witness) {
    this.policy = policy;
    this.calendars = calendars;
    people = new WitnessPeople(policy, witness);
    registration = new WitnessTicket(policy, witness);
    TestDeskBuilder builder =
        TestDesk.builder()
            .policy(policy)
            .start(witness.start())
            .admitUnsoundPolicies()
            .people(people::come);
    calendars.forEach(builder::calendar);
    if (people.isOfPolicy()) {
      builder.peopleOfPolicy();
    }
    desk = builder.build();
    registration.stock(desk);
  }

  TestDesk desk() {
    return desk;
  }

  TestTicket ticket() {
    return desk.ticket(registered(ticket));
  }

  WitnessPeople people() {
    return people;
  }

  /** How the last step ended; empty where it was no command. */
  Optional<Outcome> last() {
    return last;
  }

  /** Why the witness could not be played to its end. */
  Optional<String> unplayable() {
    return unplayable;
  }

  void giveUp(String why) {
    unplayable = Optional.of(why);
  }

  Optional<Outcome> take(Step step) {
    last = step.match(this);
    desk.settle();
    return last;
  }

  /** Takes a step whether or not it is refused. */
  void attempt(Step step) {
    take(step);
  }

  /** Tells whether somebody answers at a level of the escalation directory now. */
  boolean isAnswered(int level) {
    Instant now = desk.now();
    return people.isOfPolicy()
        ? !new Roster(policy.directory(), this::hours).answering(level, now).isEmpty()
        : !desk.people().answering(desk.tenant(), level, now).isEmpty();
  }

  private @Nullable BusinessCalendar hours(String calendar) {
    BusinessCalendar own = policy.calendars().get(calendar);
    return own == null ? calendars.get(calendar) : own;
  }

  private Optional<Outcome> give(Actor actor, Command command) {
    return Optional.of(desk.execute(actor, command));
  }

  @Override
  public Optional<Outcome> register(Step.Register step) {
    Actor requester = people.actor(Relation.REQUESTER, Owner.NOBODY);
    Outcome outcome = desk.execute(requester, registration.of(step, requester.id()));
    if (outcome instanceof Outcome.Accepted accepted) {
      ticket = accepted.record().id();
    }
    return Optional.of(outcome);
  }

  /** Registers another ticket of the same requester, which must be accepted. */
  TestTicket another(Step.Register step) {
    Actor requester = people.actor(Relation.REQUESTER, Owner.NOBODY);
    return desk.register(registration.of(step, requester.id()));
  }

  @Override
  public Optional<Outcome> take(Step.Take step) {
    TakeTransition command =
        registration.move(
            new TakeTransition(ticket().id(), step.transition(), step.reason(), null),
            ticket().record());
    return give(actor(step.by()), command);
  }

  private Actor actor(Relation relation) {
    return people.actor(relation, ticket().record().owner());
  }

  @Override
  public Optional<Outcome> write(Step.Write step) {
    return give(
        actor(step.by()), new PostMessage(ticket().id(), Audience.PUBLIC, "A message.", false));
  }

  @Override
  public Optional<Outcome> assign(Step.Assign step) {
    String group = step.group();
    GroupId to =
        group == null ? people.another(ticket().record().owner().group()) : GroupId.of(group);
    return give(
        Actor.administrator("host"),
        new AssignTicket(
            ticket().id(), to, step.toAgent() ? people.member(to) : null, "A reason."));
  }

  @Override
  public Optional<Outcome> accept(Step.Accept step) {
    return give(people.assignee(ticket().record().owner()), new AcceptAssignment(ticket().id()));
  }

  @Override
  public Optional<Outcome> refuse(Step.Refuse step) {
    return give(
        people.assignee(ticket().record().owner()),
        new RefuseAssignment(ticket().id(), "A reason."));
  }

  @Override
  public Optional<Outcome> linkChild(Step.LinkChild step) {
    String kind = registration.openKind();
    child = another(new Step.Register(kind, true, Step.Traits.NONE)).id();
    return give(
        actor(Relation.ADMINISTRATOR), new LinkTickets(ticket().id(), LinkType.CHILD, child));
  }

  @Override
  public Optional<Outcome> unlinkChild(Step.UnlinkChild step) {
    return give(
        actor(Relation.ADMINISTRATOR),
        new UnlinkTickets(ticket().id(), LinkType.CHILD, registered(child)));
  }

  @Override
  public Optional<Outcome> pass(Step.Pass step) {
    pass(step.time());
    return Optional.empty();
  }

  void pass(Duration time) {
    desk.advance(time);
  }

  private static RecordId registered(@Nullable RecordId id) {
    if (id == null) {
      throw new IllegalStateException("Expected the ticket to be registered.");
    }
    return id;
  }
}
