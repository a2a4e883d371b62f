package dev.helpdesk.core.knowledge;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.spi.knowledge.KnowledgeEntry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether new tickets are compared with what is known, and how much of it is suggested. */
public final class KnowledgePolicy {

  private final boolean enabled;
  private final int suggestions;
  private final double minimumScore;
  private final List<KnowledgeEntry.Type> types;

  private KnowledgePolicy(Builder builder) {
    enabled = builder.enabled;
    suggestions = Check.between(builder.suggestions, 1, 50, "knowledge.suggestions");
    minimumScore = builder.minimumScore;
    if (!Double.isFinite(minimumScore) || minimumScore < 0) {
      throw new InvalidValueException("knowledge.minimumScore", "a finite number of zero or more");
    }
    types = List.copyOf(new LinkedHashSet<>(Check.list(builder.types, "knowledge.types", 20)));
    if (types.isEmpty()) {
      throw new InvalidValueException("knowledge.types", "at least one type");
    }
  }

  /** Starts with every new ticket compared, and the best five of every type suggested. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this policy. */
  public Builder toBuilder() {
    return builder()
        .enabled(enabled)
        .suggestions(suggestions)
        .minimumScore(minimumScore)
        .types(types);
  }

  /** Tells whether new tickets are compared at all. */
  public boolean enabled() {
    return enabled;
  }

  /** Returns how many suggestions a ticket gets at most. */
  public int suggestions() {
    return suggestions;
  }

  /** Returns the score below which a match is not suggested, on the scale of the index. */
  public double minimumScore() {
    return minimumScore;
  }

  /** Returns which types are suggested, without repetition. */
  public List<KnowledgeEntry.Type> types() {
    return types;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KnowledgePolicy that
        && enabled == that.enabled
        && suggestions == that.suggestions
        && Double.compare(minimumScore, that.minimumScore) == 0
        && types.equals(that.types);
  }

  @Override
  public int hashCode() {
    return Objects.hash(enabled, suggestions, minimumScore, types);
  }

  @Override
  public String toString() {
    return "KnowledgePolicy[enabled="
        + enabled
        + ", suggestions="
        + suggestions
        + ", minimumScore="
        + minimumScore
        + ", types="
        + types
        + "]";
  }

  /** Gathers a policy. Not thread-safe. */
  public static final class Builder {

    private boolean enabled = true;
    private int suggestions = 5;
    private double minimumScore;
    private List<KnowledgeEntry.Type> types = List.of(KnowledgeEntry.Type.values());

    private Builder() {}

    /** Sets whether new tickets are compared at all; they are by default. */
    public Builder enabled(boolean compared) {
      enabled = compared;
      return this;
    }

    /** Sets how many suggestions a ticket gets, 1 to 50; 5 by default. */
    public Builder suggestions(int count) {
      suggestions = count;
      return this;
    }

    /** Sets the score below which a match is not suggested; 0 by default. */
    public Builder minimumScore(double score) {
      minimumScore = score;
      return this;
    }

    /** Sets which types are suggested; all by default. */
    public Builder types(List<KnowledgeEntry.Type> wanted) {
      types = wanted;
      return this;
    }

    /**
     * Builds the policy.
     *
     * @throws InvalidValueException when a value is out of range or no type is wanted
     */
    public KnowledgePolicy build() {
      return new KnowledgePolicy(this);
    }
  }
}
