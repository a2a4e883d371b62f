package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;

/**
 * The impact that the rules of the policy give for what is affected, in force or not.
 *
 * @param impact level of the impact scale
 * @param rule name of the first rule that matched
 */
public record DerivedImpact(String impact, String rule) {

  /** Refuses null. */
  public DerivedImpact {
    Check.present(impact, "derived.impact");
    Check.present(rule, "derived.rule");
  }
}
