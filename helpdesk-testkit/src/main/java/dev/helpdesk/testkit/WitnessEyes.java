package dev.helpdesk.testkit;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.ReactionsCutOff;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.event.TimerFired;
import dev.helpdesk.core.lint.Exhibit;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.workflow.Relation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Looks on a desk, at the end of a witness, whether the fault is to be seen. */
final class WitnessEyes implements Exhibit.Cases<Boolean> {

  private static final int ROUNDS = 500;

  private final WitnessRun run;
  private final WitnessDesk desk;

  WitnessEyes(WitnessRun run, WitnessDesk desk) {
    this.run = run;
    this.desk = desk;
  }

  @Override
  public Boolean trapped(Exhibit.Trapped exhibit) {
    return new Wandering(run, true).staysIn(exhibit.states());
  }

  @Override
  public Boolean leftToRequester(Exhibit.LeftToRequester exhibit) {
    return new Wandering(run, false).staysIn(exhibit.states());
  }

  @Override
  public Boolean circling(Exhibit.Circling exhibit) {
    int before = moves().size();
    int rounds = 0;
    List<StateChanged> since = List.of();
    while (!isTwiceIn(exhibit.states(), since)) {
      Optional<Instant> next = desk.desk().helpDesk().nextWakeUp();
      if (next.isEmpty() || rounds == ROUNDS) {
        return false;
      }
      if (next.get().isAfter(desk.desk().now())) {
        desk.desk().advanceTo(next.get());
      } else {
        desk.desk().settle();
      }
      rounds++;
      List<StateChanged> all = moves();
      since = all.subList(before, all.size());
    }
    return true;
  }

  private static boolean isTwiceIn(List<String> states, List<StateChanged> moves) {
    List<String> entered = moves.stream().map(StateChanged::to).toList();
    return states.stream().allMatch(state -> Collections.frequency(entered, state) > 1);
  }

  @Override
  public Boolean cutOff(Exhibit.CutOff exhibit) {
    return happened().stream().anyMatch(ReactionsCutOff.class::isInstance);
  }

  @Override
  public Boolean offeredToNobody(Exhibit.OfferedToNobody exhibit) {
    for (Relation relation : Relation.values()) {
      if (relation != Relation.SYSTEM) {
        Actor actor = desk.people().actor(relation, desk.ticket().record().owner());
        boolean offered =
            desk.desk().desk().actions(desk.ticket().id(), actor).stream()
                .anyMatch(action -> action.transition().equals(exhibit.transition()));
        if (offered) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public Boolean wentAlong(Exhibit.WentAlong exhibit) {
    List<StateChanged> moves = moves();
    return !moves.isEmpty()
        && moves.get(moves.size() - 1).transition().equals(exhibit.transition());
  }

  @Override
  public Boolean timerSilent(Exhibit.TimerSilent exhibit) {
    boolean been = moves().stream().anyMatch(move -> move.to().equals(exhibit.state()));
    boolean rang =
        happened().stream()
            .anyMatch(
                event ->
                    event instanceof TimerFired fired
                        && fired.timer().equals(exhibit.timer())
                        && fired.state().equals(exhibit.state()));
    return been && !rang;
  }

  @Override
  public Boolean refused(Exhibit.Refused exhibit) {
    return desk.last().isPresent()
        && desk.last().get() instanceof Outcome.Refused refused
        && refused.refusal().code().equals(exhibit.code());
  }

  @Override
  public Boolean clockGoesOn(Exhibit.ClockGoesOn exhibit) {
    return desk.ticket().record().isEnded()
        && desk.ticket()
            .view()
            .clock(exhibit.metric())
            .filter(each -> !each.finished())
            .isPresent();
  }

  @Override
  public Boolean clockAbsent(Exhibit.ClockAbsent exhibit) {
    return desk.ticket().view().clock(exhibit.metric()).isEmpty();
  }

  @Override
  public Boolean clockStandsStill(Exhibit.ClockStandsStill exhibit) {
    return desk.ticket()
        .view()
        .clock(exhibit.metric())
        .filter(clock -> clock.paused() && clock.elapsed().isZero())
        .isPresent();
  }

  @Override
  public Boolean underAgreement(Exhibit.UnderAgreement exhibit) {
    return desk.ticket()
        .view()
        .agreement()
        .filter(
            chosen ->
                chosen.agreement() != null
                    && chosen.agreement().value().equals(exhibit.agreement()))
        .isPresent();
  }

  @Override
  public Boolean nobodyAnswers(Exhibit.NobodyAnswers exhibit) {
    return !desk.isAnswered(exhibit.level());
  }

  @Override
  public Boolean seen(Exhibit.Seen exhibit) {
    return exhibit.sight().match(new WitnessSights(run.policy(), desk));
  }

  private List<StateChanged> moves() {
    List<StateChanged> moves = new ArrayList<>();
    for (Event event : happened()) {
      event.match(
          new SomeEvents<Boolean>() {
            @Override
            protected Boolean otherwise(Event other) {
              return false;
            }

            @Override
            public Boolean stateChanged(StateChanged changed) {
              return moves.add(changed);
            }
          });
    }
    return moves;
  }

  private List<Event> happened() {
    return desk.ticket().history().stream().map(Happened::event).toList();
  }
}
