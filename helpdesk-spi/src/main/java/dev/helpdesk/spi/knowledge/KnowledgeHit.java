package dev.helpdesk.spi.knowledge;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.model.RecordId;
import java.util.List;

/**
 * One answer of the comparison.
 *
 * @param record which record resembles the query
 * @param type what it is
 * @param score how much; comparable within one answer only
 * @param reasons why, the weightiest first
 */
public record KnowledgeHit(
    RecordId record, KnowledgeEntry.Type type, double score, List<Reason> reasons) {

  /** Refuses null and scores that are not numbers. */
  public KnowledgeHit {
    Check.present(record, "hit.record");
    Check.present(type, "hit.type");
    if (!Double.isFinite(score)) {
      throw new InvalidValueException("hit.score", "a finite number");
    }
    reasons = Check.list(reasons, "hit.reasons", 100);
  }

  /**
   * A part of the score.
   *
   * @param kind {@code term}, {@code category}, {@code item} or {@code code}
   * @param what the analysed term, category, item or code that both have
   * @param weight how much it adds to the score
   */
  public record Reason(String kind, String what, double weight) {

    /** Refuses null. */
    public Reason {
      Check.id(kind, "reason.kind");
      Check.text(what, "reason.what", 1_000);
    }
  }
}
