package dev.helpdesk.lab.replay;

import static dev.helpdesk.core.event.StateCategory.ACTIVE;
import static dev.helpdesk.core.event.StateCategory.CANCELLED;
import static dev.helpdesk.core.event.StateCategory.CLOSED;
import static dev.helpdesk.core.event.StateCategory.NEW;
import static dev.helpdesk.core.event.StateCategory.RESOLVED;
import static dev.helpdesk.core.event.StateCategory.WAITING;

import dev.helpdesk.core.event.StateCategory;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Between states of which categories a workflow has ways, from the strictest to the widest. */
enum Ways {
  /** As in textbooks: work before resolving, and nothing reopens what is closed. */
  TEXTBOOK(
      way(NEW, ACTIVE),
      way(ACTIVE, WAITING),
      way(WAITING, ACTIVE),
      way(ACTIVE, RESOLVED),
      way(RESOLVED, CLOSED),
      way(RESOLVED, ACTIVE)),

  /** Also resolved, or put on hold, without having been worked on. */
  SHORT_CUTS(TEXTBOOK, way(NEW, RESOLVED), way(WAITING, RESOLVED), way(NEW, WAITING)),

  /** Also from one wait to another, and from resolved back to waiting. */
  DEFAULT(SHORT_CUTS, way(WAITING, WAITING), way(RESOLVED, WAITING)),

  /** Also closed without being resolved, and reopened once closed. */
  REOPEN_AND_DIRECT_CLOSE(
      DEFAULT, way(CLOSED, ACTIVE), way(NEW, CLOSED), way(ACTIVE, CLOSED), way(WAITING, CLOSED)),

  /** Also between any two states of the same open category, and cancelled while open. */
  ANY_DESK(
      REOPEN_AND_DIRECT_CLOSE,
      way(NEW, NEW),
      way(ACTIVE, ACTIVE),
      way(NEW, CANCELLED),
      way(ACTIVE, CANCELLED),
      way(WAITING, CANCELLED));

  private record Way(StateCategory from, StateCategory to) {}

  private final Map<StateCategory, Set<StateCategory>> ways = new EnumMap<>(StateCategory.class);

  Ways(Way... more) {
    add(List.of(more));
  }

  Ways(Ways narrower, Way... more) {
    narrower.ways.forEach((from, to) -> ways.put(from, EnumSet.copyOf(to)));
    add(List.of(more));
  }

  private void add(List<Way> more) {
    for (Way way : more) {
      ways.computeIfAbsent(way.from(), from -> EnumSet.noneOf(StateCategory.class)).add(way.to());
    }
  }

  private static Way way(StateCategory from, StateCategory to) {
    return new Way(from, to);
  }

  /** Tells whether there is a way from a state of one category to another state of another. */
  boolean lead(StateCategory from, StateCategory to) {
    return ways.getOrDefault(from, Collections.emptySet()).contains(to);
  }
}
