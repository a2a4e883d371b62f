package dev.helpdesk.core.event;

/**
 * What a rule that gives tickets an agreement may name, in the order of weight: a rule that names
 * the customer is more specific than any that doesn't, among those one that names the service, and
 * so on.
 */
public enum Aspect {
  /** Whose user the requester is. */
  CUSTOMER,
  /** The service that the ticket is about. */
  SERVICE,
  /** What the ticket is. */
  KIND,
  /** The category, or one it lies under; the longer path is the more specific. */
  CATEGORY,
  /** The priority. */
  PRIORITY,
  /** Over which channel it came. */
  CHANNEL
}
