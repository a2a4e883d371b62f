package dev.helpdesk.core.escalation;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says when tickets escalate by themselves, and how long a contact has to acknowledge.
 *
 * <p>Immutable, equal by value, safe for use by several threads.
 */
public final class EscalationPolicy {

  /** Rules a policy may have. */
  public static final int MAX_RULES = 200;

  /** Rows that a policy may have in its table of responsibilities. */
  public static final int MAX_RESPONSIBILITIES = 1_000;

  private final List<EscalationRule> rules;
  private final Duration answerWithin;
  private final List<Responsibility> responsibilities;

  private EscalationPolicy(Builder builder) {
    rules = List.copyOf(builder.rules);
    answerWithin = builder.answerWithin;
    responsibilities = builder.responsibilities;
  }

  /** Begins a policy without rules, with 30 minutes to answer. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the rules, in the order in which those that fire at once do. */
  public List<EscalationRule> rules() {
    return rules;
  }

  /** Returns how much elapsed time a contact has to acknowledge before the next level is asked. */
  public Duration answerWithin() {
    return answerWithin;
  }

  /** Returns the table of who answers for what, in the order given. */
  public List<Responsibility> responsibilities() {
    return responsibilities;
  }

  /**
   * Returns who answers for what at a level, of a criticality and an impact, in the order given.
   *
   * @param level support level, or null for all
   * @param criticality of what is affected, as the catalogue names it, or null for all
   * @param impact a level of the scale of impact, or null for all
   */
  public List<Responsibility> responsible(
      @Nullable Integer level, @Nullable String criticality, @Nullable String impact) {
    List<String> criticalities = criticality == null ? List.of() : List.of(criticality);
    return responsibilities.stream()
        .filter(each -> each.concerns(level, criticalities, impact, null))
        .toList();
  }

  /** Returns the rule with a name, or null. */
  public @Nullable EscalationRule rule(String name) {
    return rules.stream().filter(rule -> rule.name().equals(name)).findFirst().orElse(null);
  }

  /** Returns a builder that begins with this policy. */
  public Builder toBuilder() {
    return new Builder().rules(rules).answerWithin(answerWithin).responsibilities(responsibilities);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EscalationPolicy that
        && rules.equals(that.rules)
        && answerWithin.equals(that.answerWithin)
        && responsibilities.equals(that.responsibilities);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rules, answerWithin, responsibilities);
  }

  @Override
  public String toString() {
    return "EscalationPolicy[" + rules.size() + " rules, answer within " + answerWithin + "]";
  }

  /** Gathers the parts of a policy. Not safe for use by several threads. */
  public static final class Builder {

    private final List<EscalationRule> rules = new ArrayList<>();
    private Duration answerWithin = Duration.ofMinutes(30);
    private List<Responsibility> responsibilities = List.of();

    private Builder() {}

    /**
     * Sets all rules, in the order in which those that fire at once do; their names must differ.
     */
    public Builder rules(List<EscalationRule> values) {
      List<EscalationRule> checked = Check.list(values, "escalation.rules", MAX_RULES);
      Set<String> names = new HashSet<>();
      for (EscalationRule rule : checked) {
        if (!names.add(rule.name())) {
          throw new InvalidValueException("escalation.rules", "rules of different names");
        }
      }
      rules.clear();
      rules.addAll(checked);
      return this;
    }

    /** Adds a rule after the others. */
    public Builder rule(EscalationRule value) {
      List<EscalationRule> more = new ArrayList<>(rules);
      more.add(Check.present(value, "escalation.rules[]"));
      return rules(more);
    }

    /** Sets how much elapsed time a contact has to acknowledge; a second or more. */
    public Builder answerWithin(Duration value) {
      Duration checked = Check.duration(value, "escalation.answerWithin");
      if (checked.compareTo(Duration.ofSeconds(1)) < 0) {
        throw new InvalidValueException("escalation.answerWithin", "a second or more");
      }
      answerWithin = checked;
      return this;
    }

    /** Sets the table of who answers for what; the names of its rows must differ. */
    public Builder responsibilities(List<Responsibility> values) {
      String field = "escalation.responsibilities";
      List<Responsibility> checked = Check.list(values, field, MAX_RESPONSIBILITIES);
      Set<String> names = new HashSet<>();
      for (Responsibility each : checked) {
        if (!names.add(each.name())) {
          throw new InvalidValueException(field, "rows of different names");
        }
      }
      responsibilities = checked;
      return this;
    }

    /** Returns the policy. */
    public EscalationPolicy build() {
      return new EscalationPolicy(this);
    }
  }
}
