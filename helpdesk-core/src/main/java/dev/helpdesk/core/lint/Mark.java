package dev.helpdesk.core.lint;

import dev.helpdesk.core.workflow.Trigger;
import org.jspecify.annotations.Nullable;

/** What was seen on the way of a ticket, so that what was never seen can be told. */
sealed interface Mark {

  /**
   * A ticket came to a state along a transition.
   *
   * @param transition position of the transition in its workflow
   * @param from the state that it left
   * @param to the state it came to
   * @param reason the reason recorded, or null
   */
  record Move(int transition, String from, String to, @Nullable String reason) implements Mark {}

  /**
   * A transition was taken by itself.
   *
   * @param transition position of the transition in its workflow
   * @param on which event
   * @param whileReason the reason asked for, or null
   */
  record Heard(int transition, Trigger.On on, @Nullable String whileReason) implements Mark {}

  /**
   * A timer ran out.
   *
   * @param state the state whose timer it is
   * @param timer its name
   */
  record Rang(String state, String timer) implements Mark {}

  /**
   * A ticket went round by triggers alone, until the engine cut it off.
   *
   * @param state one of the states on the way round
   */
  record Whirled(String state) implements Mark {}
}
