package dev.helpdesk.core.hall;

import dev.helpdesk.core.event.Affected;
import dev.helpdesk.core.event.ClassificationCause;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.Registered;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.spi.directory.Agent;
import dev.helpdesk.spi.directory.Group;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Short ways to say what happened to a ticket, and who is at the desk. */
public final class Tickets {

  private Tickets() {}

  /** Returns the registration of an incident about mail, over the web. */
  public static Registered registered(Instant openedAt, String... missing) {
    return new Registered(
        "incident",
        "INC-1",
        ActorId.of("rita"),
        null,
        "web",
        false,
        new Affected(ServiceId.of("mail"), List.of(), null),
        List.of(),
        List.of(missing),
        1,
        openedAt);
  }

  /** Returns a classification. */
  public static Classified classified(
      String category, String priority, int weight, boolean recategorised) {
    return new Classified(
        category, "high", "high", priority, weight, recategorised, null, ClassificationCause.AGENT);
  }

  /** Returns the first step, into a state of a category. */
  public static StateChanged begun(StateCategory category) {
    return new StateChanged(
        null, name(category), null, category, "register", null, null, false, false);
  }

  /** Returns a step between states of two categories. */
  public static StateChanged moved(StateCategory from, StateCategory to) {
    boolean reopened = from.compareTo(StateCategory.RESOLVED) >= 0 && to.compareTo(from) < 0;
    return new StateChanged(name(from), name(to), from, to, "move", null, null, reopened, false);
  }

  /** Returns a new incident of priority P3 in its first state. */
  public static Event[] fresh(Instant openedAt) {
    return new Event[] {
      registered(openedAt), classified("mail", "P3", 3, false), begun(StateCategory.NEW)
    };
  }

  /** Makes a group known, with the members that are known already. */
  public static Group group(FakeAnswers answers, String id, int level, String... skills) {
    Group group = new Group(GroupId.of(id), level, List.of(skills), null);
    answers.groups.put(group.id(), group);
    return group;
  }

  /** Makes an agent of a group known. */
  public static ActorId agent(
      FakeAnswers answers, String id, String group, int capacity, @Nullable String skill) {
    ActorId actor = ActorId.of(id);
    Map<String, Integer> skills = skill == null ? Map.of() : Map.of(skill, 3);
    answers.agents.put(actor, new Agent(actor, List.of(GroupId.of(group)), skills, capacity, "en"));
    answers.members.computeIfAbsent(GroupId.of(group), any -> new ArrayList<>()).add(actor);
    return actor;
  }

  private static String name(StateCategory category) {
    return switch (category) {
      case NEW -> "new";
      case ACTIVE -> "active";
      case WAITING -> "waiting";
      case RESOLVED -> "resolved";
      case CLOSED -> "closed";
      case CANCELLED -> "cancelled";
    };
  }
}
