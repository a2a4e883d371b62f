package dev.helpdesk.core.assignment.internal;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.assignment.AssignmentRule;
import dev.helpdesk.core.assignment.AssignmentStrategy;
import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.Candidate;
import dev.helpdesk.core.event.LeftQueued;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Question;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.directory.Agent;
import dev.helpdesk.spi.directory.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the group by the rules and the agent by the strategy, for one decision. */
final class Chooser {

  /** Where a ticket is to go, and why. */
  record Route(Group group, @Nullable String skill, String cause) {}

  private static final int MAX_CANDIDATES = 1_000;

  private final AssignmentState slice;
  private final AssignmentPolicy policy;
  private final Situation situation;

  Chooser(AssignmentState slice, AssignmentPolicy policy, Situation situation) {
    this.slice = slice;
    this.policy = policy;
    this.situation = situation;
  }

  /** Returns the route of the first rule that matches and whose group is known, or null. */
  @Nullable Route byRules() {
    for (AssignmentRule rule : policy.rules()) {
      if (rule.matches(situation.record())) {
        Optional<Group> group = situation.ask(new Question.GroupById(rule.group()));
        if (group.isPresent()) {
          return new Route(group.get(), rule.skill(), rule.name());
        }
      }
    }
    return null;
  }

  /** Returns the route of the rules, or to the fallback group, or null. */
  @Nullable Route byRulesOrFallback() {
    Route route = byRules();
    GroupId fallback = policy.fallback();
    if (route != null || fallback == null) {
      return route;
    }
    return situation
        .ask(new Question.GroupById(fallback))
        .map(group -> new Route(group, null, "fallback"))
        .orElse(null);
  }

  /** Adds the assignment along a route, to the agent the strategy finds. */
  void assign(Route route, @Nullable TextKey reason, Draft draft) {
    if (policy.strategy() == AssignmentStrategy.QUEUE) {
      draft.add(assigned(route.group(), null, route.cause(), List.of(), reason));
      return;
    }
    List<Candidate> candidates = candidates(route);
    ActorId winner =
        candidates.stream()
            .filter(candidate -> candidate.passedOver() == null)
            .min(Comparator.comparingDouble(Candidate::score).thenComparing(Candidate::agent))
            .map(Candidate::agent)
            .orElse(null);
    List<Candidate> kept = kept(candidates, winner);
    draft.add(assigned(route.group(), winner, route.cause(), kept, reason));
    if (winner == null) {
      draft.add(new LeftQueued(route.group().id(), route.cause(), kept));
    }
  }

  Assigned assigned(
      Group group,
      @Nullable ActorId agent,
      String cause,
      List<Candidate> candidates,
      @Nullable TextKey reason) {
    GroupId before = situation.record().owner().group();
    boolean reassigned = before != null && !before.equals(group.id());
    boolean returned = reassigned && slice.groups().contains(group.id());
    return new Assigned(
        group.id(), group.level(), agent, cause, candidates, reassigned, returned, reason);
  }

  private List<Candidate> candidates(Route route) {
    Map<Agent, @Nullable String> members = new LinkedHashMap<>();
    List<ActorId> asked = new ArrayList<>();
    boolean sameGroup = route.group().id().equals(situation.record().owner().group());
    for (Agent agent : situation.ask(new Question.MembersOf(route.group().id()))) {
      String obstacle = obstacle(agent, route.skill(), sameGroup);
      members.put(agent, obstacle);
      if (obstacle == null) {
        asked.add(agent.id());
      }
    }
    Map<ActorId, Map<Integer, Long>> loads =
        asked.isEmpty() ? Map.of() : situation.ask(new Question.LoadOf(List.copyOf(asked)));
    List<Candidate> candidates = new ArrayList<>();
    members.forEach(
        (agent, obstacle) -> {
          Map<Integer, Long> open = loads.getOrDefault(agent.id(), Map.of());
          candidates.add(obstacle == null ? weighed(agent, open) : passedOver(agent, obstacle));
        });
    return candidates;
  }

  private Candidate weighed(Agent agent, Map<Integer, Long> open) {
    long tickets = open.values().stream().mapToLong(Long::longValue).sum();
    String full = tickets < agent.capacity() ? null : "capacity";
    return new Candidate(agent.id(), policy.load(open), full);
  }

  private static Candidate passedOver(Agent agent, String why) {
    return new Candidate(agent.id(), 0, why);
  }

  private @Nullable String obstacle(Agent agent, @Nullable String skill, boolean sameGroup) {
    if (skill != null && !agent.skills().containsKey(skill)) {
      return "skill";
    }
    if (sameGroup && slice.refusers().contains(agent.id())) {
      return "refused";
    }
    return situation.ask(new Question.IsPresent(agent.id())) ? null : "absent";
  }

  /** An event holds so many candidates at most; the winner is always among them. */
  private static List<Candidate> kept(List<Candidate> all, @Nullable ActorId winner) {
    if (all.size() <= MAX_CANDIDATES) {
      return all;
    }
    List<Candidate> kept = new ArrayList<>(all.subList(0, MAX_CANDIDATES));
    if (winner != null && kept.stream().noneMatch(c -> c.agent().equals(winner))) {
      all.stream()
          .filter(c -> c.agent().equals(winner))
          .forEach(c -> kept.set(MAX_CANDIDATES - 1, c));
    }
    return kept;
  }
}
