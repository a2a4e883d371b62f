package dev.helpdesk.inmemory;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.identity.FolioSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Folio numbers without gaps, from 1 in each series. Safe for use by several threads. */
public final class SequentialFolios implements FolioSource {

  private record Series(TenantId tenant, String name) {}

  private final Map<Series, Long> last = new ConcurrentHashMap<>();

  /** Creates a source that has given no number yet. */
  public SequentialFolios() {}

  @Override
  public long next(TenantId tenant, String series) {
    Series key = new Series(Check.present(tenant, "tenant"), Check.id(series, "series"));
    return last.merge(key, 1L, Long::sum);
  }
}
