package dev.helpdesk.core.classification;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a desk classifies its tickets. Immutable, equal by value.
 *
 * <p>A ticket that comes without impact or urgency gets the default one, and without a default
 * stays without priority until somebody classifies it. Rules may give the impact by what is
 * affected; what they give is kept beside the impact that is in force.
 */
public final class ClassificationPolicy {

  private final PriorityMatrix matrix;
  private final @Nullable String defaultImpact;
  private final @Nullable String defaultUrgency;
  private final @Nullable List<String> categories;
  private final List<ImpactRule> impactRules;
  private final ImpactSource impactSource;

  private ClassificationPolicy(Builder builder) {
    matrix = builder.matrix;
    defaultImpact = onScale(builder.defaultImpact, matrix.impacts(), "defaultImpact");
    defaultUrgency = onScale(builder.defaultUrgency, matrix.urgencies(), "defaultUrgency");
    categories = builder.categories;
    impactRules = builder.impactRules;
    impactSource = builder.impactSource;
    for (int i = 0; i < impactRules.size(); i++) {
      onScale(impactRules.get(i).impact(), matrix.impacts(), "impactRules[" + i + "].impact");
    }
  }

  private static @Nullable String onScale(
      @Nullable String level, List<String> scale, String field) {
    if (level != null && !scale.contains(level)) {
      throw new InvalidValueException("classification." + field, "a level of its scale");
    }
    return level;
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

  /** Returns the rules that give an impact by what is affected; the first that matches counts. */
  public List<ImpactRule> impactRules() {
    return impactRules;
  }

  /** Returns which impact counts when a sender gives one and a rule another. */
  public ImpactSource impactSource() {
    return impactSource;
  }

  /** Starts another policy from this one's parts. */
  public Builder toBuilder() {
    Builder builder = new Builder(matrix).otherwise(defaultImpact, defaultUrgency);
    builder.categories = categories;
    builder.impactRules = impactRules;
    builder.impactSource = impactSource;
    return builder;
  }

  private List<@Nullable Object> parts() {
    return Arrays.asList(
        matrix, defaultImpact, defaultUrgency, categories, impactRules, impactSource);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClassificationPolicy that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return "ClassificationPolicy[" + matrix + "]";
  }

  /** Collects the parts of a policy. Not safe for use by several threads. */
  public static final class Builder {

    private static final int CATEGORIES = 5_000;
    private static final int RULES = 1_000;

    private PriorityMatrix matrix;
    private @Nullable String defaultImpact;
    private @Nullable String defaultUrgency;
    private @Nullable List<String> categories;
    private List<ImpactRule> impactRules = List.of();
    private ImpactSource impactSource = ImpactSource.GIVEN_FIRST;

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

    /** Sets the rules that give an impact by what is affected, in order; at most 1,000. */
    public Builder impactRules(List<ImpactRule> rules) {
      List<ImpactRule> given = Check.list(rules, "classification.impactRules", RULES);
      if (new HashSet<>(given.stream().map(ImpactRule::name).toList()).size() < given.size()) {
        throw new InvalidValueException(
            "classification.impactRules", "rules whose names differ from each other");
      }
      impactRules = given;
      return this;
    }

    /** Sets which impact counts when a sender gives one and a rule another. */
    public Builder impactSource(ImpactSource source) {
      impactSource = Check.present(source, "classification.impactSource");
      return this;
    }

    /** Returns the policy; refuses levels that aren't on the scales of the matrix. */
    public ClassificationPolicy build() {
      return new ClassificationPolicy(this);
    }
  }
}
