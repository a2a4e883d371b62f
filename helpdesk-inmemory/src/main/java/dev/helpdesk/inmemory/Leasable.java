package dev.helpdesk.inmemory;

import dev.helpdesk.model.CodePoints;
import dev.helpdesk.model.TenantId;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Something that waits in a {@link LeaseQueue} for an instant. */
abstract class Leasable {

  /** Oldest first, ties by key, then by tenant. */
  static final Comparator<Leasable> BY_DUE =
      (a, b) -> {
        int byDue = a.dueAt().compareTo(b.dueAt());
        return byDue != 0 ? byDue : byKey(a, b);
      };

  /** First to run out first. */
  static final Comparator<Leasable> BY_LEASE =
      (a, b) -> {
        int byLease = a.leaseEnd().compareTo(b.leaseEnd());
        return byLease != 0 ? byLease : byKey(a, b);
      };

  final TenantId tenant;
  final String key;

  /** When it is due; null while it does not wait at all. Set by the queue alone. */
  @Nullable Instant due;

  /** When its lease runs out; null while it is free. Set by the queue alone. */
  @Nullable Instant leasedUntil;

  Leasable(TenantId tenant, String key) {
    this.tenant = tenant;
    this.key = key;
  }

  final Instant dueAt() {
    if (due == null) {
      throw new IllegalStateException("not queued");
    }
    return due;
  }

  private Instant leaseEnd() {
    if (leasedUntil == null) {
      throw new IllegalStateException("not leased");
    }
    return leasedUntil;
  }

  private static int byKey(Leasable a, Leasable b) {
    int byKey = CodePoints.compare(a.key, b.key);
    return byKey != 0 ? byKey : CodePoints.compare(a.tenant.value(), b.tenant.value());
  }
}
