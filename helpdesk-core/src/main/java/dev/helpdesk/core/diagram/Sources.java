package dev.helpdesk.core.diagram;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which steps are drawn as lines, and which are only marked by a number at the states they leave
 * and at the one they reach: those from many states, and those for which there is no room.
 */
final class Sources {

  private static final int MANY = 4;

  /** A step out of one state. */
  private record Exit(String from, String name, String to) {}

  /**
   * Steps of one number.
   *
   * @param number the number
   * @param to the state reached
   * @param from the states left
   * @param steps what can be done in each of them
   */
  record Shared(int number, String to, List<String> from, List<Way.Step> steps) {}

  private final List<Way> ways;
  private final Set<Exit> marked = new HashSet<>();

  Sources(List<Way> ways) {
    this.ways = ways;
    Map<Exit, List<Exit>> byTarget = new LinkedHashMap<>();
    for (Way way : ways) {
      for (Way.Step step : way.isLoop() ? List.<Way.Step>of() : way.steps()) {
        Exit target = new Exit("", step.transition().name(), way.to());
        byTarget.computeIfAbsent(target, key -> new ArrayList<>()).add(exit(way, step));
      }
    }
    for (List<Exit> exits : byTarget.values()) {
      if (exits.size() >= MANY) {
        marked.addAll(exits);
      }
    }
  }

  /** Draws a way no longer. */
  void mark(Way way) {
    way.steps().forEach(step -> marked.add(exit(way, step)));
  }

  /** Returns the ways to be drawn, with the steps that are. */
  List<Way> drawn() {
    List<Way> drawn = new ArrayList<>();
    for (Way way : ways) {
      List<Way.Step> steps =
          way.steps().stream().filter(step -> !marked.contains(exit(way, step))).toList();
      if (!way.isLoop()) {
        byHand(steps).forEach(alike -> drawn.add(new Way(way.from(), way.to(), alike)));
      }
    }
    return drawn;
  }

  /** Keeps what only happens by itself apart from what people do, as their lines differ. */
  private static List<List<Way.Step>> byHand(List<Way.Step> steps) {
    return Stream.of(true, false)
        .map(automatic -> steps.stream().filter(s -> s.isAutomatic() == automatic).toList())
        .filter(list -> !list.isEmpty())
        .toList();
  }

  /** Returns the others, numbered from 1 on: together what has the same ends. */
  List<Shared> shared() {
    record Name(String name, String to) {}
    Map<Name, List<Way>> byName = new LinkedHashMap<>();
    Map<Name, Way.Step> steps = new LinkedHashMap<>();
    for (Way way : ways) {
      for (Way.Step step : way.steps()) {
        if (marked.contains(exit(way, step))) {
          Name name = new Name(step.transition().name(), way.to());
          byName.computeIfAbsent(name, key -> new ArrayList<>()).add(way);
          steps.putIfAbsent(name, step);
        }
      }
    }
    record Ends(List<String> from, String to) {}
    Map<Ends, List<Way.Step>> byEnds = new LinkedHashMap<>();
    byName.forEach(
        (name, all) ->
            byEnds
                .computeIfAbsent(
                    new Ends(all.stream().map(Way::from).toList(), name.to),
                    key -> new ArrayList<>())
                .add(steps.get(name)));
    List<Shared> shared = new ArrayList<>();
    byEnds.forEach(
        (ends, list) -> shared.add(new Shared(shared.size() + 1, ends.to, ends.from, list)));
    return shared;
  }

  private static Exit exit(Way way, Way.Step step) {
    return new Exit(way.from(), step.transition().name(), way.to());
  }
}
