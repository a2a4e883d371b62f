package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.knowledge.KnowledgeEntry;
import java.util.List;

/**
 * Something known that resembles the ticket.
 *
 * @param record which record
 * @param type what it is
 * @param score how much
 * @param reasons why, the weightiest first: kinds with their number and weight, such as {@code term
 *     x3 12.4}, and never the words themselves
 */
public record Match(RecordId record, KnowledgeEntry.Type type, double score, List<String> reasons) {

  /** Refuses null. */
  public Match {
    Check.present(record, "record");
    Check.present(type, "type");
    reasons = Check.list(reasons, "reasons", 1_000);
  }
}
