package dev.helpdesk.core.engine.road;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.directory.Roster;
import dev.helpdesk.core.engine.record.DocumentState;
import dev.helpdesk.core.engine.record.Rooms;
import dev.helpdesk.core.event.DocumentInstalled;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.StoreFailedException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The policies and calendars of all tenants, cached by tenant and version within a bound.
 *
 * <p>Versions never change once installed, so that a cached one is never stale; which version is
 * the current one is read from the store each time.
 */
public final class Documents {

  /** The record that holds a tenant's policy. */
  public static final RecordId POLICY = RecordId.of("document/policy");

  /** The record that holds a tenant's calendars. */
  public static final RecordId CALENDARS = RecordId.of("document/calendar");

  private record Version(TenantId tenant, long version) {}

  private record Dated(Policy policy, Instant installed) {}

  private final Loading loading;
  private final Cache<Version, Dated> policies = Caffeine.newBuilder().maximumSize(1_000).build();
  private final Cache<Version, Calendars> calendars =
      Caffeine.newBuilder().maximumSize(1_000).build();

  Documents(Loading loading) {
    this.loading = loading;
  }

  /** Returns the version of the policy that new tickets run on; 0 when none is installed. */
  public long currentPolicy(TenantId tenant) {
    return loading.row(tenant, POLICY).map(RecordRow::version).orElse(0L);
  }

  /** Returns a version of a tenant's policy, or null when there is none. */
  public @Nullable Policy policy(TenantId tenant, long version) {
    Dated dated = version == 0 ? null : dated(tenant, version);
    return dated == null ? null : dated.policy();
  }

  private @Nullable Dated dated(TenantId tenant, long version) {
    Version key = new Version(tenant, version);
    Dated known = policies.getIfPresent(key);
    if (known != null) {
      return known;
    }
    Dated read = readPolicy(tenant, version);
    if (read != null) {
      keep(
          () -> policies.put(key, read),
          () -> {
            Dated committed = known(key) ? null : readPolicy(tenant, version);
            if (committed != null) {
              policies.put(key, committed);
            }
          });
    }
    return read;
  }

  private boolean known(Version policy) {
    return policies.getIfPresent(policy) != null;
  }

  /**
   * Keeps what was read, if it is final. What was read inside an open transaction of the host may
   * be undone and its version given again, even if that transaction commits, as the host may go
   * back to a savepoint: then what was committed is read anew.
   */
  private void keep(Runnable asRead, Runnable asCommitted) {
    if (loading.storage().records().isEnlisted()) {
      loading.storage().afterCommit(guarded(asCommitted));
    } else {
      asRead.run();
    }
  }

  private static Runnable guarded(Runnable reading) {
    return () -> {
      try {
        reading.run();
      } catch (StoreFailedException e) {
        // What follows a commit must not fail for it; it is read when it is needed.
      }
    };
  }

  private @Nullable Dated readPolicy(TenantId tenant, long version) {
    List<HistoryRow> rows = loading.storage().records().history(tenant, POLICY, version - 1, 1);
    if (rows.isEmpty()) {
      return null;
    }
    Happened installed = loading.happened(rows.get(0));
    return installed
        .event()
        .match(new Installed())
        .map(policy -> new Dated(policy, installed.at()))
        .orElse(null);
  }

  /**
   * Returns who is in the directory of the policy that was a tenant's current one at an instant, so
   * that what is settled late is decided as it would have been in time.
   */
  Roster roster(TenantId tenant, Instant at) {
    long version = currentPolicy(tenant);
    Dated dated = version == 0 ? null : dated(tenant, version);
    while (dated != null && version > 1 && dated.installed().isAfter(at)) {
      version--;
      dated = dated(tenant, version);
    }
    DirectoryPolicy directory =
        dated == null ? DirectoryPolicy.empty() : dated.policy().directory();
    return new Roster(directory, name -> calendars(tenant).byName(name));
  }

  /** Returns a tenant's calendars as they are now. */
  public Calendars calendars(TenantId tenant) {
    Optional<RecordRow> row = loading.row(tenant, CALENDARS);
    if (row.isEmpty()) {
      return Calendars.NONE;
    }
    Version key = new Version(tenant, row.get().version());
    Calendars known = calendars.getIfPresent(key);
    if (known != null) {
      return known;
    }
    Calendars read = readCalendars(row.get());
    keep(
        () -> calendars.put(key, read),
        () ->
            loading
                .row(tenant, CALENDARS)
                .filter(committed -> committed.version() == key.version())
                .filter(committed -> calendars.getIfPresent(key) == null)
                .ifPresent(committed -> calendars.put(key, readCalendars(committed))));
    return read;
  }

  private Calendars readCalendars(RecordRow row) {
    DocumentState state = Rooms.DOCUMENT.of(loading.record(row));
    return new Calendars(state.installed(), state.calendars());
  }

  private static final class Installed extends SomeEvents<Optional<Policy>> {
    @Override
    protected Optional<Policy> otherwise(Event event) {
      return Optional.empty();
    }

    @Override
    public Optional<Policy> documentInstalled(DocumentInstalled event) {
      return event.document() instanceof Policy policy ? Optional.of(policy) : Optional.empty();
    }
  }
}
