package dev.helpdesk.core.lint;

import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.StateTimer;
import dev.helpdesk.core.workflow.Transition;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds timers that never run out, and timers that run out together. */
final class TimerLint {

  private static final Duration LONG = Duration.ofDays(800);

  private final Travels travels;
  private final Findings findings;
  private final State state;
  private final Place place;

  private TimerLint(Travels travels, Findings findings, State state) {
    this.travels = travels;
    this.findings = findings;
    this.state = state;
    place = travels.life().one().state(state.name()).in("timers");
  }

  static void inspect(Travels travels, Findings findings) {
    for (State state : travels.life().workflow().states()) {
      if (travels.reaches(state.name())) {
        new TimerLint(travels, findings, state).inspect();
      }
    }
  }

  private void inspect() {
    List<StateTimer> timers = state.timers();
    for (int i = 0; i < timers.size(); i++) {
      StateTimer timer = timers.get(i);
      if (!rings(timer)) {
        findings.add(
            WorkflowFinding.TIMER_NEVER,
            place.at(i),
            "Timer "
                + timer.name()
                + " of state "
                + state.name()
                + " never runs out, as "
                + why(timer)
                + ".",
            witness(timer));
      } else {
        together(timers.subList(0, i), timer, place.at(i));
      }
    }
  }

  private boolean rings(StateTimer timer) {
    return travels.marks().contains(new Mark.Rang(state.name(), timer.name()));
  }

  private void together(List<StateTimer> before, StateTimer timer, Place here) {
    before.stream()
        .filter(each -> each.after().equals(timer.after()))
        .filter(each -> Objects.equals(each.calendar(), timer.calendar()))
        .filter(this::rings)
        .findFirst()
        .ifPresent(
            other ->
                findings.add(
                    WorkflowFinding.TIMERS_TOGETHER,
                    here,
                    "Timers "
                        + other.name()
                        + " and "
                        + timer.name()
                        + " of state "
                        + state.name()
                        + " run out at the same instant."));
  }

  private String why(StateTimer timer) {
    Life life = travels.life();
    List<Spot> spots = travels.spots(state.name());
    if (spots.isEmpty()) {
      return "tickets leave the state at once";
    }
    List<Tick> ticks = life.ticks(state.name());
    Tick own = ticks.stream().filter(tick -> timer.equals(tick.timer())).findFirst().orElse(null);
    if (own == null) {
      return "calendar " + timer.calendar() + " is not open for so long any more";
    }
    String taken = timer.transition();
    Optional<Transition> transition =
        taken == null ? Optional.empty() : life.workflow().transition(state.name(), taken);
    if (transition.isPresent()
        && spots.stream().noneMatch(spot -> life.isFree(transition.get(), spot))) {
      return "the guards of " + taken + " never hold in the state";
    }
    String before =
        ticks.stream()
            .filter(tick -> tick.timer() != null && tick.isSurelyBefore(own))
            .map(tick -> Objects.requireNonNull(tick.timer()))
            .filter(each -> each.transition() != null)
            .map(StateTimer::name)
            .findFirst()
            .orElse("another");
    return "timer " + before + " always leads out of the state before";
  }

  private @Nullable Witness witness(StateTimer timer) {
    Exhibit exhibit = new Exhibit.TimerSilent(state.name(), timer.name());
    List<Step> waiting = List.of(new Step.Pass(LONG));
    List<Spot> spots = travels.spots(state.name());
    if (!spots.isEmpty()) {
      return travels.witness(spots.get(0), waiting, exhibit);
    }
    return travels
        .first(mark -> mark instanceof Mark.Move move && move.to().equals(state.name()))
        .map(arrival -> travels.witness(arrival, waiting, exhibit))
        .orElse(null);
  }
}
