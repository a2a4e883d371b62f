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

  private final List<EscalationRule> rules;
  private final Duration answerWithin;

  private EscalationPolicy(Builder builder) {
    rules = List.copyOf(builder.rules);
    answerWithin = builder.answerWithin;
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

  /** Returns the rule with a name, or null. */
  public @Nullable EscalationRule rule(String name) {
    return rules.stream().filter(rule -> rule.name().equals(name)).findFirst().orElse(null);
  }

  /** Returns a builder that begins with this policy. */
  public Builder toBuilder() {
    return new Builder().rules(rules).answerWithin(answerWithin);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EscalationPolicy that
        && rules.equals(that.rules)
        && answerWithin.equals(that.answerWithin);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rules, answerWithin);
  }

  @Override
  public String toString() {
    return "EscalationPolicy[" + rules.size() + " rules, answer within " + answerWithin + "]";
  }

  /** Gathers the parts of a policy. Not safe for use by several threads. */
  public static final class Builder {

    private final List<EscalationRule> rules = new ArrayList<>();
    private Duration answerWithin = Duration.ofMinutes(30);

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

    /** Returns the policy. */
    public EscalationPolicy build() {
      return new EscalationPolicy(this);
    }
  }
}
