package dev.helpdesk.core.assignment;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.InvalidValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says which group a ticket goes to, and how an agent of it is found.
 *
 * <p>The first rule that matches, and whose group the directory knows, decides; else the fallback
 * group, if there is one. Immutable, equal by value, safe for use by several threads.
 */
public final class AssignmentPolicy {

  /** Rules a policy may have. */
  public static final int MAX_RULES = 1_000;

  private final List<AssignmentRule> rules;
  private final AssignmentStrategy strategy;
  private final SortedMap<Integer, Double> weights;
  private final double otherWeight;
  private final @Nullable GroupId fallback;

  private AssignmentPolicy(Builder builder) {
    rules = List.copyOf(builder.rules);
    strategy = builder.strategy;
    weights = Collections.unmodifiableSortedMap(new TreeMap<>(builder.weights));
    otherWeight = builder.otherWeight;
    fallback = builder.fallback;
  }

  /** Begins a policy without rules and fallback: the least loaded agent, every ticket weighs 1. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the rules in the order in which they are tried. */
  public List<AssignmentRule> rules() {
    return rules;
  }

  /** Returns how an agent is found. */
  public AssignmentStrategy strategy() {
    return strategy;
  }

  /** Returns how much an open ticket of each priority rank weighs, by rank. */
  public SortedMap<Integer, Double> weights() {
    return weights;
  }

  /** Returns how much an open ticket of a rank weighs that {@link #weights} doesn't name. */
  public double otherWeight() {
    return otherWeight;
  }

  /** Returns the group of tickets that no rule matches, or null. */
  public @Nullable GroupId fallback() {
    return fallback;
  }

  /** Returns the weighted load of somebody with so many open tickets of each rank. */
  public double load(Map<Integer, Long> openByRank) {
    double sum = 0;
    for (Map.Entry<Integer, Long> open : new TreeMap<>(openByRank).entrySet()) {
      sum += open.getValue() * weights.getOrDefault(open.getKey(), otherWeight);
    }
    return sum;
  }

  /** Returns a builder that begins with this policy. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.rules.addAll(rules);
    builder.strategy = strategy;
    builder.weights.clear();
    builder.weights.putAll(weights);
    builder.otherWeight = otherWeight;
    builder.fallback = fallback;
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AssignmentPolicy that
        && rules.equals(that.rules)
        && strategy == that.strategy
        && weights.equals(that.weights)
        && Double.compare(otherWeight, that.otherWeight) == 0
        && Objects.equals(fallback, that.fallback);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rules, strategy, weights, otherWeight, fallback);
  }

  @Override
  public String toString() {
    return "AssignmentPolicy[" + rules.size() + " rules, " + strategy + "]";
  }

  /** Gathers the parts of a policy. Not safe for use by several threads. */
  public static final class Builder {

    private static final double MAX_WEIGHT = 1_000_000;

    private final List<AssignmentRule> rules = new ArrayList<>();
    private AssignmentStrategy strategy = AssignmentStrategy.LEAST_LOADED;
    private final SortedMap<Integer, Double> weights = new TreeMap<>();
    private double otherWeight = 1;
    private @Nullable GroupId fallback;

    private Builder() {}

    /** Sets all rules, in the order in which they are tried; their names must differ. */
    public Builder rules(List<AssignmentRule> values) {
      List<AssignmentRule> checked = Check.list(values, "assignment.rules", MAX_RULES);
      Set<String> names = new HashSet<>();
      for (AssignmentRule rule : checked) {
        if (!names.add(rule.name())) {
          throw new InvalidValueException("assignment.rules", "rules of different names");
        }
      }
      rules.clear();
      rules.addAll(checked);
      return this;
    }

    /** Adds a rule after the others. */
    public Builder rule(AssignmentRule value) {
      List<AssignmentRule> more = new ArrayList<>(rules);
      more.add(Check.present(value, "assignment.rules[]"));
      return rules(more);
    }

    /** Sets how an agent is found. */
    public Builder strategy(AssignmentStrategy value) {
      strategy = Check.present(value, "assignment.strategy");
      return this;
    }

    /** Sets how much a ticket of each rank weighs; each 0 to 1,000,000. */
    public Builder weights(Map<Integer, Double> values) {
      Map<Integer, Double> checked = Check.map(values, "assignment.weights", 100);
      checked.values().forEach(weight -> weight(weight, "assignment.weights"));
      weights.clear();
      weights.putAll(checked);
      return this;
    }

    /** Sets how much a ticket of any other rank weighs; 0 to 1,000,000. */
    public Builder otherWeight(double value) {
      otherWeight = weight(value, "assignment.otherWeight");
      return this;
    }

    /** Sets the group of tickets that no rule matches; null leaves them without a group. */
    public Builder fallback(@Nullable GroupId value) {
      fallback = value;
      return this;
    }

    /** Returns the policy. */
    public AssignmentPolicy build() {
      return new AssignmentPolicy(this);
    }

    private static double weight(double value, String field) {
      if (!(value >= 0 && value <= MAX_WEIGHT)) {
        throw new InvalidValueException(field, "between 0 and 1000000");
      }
      return value;
    }
  }
}
