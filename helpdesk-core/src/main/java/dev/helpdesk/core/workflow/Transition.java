package dev.helpdesk.core.workflow;

import dev.helpdesk.core.event.Effect;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A way from some states of a workflow to another. Immutable, equal by value.
 *
 * <p>Several transitions of a workflow may share a name as long as no two of them leave the same
 * state: one action, seen from different states.
 */
public final class Transition {

  private static final int GUARDS = 50;
  private static final int FIELDS = 50;

  private final String name;
  private final Set<String> from;
  private final String to;
  private final Set<Relation> relations;
  private final Set<Need> needs;
  private final List<AnyGuard> guards;
  private final List<String> fields;
  private final List<String> reasons;
  private final List<Trigger> triggers;
  private final List<Effect> effects;
  private final String textName;
  private final Audience audience;

  private Transition(Builder builder) {
    name = builder.name;
    from = Collections.unmodifiableSet(new LinkedHashSet<>(builder.from));
    String target = builder.to;
    if (target == null || from.isEmpty()) {
      throw new InvalidValueException("transition." + (target == null ? "to" : "from"), "present");
    }
    to = target;
    relations = Collections.unmodifiableSet(new LinkedHashSet<>(builder.relations));
    needs = Collections.unmodifiableSet(new LinkedHashSet<>(builder.needs));
    guards = List.copyOf(builder.guards);
    fields = List.copyOf(builder.fields);
    reasons = List.copyOf(builder.reasons);
    triggers = builder.triggers;
    effects = List.copyOf(builder.effects);
    textName = builder.textName;
    audience = builder.audience;
  }

  /** Starts a transition with a name, such as {@code hold}. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** Returns its name, the action people take. */
  public String name() {
    return name;
  }

  /** Returns the states it leaves, in the order given. */
  public Set<String> from() {
    return from;
  }

  /** Returns the state it leads to. */
  public String to() {
    return to;
  }

  /** Returns who may take it by hand, in the order given; none for what happens by itself. */
  public Set<Relation> relations() {
    return relations;
  }

  /** Returns what has to be given along with it, in the order given. */
  public Set<Need> needs() {
    return needs;
  }

  /** Returns what has to hold, in the order given. */
  public List<AnyGuard> guards() {
    return guards;
  }

  /** Returns the guards of the host that have to hold, by their names, in the order given. */
  public List<String> hostGuards() {
    return guards.stream()
        .flatMap(each -> each.match(guard -> Stream.<String>of(), named -> Stream.of(named.name())))
        .toList();
  }

  /** Returns the names of the fields that must have a value, in the order given. */
  public List<String> fields() {
    return fields;
  }

  /**
   * Returns the reasons it may be given. When there is one alone and none is needed, that one is
   * recorded whenever the transition is taken.
   */
  public List<String> reasons() {
    return reasons;
  }

  /** Returns by which events it is taken by itself. */
  public List<Trigger> triggers() {
    return triggers;
  }

  /** Returns what it does beyond changing the state, in the order given. */
  public List<Effect> effects() {
    return effects;
  }

  /** Returns what the text given along with it is called, such as {@code solution}. */
  public String textName() {
    return textName;
  }

  /** Returns who may read the text given along with it; a requester's own words are public. */
  public Audience audience() {
    return audience;
  }

  /** Returns the reason that is recorded when none is given, or null. */
  public @Nullable String impliedReason() {
    return reasons.size() == 1 && !needs.contains(Need.REASON) ? reasons.get(0) : null;
  }

  /** Tells whether an event takes it by itself, given the reason the ticket waits for. */
  public boolean isTriggered(Trigger.On event, @Nullable String waitingFor) {
    for (Trigger trigger : triggers) {
      if (trigger.on() == event
          && (trigger.whileReason() == null || trigger.whileReason().equals(waitingFor))) {
        return true;
      }
    }
    return false;
  }

  Transition notFrom(String state) {
    Builder builder = toBuilder();
    builder.from.remove(state);
    return builder.build();
  }

  Transition withoutReason(String reason) {
    Builder builder = toBuilder();
    builder.reasons.remove(reason);
    builder.triggers =
        triggers.stream().filter(trigger -> !reason.equals(trigger.whileReason())).toList();
    return builder.build();
  }

  /** Starts another transition from this one's parts. */
  public Builder toBuilder() {
    Builder builder = new Builder(name).from(from).to(to).by(relations).needing(needs);
    builder.guardedBy(guards).requiring(fields).reasons(reasons).triggeredBy(triggers);
    return builder.causing(effects).textName(textName).audience(audience);
  }

  /** All that it is, in order: what is written differently is not the same. */
  private List<Object> parts() {
    return List.of(
        name,
        List.copyOf(from),
        to,
        List.copyOf(relations),
        List.copyOf(needs),
        guards,
        fields,
        reasons,
        triggers,
        effects,
        textName,
        audience);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Transition that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return name + " " + from + " -> " + to;
  }

