package dev.helpdesk.core.report;

import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.AssignmentAccepted;
import dev.helpdesk.core.event.ClockOutcome;
import dev.helpdesk.core.event.ClockResumed;
import dev.helpdesk.core.event.ClockStopped;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.FunctionallyEscalated;
import dev.helpdesk.core.event.MessagePosted;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.SurveyAnswered;
import dev.helpdesk.core.event.SurveyInvited;
import dev.helpdesk.core.hall.Tickets;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TextKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells the history of one ticket, opened on 2 March 2026 at nine, event by event. */
final class Story {

  static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");

  final RecordId record;
  final List<Happened> events = new ArrayList<>();
  StateCategory category = StateCategory.NEW;
  int level = Handover.NO_LEVEL;
  private Instant now = OPENED;

  private Story(String record) {
    this.record = RecordId.of(record);
  }

  /** A ticket that was registered, and is in no state yet. */
  static Story registered(String record) {
    return new Story(record).says(Tickets.registered(OPENED));
  }

  /** A ticket that is new. */
  static Story begun(String record) {
    return registered(record).says(Tickets.begun(StateCategory.NEW));
  }

  /** A ticket that nothing has happened to. */
  static Story empty(String record) {
    return new Story(record);
  }

  Story says(Event event) {
    events.add(
        new Happened(event, now, events.size() + 1, ActorId.of("ann"), "TakeTransition", false));
    return this;
  }

  /** Lets time go by. */
  Story after(Duration duration) {
    now = now.plus(duration);
    return this;
  }

  Story after(long minutes) {
    return after(Duration.ofMinutes(minutes));
  }

  Story moves(StateCategory... way) {
    for (StateCategory to : way) {
      says(Tickets.moved(category, to));
      category = to;
    }
    return this;
  }

  Story assigned(int toLevel) {
    boolean again = level != Handover.NO_LEVEL && level != toLevel;
    level = toLevel;
    return says(
        new Assigned(
            GroupId.of("level-" + toLevel), toLevel, null, "rule", List.of(), again, false, null));
  }

  Story escalated() {
    return escalated(level == Handover.NO_LEVEL ? 1 : level + 1);
  }

  Story escalated(int toLevel) {
    boolean none = level == Handover.NO_LEVEL;
    GroupId from = none ? null : GroupId.of("level-" + level);
    GroupId experts = GroupId.of("experts");
    return says(
        new FunctionallyEscalated(from, none ? 0 : level, experts, toLevel, null, "agent", null));
  }

  Story accepted() {
    return says(new AssignmentAccepted(ActorId.of("ann")));
  }

  Story writes(Audience audience, Side side, boolean automatic) {
    TextKey key = TextKey.of("message/" + events.size());
    return says(new MessagePosted(1, key, audience, side, ActorId.of("ann"), 10, automatic));
  }

  Story replies() {
    return writes(Audience.PUBLIC, Side.DESK, false);
  }

  Story stops(String metric, long minutes) {
    return stops(metric, minutes, ClockOutcome.MET, false);
  }

  Story stops(String metric, long minutes, ClockOutcome outcome, boolean unanswered) {
    return says(
        new ClockStopped(metric, Duration.ofMinutes(minutes), null, outcome, unanswered, 0));
  }

  Story resumes(String metric) {
    return says(new ClockResumed(metric, Duration.ZERO, Duration.ZERO));
  }

  Story invited() {
    return says(new SurveyInvited(now.plus(Duration.ofDays(7))));
  }

  Story rates(int overall) {
    return says(new SurveyAnswered(5, 5, 5, overall, null));
  }

  /** Tells it all to a projection. */
  void tell(MeasuresProjection projection) {
    events.forEach(happened -> projection.apply(record, happened));
  }
}
