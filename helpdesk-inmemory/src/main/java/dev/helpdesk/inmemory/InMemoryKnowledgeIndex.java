package dev.helpdesk.inmemory;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.knowledge.KnowledgeEntry;
import dev.helpdesk.spi.knowledge.KnowledgeHit;
import dev.helpdesk.spi.knowledge.KnowledgeIndex;
import dev.helpdesk.spi.knowledge.KnowledgeQuery;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An index over words in memory, for texts in English and Spanish.
 *
 * <p>Titles weigh more than texts, rare terms more than common ones; the same category and a common
 * configuration item each add a tenth and never hide anything. A tenant's entries have one lock.
 * Scores are the same on every JVM. Safe for use by several threads.
 */
public final class InMemoryKnowledgeIndex implements KnowledgeIndex {

  private final Map<TenantId, KnowledgeBase> tenants = new ConcurrentHashMap<>();

  /** Creates an empty index. */
  public InMemoryKnowledgeIndex() {}

  @Override
  public void put(TenantId tenant, KnowledgeEntry entry) {
    Check.present(entry, "entry");
    tenants.computeIfAbsent(Check.present(tenant, "tenant"), t -> new KnowledgeBase()).put(entry);
  }

  @Override
  public void remove(TenantId tenant, RecordId record) {
    KnowledgeBase base = tenants.get(Check.present(tenant, "tenant"));
    if (base != null) {
      base.remove(Check.present(record, "record"));
    }
  }

  @Override
  public List<KnowledgeHit> search(TenantId tenant, KnowledgeQuery query) {
    Check.present(query, "query");
    KnowledgeBase base = tenants.get(Check.present(tenant, "tenant"));
    return base == null ? List.of() : base.search(query);
  }
}
