package dev.helpdesk.spi.knowledge;

import dev.helpdesk.model.Audience;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an index knows of one record.
 *
 * @param record which record
 * @param version of the record; an index ignores an entry older than the one it has
 * @param type what it is to the comparison
 * @param audience who may be shown it
 * @param title its title
 * @param text the rest of its text
 * @param category its category, or null
 * @param items ids of configuration items and their families
 */
public record KnowledgeEntry(
    RecordId record,
    long version,
    Type type,
    Audience audience,
    String title,
    String text,
    @Nullable String category,
    List<String> items) {

  /** What a record is to the comparison. */
  public enum Type {
    /** A known error with its workaround. */
    KNOWN_ERROR,
    /** A published article. */
    ARTICLE,
    /** A ticket that was solved. */
    SOLVED_TICKET,
    /** A ticket that is still open: a likely duplicate. */
    OPEN_TICKET
  }

  /** Refuses null and texts beyond bounds. */
  public KnowledgeEntry {
    Check.present(record, "entry.record");
    Check.between(version, 1, Long.MAX_VALUE, "entry.version");
    Check.present(type, "entry.type");
    Check.present(audience, "entry.audience");
    Check.text(title, "entry.title", 10_000);
    Check.text(text, "entry.text", 1_000_000);
    items = Check.list(items, "entry.items", 100);
  }

  @Override
  public String toString() {
    return "KnowledgeEntry[" + record + ", " + type + "]";
  }
}
