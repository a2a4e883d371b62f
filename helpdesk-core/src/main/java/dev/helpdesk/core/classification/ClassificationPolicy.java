package dev.helpdesk.core.classification;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a desk classifies its tickets. Immutable, equal by value.
 *
 * <p>A ticket that comes without impact or urgency gets the default one, and without a default
 * stays without priority until somebody classifies it.
 */
public final class ClassificationPolicy {

  private final PriorityMatrix matrix;
  private final @Nullable String defaultImpact;
  private final @Nullable String defaultUrgency;
  private final @Nullable List<String> categories;

  private ClassificationPolicy(Builder builder) {
    matrix = builder.matrix;
    defaultImpact = onScale(builder.defaultImpact, matrix.impacts(), "defaultImpact");
    defaultUrgency = onScale(builder.defaultUrgency, matrix.urgencies(), "defaultUrgency");
    categories = builder.categories;
  }

  private static @Nullable String onScale(
      @Nullable String level, List<String> scale, String field) {
    if (level != null && !scale.contains(level)) {
      throw new InvalidValueException("classification." + field, "a level of its scale");
    }
    return level;
  }

  /** Returns the policy of the usual matrix, medium by medium unless told, any category. */
  public static ClassificationPolicy defaults() {
    return builder(PriorityMatrix.itil3x3()).otherwise("medium", "medium").build();
  }

  /** Starts a policy without default levels that knows any category. */
  public static Builder builder(PriorityMatrix matrix) {
    return new Builder(matrix);
  }

  /** Returns the table that gives the priority. */
  public PriorityMatrix matrix() {
    return matrix;
  }

  /** Returns the impact of tickets that come without, or null. */
  public @Nullable String defaultImpact() {
    return defaultImpact;
  }

  /** Returns the urgency of tickets that come without, or null. */
  public @Nullable String defaultUrgency() {
    return defaultUrgency;
  }

  /** Returns the paths of the categories there are, or null when any may be given. */
  public @Nullable List<String> categories() {
    return categories;
  }

  /** Starts another policy from this one's parts. */
  public Builder toBuilder() {
    Builder builder = new Builder(matrix).otherwise(defaultImpact, defaultUrgency);
    builder.categories = categories;
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClassificationPolicy that
        && matrix.equals(that.matrix)
        && Objects.equals(defaultImpact, that.defaultImpact)
        && Objects.equals(defaultUrgency, that.defaultUrgency)
        && Objects.equals(categories, that.categories);
  }

  @Override
  public int hashCode() {
    return Objects.hash(matrix, defaultImpact, defaultUrgency, categories);
  }

  @Override
  public String toString() {
    return "ClassificationPolicy[" + matrix + "]";
  }

  /** Collects the parts of a policy. Not safe for use by several threads. */
  public static final class Builder {

    private static final int CATEGORIES = 5_000;

    private PriorityMatrix matrix;
    private @Nullable String defaultImpact;
    private @Nullable String defaultUrgency;
    private @Nullable List<String> categories;

    private Builder(PriorityMatrix matrix) {
      this.matrix = Check.present(matrix, "classification.matrix");
    }

    /** Sets the table; the default levels have to be on its scales. */
    public Builder matrix(PriorityMatrix newMatrix) {
      matrix = Check.present(newMatrix, "classification.matrix");
      return this;
    }

    /** Sets impact and urgency of tickets that come without; null for none. */
    public Builder otherwise(@Nullable String impact, @Nullable String urgency) {
      defaultImpact = impact;
      defaultUrgency = urgency;
      return this;
    }

    /** Sets the paths of the categories there are, such as {@code network/vpn}; at most 5,000. */
    public Builder categories(List<String> paths) {
      List<String> given = Check.list(paths, "classification.categories", CATEGORIES);
      given.forEach(path -> Check.id(path, "classification.categories[]"));
      categories = given;
      return this;
    }

    /** Lets any category be given. */
    public Builder anyCategory() {
      categories = null;
      return this;
    }

    /** Returns the policy; refuses default levels that aren't on the scales of the matrix. */
    public ClassificationPolicy build() {
      return new ClassificationPolicy(this);
    }
  }
}
