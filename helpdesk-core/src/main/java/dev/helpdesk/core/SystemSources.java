package dev.helpdesk.core;

import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.identity.FolioSource;
import dev.helpdesk.spi.identity.IdSource;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The sources of a host that gives none. The one place that asks the system. */
final class SystemSources {

  private SystemSources() {}

  static InstantSource time() {
    return InstantSource.system();
  }

  static IdSource ids() {
    return () -> UUID.randomUUID().toString();
  }

  static FolioSource folios() {
    record Series(TenantId tenant, String name) {}
    Map<Series, AtomicLong> numbers = new ConcurrentHashMap<>();
    return (tenant, series) ->
        numbers
            .computeIfAbsent(new Series(tenant, series), unused -> new AtomicLong())
            .incrementAndGet();
  }
}
