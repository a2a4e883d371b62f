package dev.helpdesk.inmemory;

import static dev.helpdesk.inmemory.SabotagedStores.of;
import static dev.helpdesk.inmemory.SabotagedStores.onCommit;

import dev.helpdesk.inmemory.SabotagedStores.Sabotaged;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.DutyRow;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.NameClaim;
import dev.helpdesk.spi.store.OutboxRow;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.WakeUps;
import dev.helpdesk.tck.Race;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stores that mix up tenants, leases, names, or what a host may yet roll back. */
final class SabotagedParts {

  private SabotagedParts() {}

  static List<Sabotaged> all() {
    return List.of(
        of("gives a tenant what another has", "STORE-06", SharedTenants::new),
        of("shares names among tenants", "NAME-07", SharedNames::new),
        of("leases by id without the tenant", "WAKE-15", () -> SabotagedParts::leasedById),
        onCommit("ends a lease by a refused commit", "WAKE-14", SabotagedParts::endsLease),
        of("hands out a notification under a lease", "OUTBOX-04", () -> SabotagedParts::unleased),
        onCommit("withdraws what another record has", "OUTBOX-12", SabotagedParts::withdrawsAll),
        of("says that a late update was written", "DUTY-03", () -> SabotagedParts::lateUpdate),
        of("keeps the lease of a duty over its update", "DUTY-06", StickyDuty::new),
        onCommit("calls an enlisted commit final", "HOST-01", SabotagedParts::calledFinal),
        of("keeps names that the host rolled back", "HOST-02", KeptNames::new),
        of("does what follows before the host commits", "HOST-04", TooSoon::new),
        of("feeds rows that the host may yet roll back", "HOST-06", EarlyRows::new),
        of("answers while what it should wait for is open", "HOST-09", Impatient::new),
        of("answers while what it should wait for is open", "HOST-10", Impatient::new),
        of("does not tell of the transaction around it", "HOST-12", () -> SabotagedParts::untold));
  }

  private static Object untold(Sabotage.Call call) {
    return call.is("recordStore.isEnlisted") ? Boolean.FALSE : call.proceed();
  }

  private static Object leasedById(Sabotage.Call call) {
    Object result = call.proceed();
    if (!call.is("wakeUps.claim")) {
      return result;
    }
    Set<Object> ids = new HashSet<>();
    return Sabotage.<List<WakeUps.Claim>>cast(result).stream()
        .filter(claim -> ids.add(claim.record()))
        .toList();
  }

  private static Object endsLease(Sabotage.Call call) {
    Object result = call.proceed();
    if (result instanceof CommitResult.VersionConflict) {
      Changeset c = call.arg(0);
      call.inner().wakeUps().release(c.tenant(), c.row().id());
    }
    return result;
  }

  private static Object unleased(Sabotage.Call call) {
    Object result = call.proceed();
    if (call.is("outbox.claim")) {
      for (OutboxRow row : Sabotage.<List<OutboxRow>>cast(result)) {
        call.inner().outbox().update(row);
      }
    }
    return result;
  }

  private static Object withdrawsAll(Sabotage.Call call) {
    Changeset c = call.arg(0);
    Object result = call.proceed();
    if (!c.withdrawn().isEmpty()) {
      call.inner().outbox().list(c.tenant(), Delivery.State.PENDING, null, 10_000).stream()
          .filter(row -> row.collapseKey() != null && c.withdrawn().contains(row.collapseKey()))
          .filter(row -> !row.record().equals(c.row().id()))
          .forEach(row -> stop(call.inner(), row));
    }
    return result;
  }

  private static void stop(Storage inner, OutboxRow row) {
    boolean unused = inner.outbox().update(row.with(row.delivery().stopped("withdrawn")));
  }

  private static Object lateUpdate(Sabotage.Call call) {
    Object result = call.proceed();
    return call.is("duties.update") ? Boolean.TRUE : result;
  }

