package dev.helpdesk.core.lint;

import org.jspecify.annotations.Nullable;

/**
 * Where a ticket can stand: all of it that decides what can become of it.
 *
 * @param state name of the state
 * @param reason the reason recorded with it, where something out of this state asks for it
 * @param hands in whose hands it is
 * @param facts what else holds of it, as far as guards ask; a bit for each {@link Fact}
 * @param due which ticks of the state have come; a bit for each by its order
 */
record Spot(String state, @Nullable String reason, Hands hands, int facts, int due) {

  Spot in(String newState, @Nullable String newReason) {
    return new Spot(newState, newReason, hands, facts, 0);
  }

  Spot inHands(Hands newHands) {
    return new Spot(state, reason, newHands, facts, due);
  }

  Spot with(Fact fact, boolean holds) {
    int changed = holds ? facts | fact.bit() : facts & ~fact.bit();
    return new Spot(state, reason, hands, changed, due);
  }

  boolean holds(Fact fact) {
    return (facts & fact.bit()) != 0;
  }

  Spot after(Tick tick) {
    return new Spot(state, reason, hands, facts, due | (1 << tick.order()));
  }

  boolean isAfter(Tick tick) {
    return (due & (1 << tick.order())) != 0;
  }
}
