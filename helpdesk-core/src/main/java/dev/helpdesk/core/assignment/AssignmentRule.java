package dev.helpdesk.core.assignment;

import dev.helpdesk.core.view.Origin;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.ServiceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sends the tickets that meet all its conditions to a group.
 *
 * <p>A condition is a list of values of which one must hold; an empty list is no condition.
 * Immutable, equal by value, safe for use by several threads.
 */
public final class AssignmentRule {

  private final String name;
  private final List<String> kinds;
  private final List<String> categories;
  private final List<String> priorities;
  private final List<ServiceId> services;
  private final List<String> channels;
  private final GroupId group;
  private final @Nullable String skill;

  private AssignmentRule(Builder builder) {
    name = builder.name;
    kinds = List.copyOf(builder.kinds);
    categories = List.copyOf(builder.categories);
    priorities = List.copyOf(builder.priorities);
    services = List.copyOf(builder.services);
    channels = List.copyOf(builder.channels);
    group = builder.group;
    skill = builder.skill;
  }

  /** Begins a rule without conditions that sends every ticket to a group. */
  public static Builder builder(String name, GroupId group) {
    return new Builder(name, group);
  }

  /** Tells whether a registered ticket meets every condition. */
  public boolean matches(RecordView ticket) {
    Origin origin = ticket.registered();
    return (kinds.isEmpty() || kinds.contains(ticket.kind()))
        && (categories.isEmpty() || isUnderOne(ticket.rank().category()))
        && holds(priorities, ticket.rank().priority())
        && holds(services, origin.affected().service())
        && holds(channels, origin.channel());
  }

  private static <T> boolean holds(List<T> accepted, @Nullable T value) {
    return accepted.isEmpty() || (value != null && accepted.contains(value));
  }

  private boolean isUnderOne(@Nullable String category) {
    return category != null
        && categories.stream()
            .anyMatch(prefix -> category.equals(prefix) || category.startsWith(prefix + "/"));
  }

  /** Returns the name, which an assignment gives as its cause. */
  public String name() {
    return name;
  }

  /** Returns the kinds of records of which the ticket must be one. */
  public List<String> kinds() {
    return kinds;
  }

  /** Returns the category paths under one of which the ticket must be; steps end at a slash. */
  public List<String> categories() {
    return categories;
  }

  /** Returns the priorities of which the ticket must have one. */
  public List<String> priorities() {
    return priorities;
  }

  /** Returns the services of which the ticket must name one. */
  public List<ServiceId> services() {
    return services;
  }

  /** Returns the channels over one of which the ticket must have come. */
  public List<String> channels() {
    return channels;
  }

  /** Returns the group. A rule whose group the directory doesn't know is passed over. */
  public GroupId group() {
    return group;
  }

  /** Returns the skill an agent needs to be chosen, or null. */
  public @Nullable String skill() {
    return skill;
  }

  /** Returns a builder that begins with this rule. */
  public Builder toBuilder() {
    Builder builder = new Builder(name, group);
    builder.kinds.addAll(kinds);
    builder.categories.addAll(categories);
    builder.priorities.addAll(priorities);
    builder.services.addAll(services);
    builder.channels.addAll(channels);
    builder.skill = skill;
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AssignmentRule that
        && name.equals(that.name)
        && kinds.equals(that.kinds)
        && categories.equals(that.categories)
        && priorities.equals(that.priorities)
        && services.equals(that.services)
        && channels.equals(that.channels)
        && group.equals(that.group)
        && Objects.equals(skill, that.skill);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, kinds, categories, priorities, services, channels, group, skill);
  }

  @Override
  public String toString() {
    return "AssignmentRule[" + name + " -> " + group + "]";
  }

  /** Gathers the conditions of a rule. Calls add up. Not safe for use by several threads. */
  public static final class Builder {

    private static final int MAX_VALUES = 1_000;

    private final String name;
    private final GroupId group;
    private final List<String> kinds = new ArrayList<>();
    private final List<String> categories = new ArrayList<>();
    private final List<String> priorities = new ArrayList<>();
    private final List<ServiceId> services = new ArrayList<>();
    private final List<String> channels = new ArrayList<>();
    private @Nullable String skill;

    private Builder(String name, GroupId group) {
      this.name = Check.id(name, "rule.name");
      this.group = Check.present(group, "rule.group");
    }

    /** Adds kinds, such as {@code incident}. */
    public Builder kinds(List<String> values) {
      return add(kinds, values, "rule.kinds");
    }

    /** Adds category paths, such as {@code network/vpn}; what is under them is meant too. */
    public Builder categories(List<String> values) {
      return add(categories, values, "rule.categories");
    }

    /** Adds priorities, such as {@code P1}. */
    public Builder priorities(List<String> values) {
      return add(priorities, values, "rule.priorities");
    }

    /** Adds services. */
    public Builder services(List<ServiceId> values) {
      services.addAll(Check.list(values, "rule.services", MAX_VALUES - services.size()));
      return this;
    }

    /** Adds channels, such as {@code phone}. */
    public Builder channels(List<String> values) {
      return add(channels, values, "rule.channels");
    }

    /** Sets the skill an agent needs to be chosen; null for none. */
    public Builder skill(@Nullable String value) {
      skill = value == null ? null : Check.id(value, "rule.skill");
      return this;
    }

    /** Returns the rule. */
    public AssignmentRule build() {
      return new AssignmentRule(this);
    }

    private Builder add(List<String> to, List<String> values, String field) {
      for (String value : Check.list(values, field, MAX_VALUES - to.size())) {
        to.add(Check.id(value, field + "[]"));
      }
      return this;
    }
  }
}
