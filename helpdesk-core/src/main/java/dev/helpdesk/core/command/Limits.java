package dev.helpdesk.core.command;

import dev.helpdesk.model.Check;

/**
 * Bounds of sizes and counts; each is named in the refusal that it causes.
 *
 * <p>The host gives some for all tenants, and a tenant's policy its own: the smaller one holds.
 *
 * @param subjectLength characters of a subject, 200 by default
 * @param textLength characters of a description or message, 65,536 by default
 * @param reasonLength characters of a reason, 2,000 by default
 * @param fields further fields of a ticket, 50 by default
 * @param items configuration items of a ticket, 50 by default
 * @param links links of a ticket, 200 by default
 * @param eventsPerDecision events that one decision may have, 200 by default
 */
public record Limits(
    int subjectLength,
    int textLength,
    int reasonLength,
    int fields,
    int items,
    int links,
    int eventsPerDecision) {

  /** The bounds that hold when a host sets none. */
  public static final Limits DEFAULTS = new Limits(200, 65_536, 2_000, 50, 50, 200, 200);

  /** Refuses bounds below 1. */
  public Limits {
    Check.between(subjectLength, 1, 400, "limits.subjectLength");
    Check.between(textLength, 1, 90_000, "limits.textLength");
    Check.between(reasonLength, 1, 90_000, "limits.reasonLength");
    Check.between(fields, 1, 200, "limits.fields");
    Check.between(items, 1, 100, "limits.items");
    Check.between(links, 1, 1_000, "limits.links");
    Check.between(eventsPerDecision, 10, 1_000, "limits.eventsPerDecision");
  }

  /** Returns the smaller of each of these bounds and others, so that both hold. */
  public Limits within(Limits others) {
    return new Limits(
        Math.min(subjectLength, others.subjectLength),
        Math.min(textLength, others.textLength),
        Math.min(reasonLength, others.reasonLength),
        Math.min(fields, others.fields),
        Math.min(items, others.items),
        Math.min(links, others.links),
        Math.min(eventsPerDecision, others.eventsPerDecision));
  }
}
