package dev.helpdesk.lab.tickets;

import dev.helpdesk.core.event.StateCategory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The states of scenarios, one of each category that the workflow of scenarios has. */
enum CaseState {
  OPEN(StateCategory.ACTIVE),
  PENDING(StateCategory.WAITING),
  RESOLVED(StateCategory.RESOLVED),
  CLOSED(StateCategory.CLOSED);

  private final StateCategory category;

  CaseState(StateCategory category) {
    this.category = category;
  }

  /** Returns what it means. */
  StateCategory category() {
    return category;
  }

  /** Returns what it is called in files, and in the workflow. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<CaseState> titled(String title) {
    return Arrays.stream(values()).filter(state -> state.title().equals(title)).findFirst();
  }
}