  /** Collects the parts of a transition. Not safe for use by several threads. */
  public static final class Builder {

    private final String name;
    private final Set<String> from = new LinkedHashSet<>();
    private @Nullable String to;
    private final Set<Relation> relations = new LinkedHashSet<>();
    private final Set<Need> needs = new LinkedHashSet<>();
    private final Set<AnyGuard> guards = new LinkedHashSet<>();
    private final Set<String> fields = new LinkedHashSet<>();
    private final Set<String> reasons = new LinkedHashSet<>();
    private final Set<Effect> effects = new LinkedHashSet<>();
    private List<Trigger> triggers = List.of();
    private String textName = "transition";
    private Audience audience = Audience.INTERNAL;

    private Builder(String name) {
      this.name = Check.id(name, "transition.name");
    }

    /** Adds states it leaves. */
    public Builder from(String... states) {
      return from(Arrays.asList(states));
    }

    /** Adds states it leaves. */
    public Builder from(Collection<String> states) {
      from.addAll(Check.list(states, "transition.from", 100));
      return this;
    }

    /** Sets the states it leaves, in place of those that were added before. */
    public Builder leaving(Collection<String> states) {
      from.clear();
      return from(states);
    }

    /** Sets the state it leads to. */
    public Builder to(String state) {
      to = Check.id(state, "transition.to");
      return this;
    }

    /** Adds who may take it by hand. */
    public Builder by(Relation... who) {
      return by(Arrays.asList(who));
    }

    /** Adds who may take it by hand. */
    public Builder by(Collection<Relation> who) {
      relations.addAll(Check.list(who, "transition.relations", 20));
      return this;
    }

    /** Adds what has to be given along with it. */
    public Builder needing(Need... what) {
      return needing(Arrays.asList(what));
    }

    /** Adds what has to be given along with it. */
    public Builder needing(Collection<Need> what) {
      needs.addAll(Check.list(what, "transition.needs", 10));
      return this;
    }

    /** Adds what has to hold. */
    public Builder guardedBy(AnyGuard... what) {
      return guardedBy(Arrays.asList(what));
    }

    /** Adds what has to hold, at most 50 in all. */
    public Builder guardedBy(Collection<? extends AnyGuard> what) {
      guards.addAll(Check.list(what, "transition.guards", GUARDS));
      Check.list(guards, "transition.guards", GUARDS);
      return this;
    }

    /** Adds guards of the host that have to hold, by the names under which it registers them. */
    public Builder guardedByHost(String... names) {
      return guardedBy(Arrays.stream(names).map(NamedGuard::new).toList());
    }

    /** Adds fields that must have a value, as {@link TicketFields} has them. */
    public Builder requiring(String... names) {
      return requiring(Arrays.asList(names));
    }

    /** Adds fields that must have a value, as {@link TicketFields} has them; at most 50 in all. */
    public Builder requiring(Collection<String> names) {
      names.forEach(each -> Check.line(each, "transition.fields", 100));
      fields.addAll(Check.list(names, "transition.fields", FIELDS));
      Check.list(fields, "transition.fields", FIELDS);
      return this;
    }

    /** Adds reasons of the workflow that it may be given. */
    public Builder reasons(String... names) {
      return reasons(Arrays.asList(names));
    }

    /** Adds reasons of the workflow that it may be given. */
    public Builder reasons(Collection<String> names) {
      reasons.addAll(Check.list(names, "transition.reasons", 100));
      return this;
    }

    /** Sets by which events it is taken by itself. */
    public Builder triggeredBy(Trigger... events) {
      return triggeredBy(Arrays.asList(events));
    }

    /** Sets by which events it is taken by itself. */
    public Builder triggeredBy(Collection<Trigger> events) {
      triggers = Check.list(events, "transition.triggers", 20);
      return this;
    }

    /** Adds what it does beyond changing the state. */
    public Builder causing(Effect... what) {
      return causing(Arrays.asList(what));
    }

    /** Adds what it does beyond changing the state. */
    public Builder causing(Collection<Effect> what) {
      effects.addAll(Check.list(what, "transition.effects", 10));
      return this;
    }

    /** Sets what the text given along with it is called; {@code transition} unless told. */
    public Builder textName(String newName) {
      textName = Check.line(newName, "transition.textName", 50);
      return this;
    }

    /** Sets who may read the text given along with it; the desk alone unless told. */
    public Builder audience(Audience newAudience) {
      audience = Check.present(newAudience, "transition.audience");
      return this;
    }

    /** Returns the transition; refuses one that leaves no state or leads to none. */
    public Transition build() {
      return new Transition(this);
    }
  }
}
