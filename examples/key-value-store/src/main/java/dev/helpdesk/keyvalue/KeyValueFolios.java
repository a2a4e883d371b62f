package dev.helpdesk.keyvalue;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.identity.FolioSource;

/** Folio numbers without gaps, from 1 in each series, which go on where they were. */
final class KeyValueFolios implements FolioSource {

  private final OrderedMap map;

  KeyValueFolios(OrderedMap map) {
    this.map = map;
  }

  @Override
  public long next(TenantId tenant, String series) {
    byte[] key = Keys.folio(Check.present(tenant, "tenant"), Check.id(series, "series"));
    return map.write(
        () -> {
          byte[] last = map.get(key);
          long next = last == null ? 1 : new TupleReader(last).number() + 1;
          map.put(key, new TupleWriter().number(next).done());
          return next;
        });
  }
}
