package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.engine.record.DeskRecord;
import dev.helpdesk.core.engine.record.Kinds;
import dev.helpdesk.core.engine.record.Rooms;
import dev.helpdesk.core.knowledge.internal.KnowledgeEntries;
import dev.helpdesk.core.view.CorruptBodyException;
import dev.helpdesk.core.view.NewerEventException;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.knowledge.KnowledgeEntry;
import dev.helpdesk.spi.knowledge.KnowledgeHit;
import dev.helpdesk.spi.knowledge.KnowledgeIndex;
import dev.helpdesk.spi.knowledge.KnowledgeQuery;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.RecordRow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the knowledge index of each tenant up with the store.
 *
 * <p>First a scan, after noting the feed's head; then by the feed. An index ignores what it has in
 * a newer version, so that doing a part twice does no harm.
 */
final class KnowledgeUpkeep {

  private static final int PAGE = 500;

  private static final Logger LOG = LoggerFactory.getLogger(KnowledgeUpkeep.class);

  private final Loading loading;
  private final @Nullable KnowledgeIndex index;
  private final Map<TenantId, Follower> followers = new ConcurrentHashMap<>();

  KnowledgeUpkeep(Loading loading, @Nullable KnowledgeIndex index) {
    this.loading = loading;
    this.index = index;
  }

  /** Returns what resembles a query; nothing without an index. */
  List<KnowledgeHit> search(TenantId tenant, KnowledgeQuery query) {
    KnowledgeIndex searched = index;
    if (searched == null) {
      return List.of();
    }
    Follower follower = followers.computeIfAbsent(tenant, key -> new Follower(key, searched));
    if (loading.storage().records().isEnlisted()) {
      // Nothing of the host's transaction may remain if it rolls back, and nothing fail after it.
      loading.storage().afterCommit(follower::catchUpIfPossible);
    } else {
      follower.catchUp();
    }
    return searched.search(tenant, query);
  }

  private final class Follower {

    private final TenantId tenant;
    private final KnowledgeIndex index;
    private long position = -1;

    Follower(TenantId tenant, KnowledgeIndex index) {
      this.tenant = tenant;
      this.index = index;
    }

    void catchUpIfPossible() {
      try {
        catchUp();
      } catch (RuntimeException e) {
        LOG.warn("The knowledge index is behind for now: {}", e.getClass().getName());
      }
    }

    synchronized void catchUp() {
      if (position < 0) {
        long head = loading.storage().feed().head(tenant);
        scan();
        position = head;
      }
      List<HistoryRow> page;
      do {
        page = loading.storage().feed().read(tenant, position, PAGE);
        Set<RecordId> changed = new LinkedHashSet<>();
        page.forEach(row -> changed.add(row.record()));
        changed.forEach(id -> loading.row(tenant, id).ifPresent(this::put));
        if (!page.isEmpty()) {
          position = page.get(page.size() - 1).position();
        }
      } while (page.size() == PAGE);
    }

    private void scan() {
      @Nullable String cursor = null;
      do {
        RecordQuery.Page page =
            loading.storage().query().find(tenant, new Criteria.All(), List.of(), cursor, PAGE);
        page.rows().forEach(this::put);
        cursor = page.next();
      } while (cursor != null);
    }

    private void put(RecordRow row) {
      if (Kinds.isTicket(row.kind())) {
        DeskRecord record;
        try {
          record = loading.record(row);
        } catch (CorruptBodyException | NewerEventException e) {
          // One that can't be read keeps the others from being found as little as from being moved.
          LOG.warn("A record is left out of the knowledge index: {}", e.getClass().getName());
          return;
        }
        Optional<KnowledgeEntry> entry =
            KnowledgeEntries.of(
                record.view(),
                Rooms.KNOWLEDGE.of(record),
                loading.storage().records().texts(tenant, row.id()));
        entry.ifPresentOrElse(
            known -> index.put(tenant, known), () -> index.remove(tenant, row.id()));
      }
    }
  }
}
