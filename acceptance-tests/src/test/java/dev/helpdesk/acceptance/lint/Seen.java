package dev.helpdesk.acceptance.lint;

import dev.helpdesk.core.event.ReactionsCutOff;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.event.TimerFired;
import dev.helpdesk.core.view.Happened;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What exhaustive execution of the engine has shown of a policy. */
final class Seen {

  /**
   * A way that time or somebody led from one situation to another.
   *
   * @param to where to
   * @param byTime whether time alone did
   * @param byRequester whether the requester did
   */
  record Edge(Node to, boolean byTime, boolean byRequester) {}

  /** A situation on one of the desks that are tried. */
  record Node(int desk, Situation situation) {}

  final Set<String> states = new TreeSet<>();

  /** {@code transition from state}. */
  final Set<String> moves = new TreeSet<>();

  /** Transitions that an event took by itself. */
  final Set<String> heard = new TreeSet<>();

  /** {@code state timer}. */
  final Set<String> timers = new TreeSet<>();

  /** States that tickets came to out of open ones. */
  final Set<String> solved = new TreeSet<>();

  /** Where tickets begin. */
  final Set<Node> roots = new HashSet<>();

  final Map<Node, Set<Edge>> edges = new HashMap<>();
  boolean cutOff;
  boolean exhausted;

  void events(List<Happened> happened) {
    boolean byTimer = false;
    for (Happened each : happened) {
      if (each.event() instanceof TimerFired fired) {
        timers.add(fired.state() + " " + fired.timer());
        byTimer = true;
      } else if (each.event() instanceof StateChanged changed) {
        states.add(changed.to());
        if (changed.from() != null) {
          moves.add(changed.transition() + " from " + changed.from());
          if (each.reaction() && !byTimer) {
            heard.add(changed.transition());
          }
          boolean wasOpen = changed.fromCategory() != null && isOpen(changed.fromCategory());
          if (wasOpen) {
            solved.add(changed.to());
          }
        }
        byTimer = false;
      } else {
        byTimer = false;
        cutOff |= each.event() instanceof ReactionsCutOff;
      }
    }
  }

  static boolean isOpen(StateCategory category) {
    return switch (category) {
      case NEW, ACTIVE, WAITING -> true;
      case RESOLVED, CLOSED, CANCELLED -> false;
    };
  }

  void edge(Node from, Edge edge) {
    edges.computeIfAbsent(from, any -> new HashSet<>()).add(edge);
  }

  Set<Edge> from(Node node) {
    return edges.getOrDefault(node, Set.of());
  }
}
