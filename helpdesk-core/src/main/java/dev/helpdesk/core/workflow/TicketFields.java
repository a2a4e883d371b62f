package dev.helpdesk.core.workflow;

import dev.helpdesk.core.event.Affected;
import dev.helpdesk.core.view.Origin;
import dev.helpdesk.core.view.Owner;
import dev.helpdesk.core.view.Rank;
import dev.helpdesk.core.view.RecordView;
import java.util.List;

/**
 * The fields of a ticket by the names that policies write: those of {@code TicketKind.required},
 * those that come along the way, and the desk's own, which are any other name.
 */
public final class TicketFields {

  /** The text that solved it. */
  public static final String SOLUTION = "solution";

  private static final List<String> STANDARD =
      List.of(
          "subject",
          "description",
          "service",
          "items",
          "site",
          "users",
          "category",
          "impact",
          "urgency",
          "priority",
          "group",
          "agent",
          SOLUTION);

  private TicketFields() {}

  /** Returns the names that every desk has; others are fields of a desk's own. */
  public static List<String> standard() {
    return STANDARD;
  }

  /** Tells whether a field of a ticket has a value. */
  public static boolean has(RecordView record, String field) {
    Origin origin = record.origin();
    return origin != null && has(record, origin, field);
  }

  private static boolean has(RecordView record, Origin origin, String field) {
    Affected affected = origin.affected();
    Rank rank = record.rank();
    Owner owner = record.owner();
    return switch (field) {
      case "subject" -> true;
      case "service" -> affected.service() != null;
      case "items" -> !affected.items().isEmpty();
      case "site" -> affected.site() != null;
      case "users" -> affected.users() > 0;
      case "category" -> rank.category() != null;
      case "impact" -> rank.impact() != null;
      case "urgency" -> rank.urgency() != null;
      case "priority" -> rank.priority() != null;
      case "group" -> owner.group() != null;
      case "agent" -> owner.agent() != null;
      case SOLUTION -> record.progress().solution() != null;
      default -> origin.fields().contains(field);
    };
  }
}
