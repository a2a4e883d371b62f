package dev.helpdesk.core.lint;

import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Trigger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds events that never take the transition that waits for them. */
final class TriggerLint {

  private final Travels travels;
  private final Findings findings;
  private final Transition transition;
  private final List<String> sources;

  private TriggerLint(Travels travels, Findings findings, Transition transition) {
    this.travels = travels;
    this.findings = findings;
    this.transition = transition;
    sources = transition.from().stream().filter(travels::reaches).toList();
  }

  static void inspect(Travels travels, Findings findings) {
    for (Transition transition : travels.life().workflow().transitions()) {
      new TriggerLint(travels, findings, transition).inspect();
    }
  }

  private void inspect() {
    int index = travels.life().index(transition);
    for (int i = 0; i < transition.triggers().size() && !sources.isEmpty(); i++) {
      Trigger trigger = transition.triggers().get(i);
      Mark heard = new Mark.Heard(index, trigger.on(), trigger.whileReason());
      if (!travels.marks().contains(heard) && !isLeftToKinds(trigger)) {
        Place place = travels.life().one().transition(index).in("triggers").at(i);
        tell(trigger, place);
      }
    }
  }

  /** Kinds may come to require something later, without a change of the workflow. */
  private boolean isLeftToKinds(Trigger trigger) {
    return trigger.on() == Trigger.On.INFORMATION_MISSING
        && sources.contains(travels.life().workflow().initial())
        && travels.life().one().kinds().stream().noneMatch(Life::canLack);
  }

  private void tell(Trigger trigger, Place place) {
    String event = trigger.on() + " of transition " + transition.name();
    Optional<Transition> before = before(trigger);
    if (before.isPresent()) {
      findings.add(
          WorkflowFinding.TRIGGER_SHADOWED,
          place,
          "Trigger " + event + " is never heard, as " + before.get().name() + " is taken first.",
          shadow(trigger, before.get()));
    } else if (trigger.whileReason() != null && !isWaitedFor(trigger.whileReason())) {
      findings.add(
          WorkflowFinding.TRIGGER_REASON,
          place,
          "Trigger "
              + event
              + " asks for reason "
              + trigger.whileReason()
              + ", with which no ticket comes to "
              + String.join(", ", sources)
              + ".");
    } else {
      findings.add(
          WorkflowFinding.TRIGGER_NEVER,
          place,
          "Trigger " + event + " is never heard in " + String.join(", ", sources) + ".");
    }
  }

  /** A transition that every source hears the same event by before this one. */
  private Optional<Transition> before(Trigger trigger) {
    Transition found = null;
    for (String source : sources) {
      Optional<Transition> first =
          travels.life().workflow().leaving(source).stream()
              .takeWhile(each -> !each.equals(transition))
              .filter(each -> each.isTriggered(trigger.on(), trigger.whileReason()))
              .findFirst();
      if (first.isEmpty()) {
        return Optional.empty();
      }
      found = first.get();
    }
    return Optional.ofNullable(found);
  }

  private boolean isWaitedFor(String reason) {
    return travels
        .first(
            mark ->
                mark instanceof Mark.Move move
                    && sources.contains(move.to())
                    && reason.equals(move.reason()))
        .isPresent();
  }

  private @Nullable Witness shadow(Trigger trigger, Transition before) {
    int index = travels.life().index(before);
    return travels
        .first(
            mark ->
                mark instanceof Mark.Heard heard
                    && heard.transition() == index
                    && heard.on() == trigger.on())
        .filter(arrival -> isLast(index, arrival))
        .map(
            arrival ->
                travels.witness(
                    arrival, List.of(), new Exhibit.WentAlong(before.name(), transition.name())))
        .orElse(null);
  }

  private static boolean isLast(int index, Travels.Arrival arrival) {
    int last = -1;
    for (Mark mark : arrival.turn().marks()) {
      last = mark instanceof Mark.Move move ? move.transition() : last;
    }
    return last == index;
  }
}
