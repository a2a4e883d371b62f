package dev.helpdesk.acceptance.lint;

import dev.helpdesk.core.Request;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.view.Owner;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.StateTimer;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.inmemory.InMemoryPeople;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.directory.Agent;
import dev.helpdesk.spi.directory.Group;
import dev.helpdesk.spi.directory.Requester;
import dev.helpdesk.testkit.TestDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One ticket on one desk, to which things are done. */
final class Play {

  static final Actor REQUESTER = Actor.requester("rosa");

  /** Without the group of the fallback. */
  static final int WITHOUT = 0;

  /** With the group of the fallback, and agents in it. */
  static final int STAFFED = 1;

  /** With the group of the fallback, and nobody in it. */
  static final int EMPTY = 2;

  private final TestDesk desk;
  private final Workflow workflow;
  private @Nullable RecordId ticket;
  private @Nullable RecordId child;

  Play(Policy policy, int kind) {
    workflow = policy.workflow().otherwise();
    desk =
        TestDesk.builder()
            .policy(policy)
            .people(people -> come(people, kind))
            .admitUnsoundPolicies()
            .build();
  }

  private static void come(InMemoryPeople people, int kind) {
    people.addRequester(new Requester(REQUESTER.id(), null, null, false, "en", "Europe/Madrid"));
    group(people, "one", 2);
    group(people, "two", 2);
    if (kind != WITHOUT) {
      group(people, RandomPolicies.FALLBACK.value(), kind == STAFFED ? 2 : 0);
    }
  }

  private static void group(InMemoryPeople people, String name, int agents) {
    GroupId id = GroupId.of(name);
    people.addGroup(new Group(id, 1, List.of(), ActorId.of(name + "-lead")));
    for (int i = 1; i <= agents; i++) {
      people.addAgent(new Agent(ActorId.of(name + "-" + i), List.of(id), Map.of(), 1_000, "en"));
    }
  }

  RecordId ticket() {
    return Objects.requireNonNull(ticket);
  }

  RecordId child() {
    return Objects.requireNonNull(child);
  }

  RecordId newChild() {
    child =
        desk.execute(REQUESTER, registration(RandomPolicies.CHILD, true)).orThrow().record().id();
    return child;
  }

  RegisterTicket registration(boolean complete) {
    return registration("incident", complete);
  }

  private static RegisterTicket registration(String kind, boolean complete) {
    return RegisterTicket.of(kind)
        .from(REQUESTER.id(), "web")
        .subject("A ticket")
        .description(complete ? "All that is needed." : "")
        .build();
  }

  Actor actor(Stim.Who who) {
    return switch (who) {
      case REQUESTER -> REQUESTER;
      case AGENT -> worker().orElse(Actor.agent("one-1"));
      case MANAGER -> Actor.agent(groupOf(view().owner()) + "-lead");
      case CONTACT -> Actor.contact("clara");
      case ADMINISTRATOR -> Actor.administrator("host");
    };
  }

  private static String groupOf(Owner owner) {
    return owner.group() == null ? "one" : owner.group().value();
  }

  /** The agent who has it, or one of the group that has it. */
  Optional<Actor> worker() {
    Owner owner = view().owner();
    if (owner.agent() != null) {
      return Optional.of(Actor.agent(owner.agent()));
    }
    return owner.group() == null
        ? Optional.empty()
        : Optional.of(Actor.agent(owner.group().value() + "-1"));
  }

  GroupId otherGroup() {
    return GroupId.of(groupOf(view().owner()).equals("one") ? "two" : "one");
  }

  RecordView view() {
    return desk.ticket(ticket()).record();
  }

  List<Happened> history() {
    return desk.ticket(ticket()).history();
  }

  /** Does something, with all that follows by itself at once; tells whether it was accepted. */
  boolean does(Stim stim) {
    Optional<Stim.Given> given = stim.given(this);
    boolean accepted = true;
    if (given.isPresent()) {
      Outcome outcome = desk.execute(given.get().actor(), given.get().command());
      accepted = outcome instanceof Outcome.Accepted;
      if (stim instanceof Stim.Register && outcome instanceof Outcome.Accepted registered) {
        ticket = registered.record().id();
      }
    } else if (stim instanceof Stim.Wait) {
      desk.time().set(nextTime().orElseThrow());
    }
    desk.settle();
    return accepted;
  }

  Outcome preview(Stim.Given given) {
    return desk.desk().preview(Request.of(given.actor(), given.command()));
  }

  Situation situation() {
    return Situation.of(view(), step(), Situation.fired(history(), Set.of()));
  }

  /** How many of the times of the present state have passed. */
  private int step() {
    Duration spent = Duration.between(since(), desk.now());
    return (int)
        times(view().progress().state()).stream().filter(t -> t.compareTo(spent) <= 0).count();
  }

  private Instant since() {
    return Objects.requireNonNull(view().progress().since());
  }

  Optional<Instant> nextTime() {
    Duration spent = Duration.between(since(), desk.now());
    return times(view().progress().state()).stream()
        .filter(time -> time.compareTo(spent) > 0)
        .findFirst()
        .map(time -> since().plus(time));
  }

  /** The times after which something can happen in a state, the earliest first. */
  private List<Duration> times(String name) {
    State state = workflow.state(name).orElseThrow();
    Set<Duration> times = new TreeSet<>();
    state.timers().stream().map(StateTimer::after).forEach(times::add);
    if (state.reopenWithin() != null) {
      times.add(state.reopenWithin().within().plusSeconds(1));
    }
    return new ArrayList<>(times);
  }

  static boolean moved(List<Happened> events) {
    return events.stream().anyMatch(each -> each.event() instanceof StateChanged);
  }
}