  private static Object calledFinal(Sabotage.Call call) {
    Object result = call.proceed();
    return result instanceof CommitResult.Committed ? new CommitResult.Committed(false) : result;
  }

  private static final class SharedTenants implements Sabotage {
    private final Set<TenantId> tenants = Collections.newSetFromMap(new ConcurrentHashMap<>());

    @Override
    public Object call(Call call) {
      Object result = call.proceed();
      if (call.is("recordStore.commit")) {
        tenants.add(call.<Changeset>arg(0).tenant());
      }
      if (call.is("recordStore.load") && ((Optional<?>) result).isEmpty()) {
        return tenants.stream()
            .flatMap(tenant -> call.<Optional<?>>proceed(tenant, call.arg(1)).stream())
            .findFirst();
      }
      return result;
    }
  }

  private static final class SharedNames implements Sabotage {
    private final Map<String, TenantId> owners = new ConcurrentHashMap<>();

    @Override
    public Object call(Call call) {
      if (call.is("recordStore.commit")) {
        Changeset c = call.arg(0);
        for (NameClaim claim : c.claims()) {
          if (!owners.computeIfAbsent(claim.name(), n -> c.tenant()).equals(c.tenant())) {
            return new CommitResult.NameTaken(claim.name(), claim.holder());
          }
        }
      }
      return call.proceed();
    }
  }

  private static final class StickyDuty implements Sabotage {
    private final Set<String> leased = Collections.newSetFromMap(new ConcurrentHashMap<>());

    @Override
    public Object call(Call call) {
      Object result = call.proceed();
      if (!call.is("duties.claim")) {
        return result;
      }
      return Sabotage.<List<DutyRow>>cast(result).stream()
          .filter(row -> leased.add(row.id()))
          .toList();
    }
  }

  private static final class KeptNames implements Sabotage {
    private final Map<String, NameClaim> kept = new ConcurrentHashMap<>();

    @Override
    public Object call(Call call) {
      Object result = call.proceed();
      if (call.is("recordStore.commit") && result instanceof CommitResult.Committed) {
        call.<Changeset>arg(0).claims().forEach(claim -> kept.put(claim.name(), claim));
      }
      if (call.is("recordStore.name") && ((Optional<?>) result).isEmpty()) {
        return Optional.ofNullable(kept.get(call.<String>arg(1)));
      }
      return result;
    }
  }

  private static final class TooSoon implements Sabotage {

    @Override
    public Object call(Call call) {
      return call.proceed();
    }

    @Override
    public void whenCommitted(Storage inner, Runnable action) {
      action.run();
    }
  }

  private static final class EarlyRows implements Sabotage {
    private final List<HistoryRow> early = new ArrayList<>();

    @Override
    public synchronized Object call(Call call) {
      Object result = call.proceed();
      if (result instanceof CommitResult.Committed) {
        early.addAll(call.<Changeset>arg(0).history());
      }
      if (!call.is("feed.read")) {
        return result;
      }
      List<HistoryRow> rows = new ArrayList<>(Sabotage.<List<HistoryRow>>cast(result));
      long position = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).position();
      for (HistoryRow row : early) {
        boolean there =
            rows.stream()
                .anyMatch(r -> r.record().equals(row.record()) && r.version() == row.version());
        if (!there) {
          rows.add(row.at(++position));
        }
      }
      return rows;
    }
  }

  private static final class Impatient implements Sabotage {
    private volatile @Nullable Thread host;

    @Override
    public Object call(Call call) {
      if (!call.is("recordStore.commit")) {
        return call.proceed();
      }
      if (host != null && host != Thread.currentThread()) {
        Race.Running<Object> unused = Race.start(call::proceed);
        return new CommitResult.Committed(false);
      }
      Object result = call.proceed();
      boolean enlisted = new CommitResult.Committed(true).equals(result);
      host = enlisted ? Thread.currentThread() : null;
      return result;
    }
  }
}
