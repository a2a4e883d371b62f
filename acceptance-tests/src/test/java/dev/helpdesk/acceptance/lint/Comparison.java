package dev.helpdesk.acceptance.lint;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.Trigger;
import dev.helpdesk.core.workflow.Workflow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Holds what the linter says against what the engine did. */
final class Comparison {

  private final Workflow workflow;
  private final Claims claims;
  private final Seen seen;
  private final List<String> differences = new ArrayList<>();

  private Comparison(Workflow workflow, Claims claims, Seen seen) {
    this.workflow = workflow;
    this.claims = claims;
    this.seen = seen;
  }

  /** All in which the two differ; empty when they agree. */
  static List<String> of(Policy policy, Claims claims, Seen seen) {
    Comparison comparison = new Comparison(policy.workflow().otherwise(), claims, seen);
    comparison.compare();
    return comparison.differences;
  }

  /** Findings that the engine shows to be false, whatever else it shows. */
  static List<String> falsehoods(Policy policy, Claims claims, Seen seen) {
    Comparison comparison = new Comparison(policy.workflow().otherwise(), claims, seen);
    comparison.refute();
    return comparison.differences;
  }

  private void refute() {
    within("states", claims.states(), seen.states);
    within("moves", claims.moves(), seen.moves);
    within("timers", claims.timers(), seen.timers);
    within("transitions that events take", claims.heard(), seen.heard);
    onlyIf("triggers circle", claims.has("triggers-circle"), seen.cutOff);
    if (!seen.cutOff) {
      Set<Seen.Node> endless = endless();
      onlyIf("timers circle", claims.has("timers-circle"), circlesByTime());
      onlyIf("no end", claims.has("no-end"), endless.containsAll(nodes()));
      within("traps", partly(endless), claims.trapped());
      within("solved tickets that hang on their requester", shownToHang(), claims.hanging());
    }
  }

  private void compare() {
    same("triggers circle", claims.has("triggers-circle"), seen.cutOff);
    within("states", claims.states(), seen.states);
    within("moves", claims.moves(), seen.moves);
    within("timers", claims.timers(), seen.timers);
    heard();
    // Where the engine cuts off a circle of triggers is by its bound, which the linter leaves open.
    if (!seen.cutOff) {
      same("states", claims.states(), seen.states);
      same("moves", claims.moves(), seen.moves);
      same("timers", claims.timers(), seen.timers);
      same("timers circle", claims.has("timers-circle"), circlesByTime());
      ends();
      conformity();
    }
  }

  /** An event for which kinds must require something first is left alone by the linter. */
  private void heard() {
    Set<String> more = new TreeSet<>(seen.heard);
    more.removeAll(claims.heard());
    same("transitions that events take, though they are said not to", Set.of(), more);
    Set<String> fewer = new TreeSet<>(claims.heard());
    fewer.removeAll(seen.heard);
    fewer.removeIf(this::waitsForInformation);
    if (seen.cutOff) {
      return;
    }
    same("transitions that no event takes, though one is said to", Set.of(), fewer);
  }

  private boolean waitsForInformation(String name) {
    return workflow.transitions().stream()
        .filter(each -> each.name().equals(name))
        .anyMatch(
            each ->
                each.isTriggered(Trigger.On.INFORMATION_MISSING, "vendor")
                    || each.isTriggered(Trigger.On.INFORMATION_MISSING, "customer"));
  }

  private void ends() {
    Set<Seen.Node> endless = endless();
    Set<String> wholly = new TreeSet<>();
    for (State state : workflow.states()) {
      List<Seen.Node> in = in(state.name());
      if (!in.isEmpty() && in.stream().allMatch(endless::contains)) {
        wholly.add(state.name());
      }
    }
    boolean none = endless.containsAll(nodes());
    same("no end", claims.has("no-end"), none);
    if (none) {
      return;
    }
    same("some trap", !claims.trapped().isEmpty(), !endless.isEmpty());
    Set<String> untold = new TreeSet<>(wholly);
    untold.removeAll(claims.trapped());
    same("traps that are not told", Set.of(), untold);
    Set<String> told = new TreeSet<>(claims.trapped());
    told.removeAll(partly(endless));
    same("states that are told to be traps and are none", Set.of(), told);
  }

  private Set<String> partly(Set<Seen.Node> endless) {
    return endless.stream()
        .map(node -> node.situation().state())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<Seen.Node> nodes() {
    Set<Seen.Node> nodes = new HashSet<>(seen.edges.keySet());
    seen.edges.values().forEach(all -> all.forEach(edge -> nodes.add(edge.to())));
    nodes.addAll(seen.roots);
    return nodes;
  }

  private List<Seen.Node> in(String state) {
    return nodes().stream().filter(node -> node.situation().state().equals(state)).toList();
  }

  private Set<Seen.Node> endless() {
    Set<Seen.Node> endless = new HashSet<>();
    for (Seen.Node node : nodes()) {
      if (!ends(node, edge -> true)) {
        endless.add(node);
      }
    }
    return endless;
  }

  private boolean ends(Seen.Node from, Predicate<Seen.Edge> kind) {
    Set<Seen.Node> known = new HashSet<>(Set.of(from));
    Deque<Seen.Node> open = new ArrayDeque<>(known);
    while (!open.isEmpty()) {
      Seen.Node node = open.remove();
      if (claims.isEnd(node.situation().state())) {
        return true;
      }
      seen.from(node).stream()
          .filter(kind)
          .map(Seen.Edge::to)
          .filter(known::add)
          .forEach(open::add);
    }
    return false;
  }

  private void conformity() {
    same("solved tickets that hang on their requester", claims.hanging(), shownToHang());
  }

  private Set<String> shownToHang() {
    Set<String> hanging = new TreeSet<>();
    for (State state : workflow.states()) {
      if (state.category() == StateCategory.RESOLVED && seen.solved.contains(state.name())) {
        boolean hangs =
            in(state.name()).stream()
                .anyMatch(
                    node -> ends(node, edge -> true) && !ends(node, edge -> !edge.byRequester()));
        if (hangs) {
          hanging.add(state.name());
        }
      }
    }
    return hanging;
  }

  private boolean circlesByTime() {
    Map<Seen.Node, Seen.Node> next = new HashMap<>();
    for (Seen.Node node : nodes()) {
      seen.from(node).stream()
          .filter(Seen.Edge::byTime)
          .findFirst()
          .ifPresent(edge -> next.put(node, edge.to()));
    }
    for (Seen.Node start : next.keySet()) {
      Set<Seen.Node> way = new HashSet<>();
      Seen.Node at = start;
      while (at != null && way.add(at)) {
        at = next.get(at);
      }
      if (at != null) {
        return true;
      }
    }
    return false;
  }

  private void within(String what, Set<String> all, Set<String> some) {
    if (!all.containsAll(some)) {
      differences.add(what + ": " + some + " are not all among " + all);
    }
  }

  private void onlyIf(String what, boolean said, boolean shown) {
    if (said && !shown) {
      differences.add(what + ": the linter says so, and the engine shows none");
    }
  }

  private void same(String what, Object said, Object shown) {
    if (!said.equals(shown)) {
      differences.add(what + ": the linter says " + said + ", the engine shows " + shown);
    }
  }
}
