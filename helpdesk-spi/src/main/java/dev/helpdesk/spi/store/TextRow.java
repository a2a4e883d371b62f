package dev.helpdesk.spi.store;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.model.TextKey;
import java.util.List;

/**
 * A text that people wrote. Stands beside the events so that it can be erased.
 *
 * @param tenant whose it is
 * @param record which record's
 * @param key its name within the record
 * @param subjects the people it speaks of or comes from, for export and erasure
 * @param audience who may read it
 * @param text the words themselves
 */
public record TextRow(
    TenantId tenant,
    RecordId record,
    TextKey key,
    List<ActorId> subjects,
    Audience audience,
    String text) {

  /** Characters a text may have. */
  public static final int MAX_LENGTH = 1_000_000;

  /** Refuses null and what a store could not hold. */
  public TextRow {
    Check.present(tenant, "tenant");
    Check.present(record, "record");
    Check.present(key, "key");
    subjects = Check.list(subjects, "subjects", 100);
    Check.present(audience, "audience");
    Check.text(text, "text", MAX_LENGTH);
  }

  @Override
  public String toString() {
    return "TextRow[" + record + "/" + key + ", " + text.length() + " characters]";
  }
}
