package dev.helpdesk.core.sla;

/** What entitlements mean for the agreement of a ticket. */
public enum EntitlementUse {
  /** Nothing: rules choose, and nobody asks for entitlements. */
  IGNORED,
  /** One that covers the ticket chooses before the rules do. */
  PREFERRED,
  /** One that covers the ticket chooses; without one the ticket is outside, and no rule chooses. */
  REQUIRED
}
