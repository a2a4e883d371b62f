package dev.helpdesk.core.lint;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket can stand: all of it that decides what can become of it.
 *
 * @param state name of the state
 * @param reason the reason recorded with it, where something out of this state asks for it
 * @param hands in whose hands it is
 * @param children whether it has open children
 * @param due names of the state's timers whose time has come
 * @param late whether the time for reopening has run out
 */
record Spot(
    String state,
    @Nullable String reason,
    Hands hands,
    boolean children,
    Set<String> due,
    boolean late) {

  Spot {
    due = Set.copyOf(due);
  }

  Spot in(String newState, @Nullable String newReason) {
    return new Spot(newState, newReason, hands, children, Set.of(), false);
  }

  Spot inHands(Hands newHands) {
    return new Spot(state, reason, newHands, children, due, late);
  }

  Spot withChildren(boolean open) {
    return new Spot(state, reason, hands, open, due, late);
  }

  Spot withDue(String timer) {
    Set<String> more = new TreeSet<>(due);
    more.add(timer);
    return new Spot(state, reason, hands, children, more, late);
  }

  Spot tooLate() {
    return new Spot(state, reason, hands, children, due, true);
  }
}
