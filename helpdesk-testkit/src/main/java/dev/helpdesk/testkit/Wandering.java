package dev.helpdesk.testkit;

import dev.helpdesk.core.lint.Step;
import dev.helpdesk.core.view.Owner;
import dev.helpdesk.core.workflow.Need;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tries everything that people and time can do to a ticket, from where a witness left it, to see
 * whether it gets away. Each attempt is made on a desk of its own.
 */
final class Wandering {

  private static final int MOST = 60;
  private static final Duration LONG = Duration.ofDays(800);

  private record Where(String state, boolean group, boolean agent, boolean accepted) {}

  private final WitnessRun run;
  private final boolean requesterActs;

  Wandering(WitnessRun run, boolean requesterActs) {
    this.run = run;
    this.requesterActs = requesterActs;
  }

  /** Tells whether the ticket is in one of these states and never comes to another. */
  boolean staysIn(List<String> states) {
    Set<Where> seen = new HashSet<>();
    Deque<List<Step>> open = new ArrayDeque<>();
    open.add(List.of());
    while (!open.isEmpty() && seen.size() < MOST) {
      List<Step> steps = open.remove();
      WitnessDesk desk = after(steps);
      if (!states.contains(where(desk).state())) {
        return false;
      }
      if (seen.add(where(desk))) {
        for (Step step : attempts(desk)) {
          List<Step> more = new ArrayList<>(steps);
          more.add(step);
          open.add(more);
        }
      }
    }
    return true;
  }

  private WitnessDesk after(List<Step> steps) {
    WitnessDesk desk = run.replayed();
    steps.forEach(desk::attempt);
    return desk;
  }

  private static Where where(WitnessDesk desk) {
    Owner owner = desk.ticket().record().owner();
    return new Where(
        desk.ticket().record().progress().state(),
        owner.group() != null,
        owner.agent() != null,
        owner.accepted());
  }

  private List<Step> attempts(WitnessDesk desk) {
    List<Step> steps = new ArrayList<>();
    Workflow workflow = run.policy().workflow().workflow(desk.ticket().record().kind());
    for (Transition transition : workflow.leaving(where(desk).state())) {
      for (Relation relation : transition.relations()) {
        boolean silent = relation == Relation.REQUESTER && !requesterActs;
        if (relation != Relation.SYSTEM && !silent) {
          steps.addAll(takes(transition, relation));
        }
      }
    }
    if (requesterActs) {
      steps.add(new Step.Write(Relation.REQUESTER));
    }
    steps.add(new Step.Assign(null, false));
    steps.add(new Step.Assign(null, true));
    steps.add(new Step.Accept());
    steps.add(new Step.Refuse());
    steps.add(new Step.LinkChild());
    steps.add(new Step.Pass(LONG));
    return steps;
  }

  private static List<Step> takes(Transition transition, Relation relation) {
    List<Step> steps = new ArrayList<>();
    if (!transition.needs().contains(Need.REASON)) {
      steps.add(new Step.Take(transition.name(), relation, null));
    }
    for (String reason : transition.reasons()) {
      steps.add(new Step.Take(transition.name(), relation, reason));
    }
    return steps;
  }
}
