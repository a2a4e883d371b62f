package dev.helpdesk.testkit;

import dev.helpdesk.core.classification.ClassificationView;
import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.lint.Sight;
import dev.helpdesk.core.lint.Step;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.spi.notification.Notification;
import java.util.ArrayList;
import java.util.List;

/** Looks at a ticket, at the end of a witness, for what rules made of it. */
final class WitnessSights implements Sight.Cases<Boolean> {

  private final Policy policy;
  private final WitnessDesk desk;

  WitnessSights(Policy policy, WitnessDesk desk) {
    this.policy = policy;
    this.desk = desk;
  }

  @Override
  public Boolean rankedAbove(Sight.RankedAbove sight) {
    PriorityMatrix matrix = policy.classification().matrix();
    String kind = desk.ticket().record().kind();
    String here = desk.ticket().record().rank().priority();
    String there =
        desk.another(
                new Step.Register(
                    kind, true, Step.Traits.NONE.levels(sight.impact(), sight.urgency())))
            .record()
            .rank()
            .priority();
    return sight.priority().equals(here)
        && sight.lesser().equals(there)
        && matrix.weight(sight.priority()) < matrix.weight(sight.lesser());
  }

  @Override
  public Boolean unclassified(Sight.Unclassified sight) {
    return desk.ticket().record().rank().priority() == null;
  }

  @Override
  public Boolean byRule(Sight.ByRule sight) {
    return switch (sight.of()) {
      case IMPACT -> isDerivedBy(sight.rule());
      case GROUP -> causes().contains(sight.rule()) && !causes().contains(sight.insteadOf());
    };
  }

  private boolean isDerivedBy(String rule) {
    ClassificationView view = desk.ticket().view().classification();
    return view.derived() != null && view.derived().rule().equals(rule);
  }

  @Override
  public Boolean nobodyHas(Sight.NobodyHas sight) {
    return desk.ticket().record().owner().group() == null;
  }

  @Override
  public Boolean lacksIn(Sight.LacksIn sight) {
    return desk.ticket().record().progress().state().equals(sight.state())
        && !desk.ticket().record().registered().missing().isEmpty();
  }

  @Override
  public Boolean clockCancelled(Sight.ClockCancelled sight) {
    return desk.ticket()
        .view()
        .clock(sight.metric())
        .filter(clock -> clock.status() == ClockStatus.NONE)
        .isPresent();
  }

  @Override
  public Boolean toldTwice(Sight.ToldTwice sight) {
    return sent().stream()
            .filter(each -> each.template().equals(sight.template()))
            .filter(each -> each.at().equals(desk.desk().now()))
            .count()
        > 1;
  }

  @Override
  public Boolean untold(Sight.Untold sight) {
    String reason = desk.ticket().record().progress().reason();
    List<String> words =
        policy.notification().languages().stream()
            .map(language -> policy.notification().label(sight.reason(), language))
            .toList();
    return sight.reason().equals(reason)
        && desk.ticket().record().isEnded()
        && sent().stream().noneMatch(each -> words.stream().anyMatch(each.text()::contains));
  }

  private List<Notification> sent() {
    return desk.desk().sender().sentTo(desk.ticket().record().registered().requester());
  }

  @Override
  public Boolean childOpen(Sight.ChildOpen sight) {
    return desk.ticket().record().isEnded() && desk.ticket().record().counts().openChildren() > 0;
  }

  /** The rules by which groups got the ticket. */
  private List<String> causes() {
    List<String> causes = new ArrayList<>();
    for (Event event : desk.ticket().history().stream().map(Happened::event).toList()) {
      event.match(
          new SomeEvents<Boolean>() {
            @Override
            protected Boolean otherwise(Event other) {
              return false;
            }

            @Override
            public Boolean assigned(Assigned assigned) {
              return causes.add(assigned.cause());
            }
          });
    }
    return causes;
  }
}
