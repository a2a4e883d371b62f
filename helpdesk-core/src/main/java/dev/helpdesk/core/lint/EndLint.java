package dev.helpdesk.core.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds workflows without an end, and states from which no end is reached. */
final class EndLint {

  private EndLint() {}

  static void inspect(Travels travels, Findings findings) {
    Linted.OneWorkflow one = travels.life().one();
    Set<Spot> endless = travels.endless();
    if (endless.containsAll(travels.spots())) {
      Spot first = travels.spots().iterator().next();
      findings.add(
          WorkflowFinding.NO_END,
          one.place(),
          "No ticket of workflow " + one.workflow().name() + " ever ends.",
          travels.witness(first, List.of(), new Exhibit.Trapped(states(travels.spots()))));
      return;
    }
    Set<String> trapped = new LinkedHashSet<>();
    travels.own().stream().filter(endless::contains).forEach(spot -> trapped.add(spot.state()));
    Set<String> wholly = new TreeSet<>(trapped);
    wholly.removeIf(state -> !endless.containsAll(travels.spots(state)));
    for (String state : trapped) {
      Spot first =
          travels.spots(state).stream().filter(endless::contains).findFirst().orElseThrow();
      List<String> beyond = states(travels.beyond(first, turn -> true));
      // What only leads on into a trap is told of there.
      if (wholly.contains(state) || beyond.stream().noneMatch(wholly::contains)) {
        findings.add(
            WorkflowFinding.TRAPPED,
            one.state(state),
            "From state " + state + " a ticket can come to no end.",
            travels.witness(first, List.of(), new Exhibit.Trapped(beyond)));
      }
    }
  }

  static List<String> states(Set<Spot> spots) {
    return spots.stream().map(Spot::state).collect(Collectors.toCollection(TreeSet::new)).stream()
        .toList();
  }
}
