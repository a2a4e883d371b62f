package dev.helpdesk.core.classification;

/** Which impact a ticket is registered with when its sender gives one and a rule another. */
public enum ImpactSource {
  /** The given one; the rules count for tickets that come without. */
  GIVEN_FIRST,
  /** That of the rules, but for imported tickets, which keep what they had. */
  RULES_FIRST
}
