package dev.helpdesk.core.lint;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket can stand: all of it that decides what can become of it.
 *
 * @param state name of the state
 * @param reason the reason recorded with it, where something out of this state asks for it
 * @param hands in whose hands it is
 * @param facts what else holds of it, as far as guards ask
 * @param due names of the state's timers whose time has come
 * @param late whether the time for reopening has run out
 */
record Spot(
    String state,
    @Nullable String reason,
    Hands hands,
    Set<Fact> facts,
    Set<String> due,
    boolean late) {

  Spot {
    facts = Set.copyOf(facts);
    due = Set.copyOf(due);
  }

  Spot in(String newState, @Nullable String newReason) {
    return new Spot(newState, newReason, hands, facts, Set.of(), false);
  }

  Spot inHands(Hands newHands) {
    return new Spot(state, reason, newHands, facts, due, late);
  }

  Spot with(Fact fact, boolean holds) {
    Set<Fact> changed = EnumSet.noneOf(Fact.class);
    changed.addAll(facts);
    if (holds) {
      changed.add(fact);
    } else {
      changed.remove(fact);
    }
    return new Spot(state, reason, hands, changed, due, late);
  }

  boolean holds(Fact fact) {
    return facts.contains(fact);
  }

  Spot withDue(String timer) {
    Set<String> more = new TreeSet<>(due);
    more.add(timer);
    return new Spot(state, reason, hands, facts, more, late);
  }

  Spot tooLate() {
    return new Spot(state, reason, hands, facts, due, true);
  }
}
