package dev.helpdesk.core.sla;

import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The policy's section on service levels: what is measured, what is promised, and to whom.
 *
 * <p>Names that refer to nothing are not refused here but found by the linter of whole policies; a
 * rule that names an unknown agreement matches nothing, a target of an unknown metric has no clock.
 *
 * <p>Immutable, safe for use by several threads, equal by value.
 */
public final class SlaPolicy {

  /** Most metrics a policy may have. */
  public static final int MAX_METRICS = 20;

  /** Most agreements, and most rules, a policy may have. */
  public static final int MAX_AGREEMENTS = 10_000;

  private static final SlaPolicy NONE = builder().build();

  private final List<Metric> metrics;
  private final List<Agreement> agreements;
  private final List<AgreementRule> rules;
  private final LateStart lateStart;
  private final EntitlementUse entitlements;
  private final @Nullable AgreementId outside;
  private final Map<String, Metric> metricsByName;
  private final Map<AgreementId, Agreement> agreementsById;

  private SlaPolicy(Builder builder) {
    metrics = Check.list(builder.metrics, "sla.metrics", MAX_METRICS);
    agreements = Check.list(builder.agreements, "sla.agreements", MAX_AGREEMENTS);
    rules = Check.list(builder.rules, "sla.rules", MAX_AGREEMENTS);
    lateStart = Check.present(builder.lateStart, "sla.lateStart");
    entitlements = Check.present(builder.entitlements, "sla.entitlements");
    outside = builder.outside;
    metricsByName = apart(metrics, Metric::name, "sla.metrics");
    agreementsById = apart(agreements, Agreement::id, "sla.agreements");
    apart(rules, AgreementRule::name, "sla.rules");
  }

  private static <K, T> Map<K, T> apart(List<T> parts, Function<T, K> name, String field) {
    Map<K, T> byName = new HashMap<>();
    for (T part : parts) {
      if (byName.put(name.apply(part), part) != null) {
        throw new InvalidValueException(field, "parts with names of their own");
      }
    }
    return byName;
  }

  /** Returns a builder without metrics and agreements. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the policy that measures nothing. */
  public static SlaPolicy none() {
    return NONE;
  }

  /** Returns what is measured, in the order in which clocks are listed. */
  public List<Metric> metrics() {
    return metrics;
  }

  /** Returns what is promised. */
  public List<Agreement> agreements() {
    return agreements;
  }

  /** Returns who is promised what; the most specific rule that matches a ticket chooses. */
  public List<AgreementRule> rules() {
    return rules;
  }

  /** Returns from when a clock counts whose agreement came late. */
  public LateStart lateStart() {
    return lateStart;
  }

  /** Returns what entitlements mean for the agreement of a ticket. */
  public EntitlementUse entitlements() {
    return entitlements;
  }

  /** Returns the agreement for tickets outside of all entitlements, or null for none. */
  public @Nullable AgreementId outside() {
    return outside;
  }

  /** Returns a metric by its name. */
  public Optional<Metric> metric(String name) {
    return Optional.ofNullable(metricsByName.get(name));
  }

  /** Returns an agreement by its id. */
  public Optional<Agreement> agreement(AgreementId id) {
    return Optional.ofNullable(agreementsById.get(id));
  }

  /**
   * Chooses the agreement for a ticket by the rules: the most specific that matches, and of those
   * that are as specific as each other the first.
   */
  public Choice choose(TicketTraits ticket) {
    return new Choosing(this, ticket).byRules();
  }

  /**
   * Chooses the agreement for a ticket, of which it is known whether an entitlement covers it, as
   * {@link #entitlements} says.
   *
   * @param entitled agreement of the entitlement that covers the ticket, or null without one
   */
  public Choice choose(TicketTraits ticket, @Nullable AgreementId entitled) {
    Choosing choosing = new Choosing(this, ticket);
    if (entitlements == EntitlementUse.IGNORED) {
      return choosing.byRules();
    }
    if (entitled != null) {
      return choosing.byEntitlement(entitled);
    }
    return entitlements == EntitlementUse.REQUIRED ? choosing.outside() : choosing.byRules();
  }

  /** Returns a builder that holds all of this policy. */
  public Builder toBuilder() {
    Builder builder =
        new Builder().lateStart(lateStart).entitlements(entitlements).outside(outside);
    metrics.forEach(builder::metric);
    agreements.forEach(builder::agreement);
    rules.forEach(builder::rule);
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SlaPolicy that
        && metrics.equals(that.metrics)
        && agreements.equals(that.agreements)
        && rules.equals(that.rules)
        && lateStart == that.lateStart
        && entitlements == that.entitlements
        && Objects.equals(outside, that.outside);
  }

  @Override
  public int hashCode() {
    return Objects.hash(metrics, agreements, rules, lateStart, entitlements, outside);
  }

  @Override
  public String toString() {
    return "SlaPolicy[" + metrics + ", " + agreements + "]";
  }

  /** Gathers the parts of the section. Not safe for use by several threads. */
  public static final class Builder {

    private final List<Metric> metrics = new ArrayList<>();
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<AgreementRule> rules = new ArrayList<>();
    private LateStart lateStart = LateStart.FROM_CREATION;
    private EntitlementUse entitlements = EntitlementUse.IGNORED;
    private @Nullable AgreementId outside;

    private Builder() {}

    /** Adds a metric. */
    public Builder metric(Metric metric) {
      metrics.add(metric);
      return this;
    }

    /** Adds an agreement. */
    public Builder agreement(Agreement agreement) {
      agreements.add(agreement);
      return this;
    }

    /** Adds a rule; of rules that are as specific as each other the one added first chooses. */
    public Builder rule(AgreementRule rule) {
      rules.add(rule);
      return this;
    }

    /** Replaces all metrics. */
    public Builder metrics(Collection<Metric> values) {
      metrics.clear();
      metrics.addAll(values);
      return this;
    }

    /** Replaces all agreements. */
    public Builder agreements(Collection<Agreement> values) {
      agreements.clear();
      agreements.addAll(values);
      return this;
    }

    /** Replaces all rules. */
    public Builder rules(Collection<AgreementRule> values) {
      rules.clear();
      rules.addAll(values);
      return this;
    }

    /** Sets from when late clocks count; {@link LateStart#FROM_CREATION} when not set. */
    public Builder lateStart(LateStart value) {
      lateStart = value;
      return this;
    }

    /** Sets what entitlements mean; {@link EntitlementUse#IGNORED} when not set. */
    public Builder entitlements(EntitlementUse value) {
      entitlements = value;
      return this;
    }

    /** Sets the agreement for tickets outside of all entitlements; none when not set. */
    public Builder outside(@Nullable AgreementId value) {
      outside = value;
      return this;
    }

    /** Builds the section; refuses malformed parts and names given twice. */
    public SlaPolicy build() {
      return new SlaPolicy(this);
    }
  }
}
