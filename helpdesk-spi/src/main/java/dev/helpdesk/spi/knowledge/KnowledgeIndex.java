package dev.helpdesk.spi.knowledge;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import java.util.List;

/**
 * An index over what may resemble a ticket.
 *
 * <p>It can be rebuilt from the store at any time. Same entries and same query give the same
 * ranking, whatever the order in which the entries came (rule {@code KNOW-08}). Safe for use by
 * several threads.
 */
public interface KnowledgeIndex {

  /** Adds or replaces an entry; ignores one that is older than the entry it has. */
  void put(TenantId tenant, KnowledgeEntry entry);

  /** Removes an entry, if there is one. */
  void remove(TenantId tenant, RecordId record);

  /** Returns what resembles the query: highest score first, ties by record id. */
  List<KnowledgeHit> search(TenantId tenant, KnowledgeQuery query);
}
