package dev.helpdesk.core.classification;

import dev.helpdesk.model.Check;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The three rows of the scheme by criticality: how critical, what that means, which level.
 *
 * <p>Each of the three says the same as the other two, so that any leads to any. {@link
 * PriorityMatrix#criticality()} is the table made of them.
 */
public enum Criticality {
  /** High: what is affected doesn't function any more; level 3. */
  HIGH("high", "loss-of-functionality", 3),
  /** Medium: what is affected is critical; level 2. */
  MEDIUM("medium", "critical", 2),
  /** Low: what is affected isn't critical; level 1. */
  LOW("low", "not-critical", 1);

  private final String label;
  private final String effect;
  private final int level;

  Criticality(String label, String effect, int level) {
    this.label = label;
    this.effect = effect;
    this.level = level;
  }

  /** Returns how critical it is called, such as {@code high}; a level of the urgency scale. */
  public String label() {
    return label;
  }

  /** Returns what it means, such as {@code critical}; a level of the impact scale. */
  public String effect() {
    return effect;
  }

  /** Returns the level, 1 the least to 3 the gravest. */
  public int level() {
    return level;
  }

  /** Returns the level as a priority, such as {@code level-3}. */
  public String priority() {
    return "level-" + level;
  }

  /** Returns the criticality of a level; empty for a number that is none. */
  public static Optional<Criticality> ofLevel(int level) {
    return first(criticality -> criticality.level == level);
  }

  /** Returns the criticality that is called so; empty for a name that is none. */
  public static Optional<Criticality> ofLabel(String label) {
    Check.present(label, "label");
    return first(criticality -> criticality.label.equals(label));
  }

  /** Returns the criticality that means this; empty for a name that is none. */
  public static Optional<Criticality> ofEffect(String effect) {
    Check.present(effect, "effect");
    return first(criticality -> criticality.effect.equals(effect));
  }

  /** Returns the criticality of a priority such as {@code level-3}; empty for one that is none. */
  public static Optional<Criticality> ofPriority(String priority) {
    Check.present(priority, "priority");
    return first(criticality -> criticality.priority().equals(priority));
  }

  private static Optional<Criticality> first(Predicate<Criticality> meant) {
    return Stream.of(values()).filter(meant).findFirst();
  }
}
