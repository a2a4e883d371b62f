package dev.helpdesk.core.lint;

import java.util.Comparator;
import java.util.List;

/** Orders places as they follow each other in the complete document of a policy. */
final class DocumentOrder {

  /** Members whose order is not that of the alphabet, each before those that follow it. */
  private static final List<String> MEMBERS =
      List.of(
          "calendars",
          "intake",
          "classification",
          "workflow",
          "workflows",
          "otherwise",
          "kinds",
          "byKind",
          "initial",
          "states",
          "transitions",
          "reasons",
          "sla",
          "assignment",
          "escalation",
          "conversation",
          "relation",
          "knowledge",
          "survey",
          "notification",
          "permission",
          "retention",
          "limits",
          "directory");

  static final Comparator<Place> OF_PLACES = DocumentOrder::compare;

  private DocumentOrder() {}

  private static int compare(Place one, Place other) {
    int common = Math.min(one.steps().size(), other.steps().size());
    for (int i = 0; i < common; i++) {
      int order = compare(one.steps().get(i), other.steps().get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.steps().size(), other.steps().size());
  }

  private static int compare(String one, String other) {
    if (isIndex(one) || isIndex(other)) {
      // Names that are numbers come before all others, or there would be circles among the three.
      return Integer.compare(index(one), index(other));
    }
    int rank = Integer.compare(rank(one), rank(other));
    return rank == 0 ? one.compareTo(other) : rank;
  }

  private static int rank(String member) {
    int known = MEMBERS.indexOf(member);
    return known < 0 ? MEMBERS.size() : known;
  }

  private static int index(String step) {
    return isIndex(step) ? Integer.parseInt(step) : Integer.MAX_VALUE;
  }

  private static boolean isIndex(String step) {
    return !step.isEmpty()
        && step.length() < 10
        && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
