package dev.helpdesk.spi.knowledge;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import java.util.List;

/**
 * An index over what may resemble a ticket.
 *
 * <p>It can be rebuilt from the store at any time. Same entries and same query give the same
 * ranking, whatever the order in which the entries came (rule {@code KNOW-08}). Safe for use by
 * several threads (rule {@code KNOW-11}).
 */
public interface KnowledgeIndex {

  /**
   * Adds or replaces an entry; ignores one that is older than the entry it has (rule {@code
   * KNOW-02}).
   */
  void put(TenantId tenant, KnowledgeEntry entry);

  /** Removes an entry, if there is one (rule {@code KNOW-03}). */
  void remove(TenantId tenant, RecordId record);

  /**
   * Returns what resembles the query: highest score first (rule {@code KNOW-01}), ties by record id
   * (rule {@code KNOW-07}); of the tenant alone (rule {@code KNOW-09}), without the asking record
   * (rule {@code KNOW-05}) and without what the audience may not see (rule {@code KNOW-04}), of the
   * types and up to the limit asked for (rule {@code KNOW-06}), each with its reasons (rule {@code
   * KNOW-10}).
   */
  List<KnowledgeHit> search(TenantId tenant, KnowledgeQuery query);
}
