package dev.helpdesk.acceptance.lint;

import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.workflow.Guard;
import dev.helpdesk.core.workflow.Need;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.StateTimer;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Trigger;
import dev.helpdesk.core.workflow.Workflow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Does on the engine whatever can be done to a ticket, in every situation it can come to, and keeps
 * what was seen. Knows nothing of the linter.
 */
final class Explorer {

  private static final int MOST = 4_000;

  private record Open(Seen.Node node, List<Stim> path) {}

  private final Policy policy;
  private final Workflow workflow;
  private final boolean handsMatter;
  private final boolean childrenMatter;
  private final boolean repliesMatter;
  private final Seen seen = new Seen();
  private final Set<Seen.Node> known = new HashSet<>();
  private final Deque<Open> open = new ArrayDeque<>();

  private Explorer(Policy policy) {
    this.policy = policy;
    workflow = policy.workflow().otherwise();
    handsMatter =
        workflow.transitions().stream().anyMatch(each -> asksForHands(each) || hears(each));
    childrenMatter =
        workflow.transitions().stream()
            .anyMatch(each -> each.guards().contains(Guard.NO_OPEN_CHILDREN));
    repliesMatter =
        workflow.transitions().stream()
            .flatMap(each -> each.triggers().stream())
            .anyMatch(each -> each.on() == Trigger.On.REQUESTER_REPLIED);
  }

  private static boolean asksForHands(Transition transition) {
    return !Collections.disjoint(
            transition.guards(),
            List.of(Guard.ASSIGNED, Guard.HAS_AGENT, Guard.NO_AGENT, Guard.ACCEPTED))
        || !Collections.disjoint(
            transition.relations(),
            List.of(Relation.ASSIGNEE, Relation.GROUP_MEMBER, Relation.GROUP_MANAGER))
        || !transition.effects().isEmpty();
  }

  private static boolean hears(Transition transition) {
    return transition.triggers().stream()
        .map(Trigger::on)
        .anyMatch(on -> on != Trigger.On.REQUESTER_REPLIED && on != Trigger.On.INFORMATION_MISSING);
  }

  static Seen explore(Policy policy) {
    Explorer explorer = new Explorer(policy);
    explorer.run();
    return explorer.seen;
  }

  private void run() {
    boolean lacking = !policy.intake().kinds().get(0).required().isEmpty();
    int desks = policy.assignment().fallback() == null || !handsMatter ? 1 : 3;
    for (int desk = 0; desk < desks; desk++) {
      seen.roots.add(arrive(desk, List.of(new Stim.Register(true))));
      if (lacking) {
        seen.roots.add(arrive(desk, List.of(new Stim.Register(false))));
      }
    }
    while (!open.isEmpty()) {
      if (known.size() > MOST) {
        seen.exhausted = true;
        return;
      }
      expand(open.remove());
    }
  }

  private Play replayed(int desk, List<Stim> path) {
    Play play = new Play(policy, desk);
    for (Stim stim : path) {
      if (!play.does(stim)) {
        throw new AssertionError("Expected " + stim + " to be accepted again in " + path);
      }
    }
    return play;
  }

  private Seen.Node arrive(int desk, List<Stim> path) {
    Play play = replayed(desk, path);
    seen.events(play.history());
    return note(new Seen.Node(desk, play.situation()), path);
  }

  private Seen.Node note(Seen.Node node, List<Stim> path) {
    if (known.add(node)) {
      open.add(new Open(node, path));
    }
    return node;
  }

  private void expand(Open from) {
    Play play = replayed(from.node().desk(), from.path());
    for (Stim stim : stimuli(from.node().situation())) {
      Optional<Stim.Given> given = stim.given(play);
      if (given.isPresent() && play.preview(given.get()) instanceof Outcome.Accepted accepted) {
        lead(from, stim, accepted);
      }
    }
    if (childrenMatter) {
      commit(from, new Stim.Child(!from.node().situation().children()));
    }
    if (play.nextTime().isPresent()) {
      commit(from, new Stim.Wait());
    }
  }

  /** What a preview says, where nothing more can follow at once; else it is done. */
  private void lead(Open from, Stim stim, Outcome.Accepted accepted) {
    Situation before = from.node().situation();
    List<Happened> events = accepted.events();
    if (before.step() > 0 && !Play.moved(events) && takesTimers(before.state())) {
      commit(from, stim);
      return;
    }
    seen.events(events);
    int step = Play.moved(events) ? 0 : before.step();
    Situation after =
        Situation.of(accepted.record(), step, Situation.fired(events, before.fired()));
    Seen.Node to = note(new Seen.Node(from.node().desk(), after), more(from.path(), stim));
    seen.edge(from.node(), new Seen.Edge(to, false, stim.isOfRequester()));
  }

  private void commit(Open from, Stim stim) {
    Seen.Node to = arrive(from.node().desk(), more(from.path(), stim));
    boolean byTime = stim instanceof Stim.Wait;
    seen.edge(from.node(), new Seen.Edge(to, byTime, stim.isOfRequester()));
  }

  private static List<Stim> more(List<Stim> path, Stim stim) {
    List<Stim> longer = new ArrayList<>(path);
    longer.add(stim);
    return longer;
  }

  private boolean takesTimers(String state) {
    return workflow.state(state).orElseThrow().timers().stream()
        .map(StateTimer::transition)
        .anyMatch(name -> name != null);
  }

  private List<Stim> stimuli(Situation situation) {
    List<Stim> stimuli = new ArrayList<>();
    for (Transition transition : workflow.leaving(situation.state())) {
      for (Stim.Who who : Stim.Who.values()) {
        if (!transition.needs().contains(Need.REASON)) {
          stimuli.add(new Stim.Take(transition.name(), who, null));
        }
        transition
            .reasons()
            .forEach(reason -> stimuli.add(new Stim.Take(transition.name(), who, reason)));
      }
    }
    if (repliesMatter) {
      stimuli.add(new Stim.Write());
    }
    if (handsMatter) {
      stimuli.add(new Stim.Assign(false));
      stimuli.add(new Stim.Assign(true));
      stimuli.add(new Stim.Accept());
      stimuli.add(new Stim.Refuse());
    }
    return stimuli;
  }
}
