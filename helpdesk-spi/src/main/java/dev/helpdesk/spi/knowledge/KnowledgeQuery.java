package dev.helpdesk.spi.knowledge;

import dev.helpdesk.model.Audience;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is compared with the index.
 *
 * @param asking the record that asks, left out of its own answer, or null
 * @param audience who will see the answer
 * @param types which types are wanted
 * @param title its title
 * @param text the rest of its text
 * @param category its category, or null when not known, which is neutral
 * @param items ids of configuration items and their families
 * @param limit answers at most, 1 to 100
 */
public record KnowledgeQuery(
    @Nullable RecordId asking,
    Audience audience,
    List<KnowledgeEntry.Type> types,
    String title,
    String text,
    @Nullable String category,
    List<String> items,
    int limit) {

  /** Refuses null and limits out of range. */
  public KnowledgeQuery {
    Check.present(audience, "query.audience");
    types = Check.list(types, "query.types", 10);
    Check.text(title, "query.title", 10_000);
    Check.text(text, "query.text", 1_000_000);
    items = Check.list(items, "query.items", 100);
    Check.between(limit, 1, 100, "query.limit");
  }

  @Override
  public String toString() {
    return "KnowledgeQuery[" + asking + "]";
  }
}
