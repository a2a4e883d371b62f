package dev.helpdesk.inmemory;

import static dev.helpdesk.inmemory.SabotagedStores.racing;
import static dev.helpdesk.inmemory.SabotagedStores.racingOnCommit;

import dev.helpdesk.inmemory.SabotagedStores.Sabotaged;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.DutyRow;
import dev.helpdesk.spi.store.IdempotencyRow;
import dev.helpdesk.spi.store.NameClaim;
import dev.helpdesk.spi.store.OutboxRow;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.WakeUps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Stores that look first and act later, without a lock in between, as real stores do. */
final class SabotagedRaces {

  private SabotagedRaces() {}

  static List<Sabotaged> all() {
    return List.of(
        racing("looks what is due and leases it later", "WAKE-10", () -> SabotagedRaces::wakeUps),
        racing("looks what is due and leases it later", "RACE-01", () -> SabotagedRaces::wakeUps),
        racing("finds notifications and leases them later", "OUTBOX-11", () -> SabotagedRaces::out),
        racing("finds duties and leases them later", "DUTY-11", () -> SabotagedRaces::duties),
        racing("compares revisions outside the lock", "RACE-02", () -> SabotagedRaces::updates),
        racing("compares those of duties outside the lock", "RACE-03", () -> SabotagedRaces::works),
        racing("compares revisions outside the lock", "RACE-04", () -> SabotagedRaces::updates),
        racingOnCommit("withdraws what was unsent when it looked", "RACE-05", SabotagedRaces::stop),
        racing("looks for a key before it writes one", "RACE-06", TwoOfOneKey::new),
        racing("lists by number of rows", "RACE-07", NumberedLists::new),
        racingOnCommit("looks at names outside the lock", "NAME-09", SabotagedRaces::names),
        racingOnCommit("looks at names outside the lock", "NAME-10", SabotagedRaces::names),
        racingOnCommit("looks at names outside the lock", "NAME-12", SabotagedRaces::names),
        racingOnCommit("looks at the key outside the lock", "IDEM-06", SabotagedRaces::keys),
        racing("feeds what its rows don't show yet", "READ-03", RowsBehind::new),
        racingOnCommit("loses the later of two updates", "READ-04", SabotagedRaces::updateLost),
        racing("shows new attributes in an old row", "READ-05", Mixtures::new),
        racing("pages by number of rows", "READ-06", () -> SabotagedStores::offsetCursor),
        racingOnCommit("writes a row after what goes with it", "READ-08", SabotagedRaces::early));
  }

  static void letOthersRun() {
    for (int i = 0; i < 50; i++) {
      Thread.yield();
    }
  }

  private static Object wakeUps(Sabotage.Call call) {
    if (!call.is("wakeUps.claim")) {
      return call.proceed();
    }
    List<WakeUps.Claim> due = call.proceed();
    due.forEach(claim -> call.inner().wakeUps().release(claim.tenant(), claim.record()));
    letOthersRun();
    List<WakeUps.Claim> unused = call.proceed();
    return due;
  }

  private static Object out(Sabotage.Call call) {
    if (!call.is("outbox.claim")) {
      return call.proceed();
    }
    List<OutboxRow> due = call.proceed();
    due.forEach(row -> call.inner().outbox().update(row));
    letOthersRun();
    List<OutboxRow> leased = call.proceed();
    return due.stream()
        .map(row -> leased.stream().filter(l -> l.key().equals(row.key())).findFirst().orElse(row))
        .toList();
  }

  private static Object duties(Sabotage.Call call) {
    if (!call.is("duties.claim")) {
      return call.proceed();
    }
    List<DutyRow> due = call.proceed();
    due.forEach(row -> call.inner().duties().update(row));
    letOthersRun();
    List<DutyRow> leased = call.proceed();
    return due.stream()
        .map(row -> leased.stream().filter(l -> l.id().equals(row.id())).findFirst().orElse(row))
        .toList();
  }

  private static Object updates(Sabotage.Call call) {
    if (!call.is("outbox.update")) {
      return call.proceed();
    }
    OutboxRow row = call.arg(0);
    if (revision(call, row) != row.delivery().revision()) {
      return false;
    }
    letOthersRun();
    while (!overwrites(call, row)) {
      Thread.yield();
    }
    return true;
  }

  private static boolean overwrites(Sabotage.Call call, OutboxRow row) {
    long revision = revision(call, row);
    Delivery delivery = Sabotage.atRevision(row.delivery(), revision);
    return revision < 0 || call.inner().outbox().update(row.with(delivery));
  }

  private static long revision(Sabotage.Call call, OutboxRow row) {
    Optional<OutboxRow> stored = call.inner().outbox().get(row.tenant(), row.key());
    return stored.map(now -> now.delivery().revision()).orElse(-1L);
  }

  private static Object works(Sabotage.Call call) {
    if (!call.is("duties.update")) {
      return call.proceed();
    }
    DutyRow row = call.arg(0);
    if (revision(call, row) != row.delivery().revision()) {
      return false;
    }
    letOthersRun();
    while (true) {
      Delivery delivery = Sabotage.atRevision(row.delivery(), revision(call, row));
      if (call.inner().duties().update(row.with(row.progress(), delivery))) {
        return true;
      }
    }
  }

  private static long revision(Sabotage.Call call, DutyRow row) {
    Optional<DutyRow> stored = call.inner().duties().get(row.tenant(), row.id());
    return stored.map(now -> now.delivery().revision()).orElse(-1L);
  }

  private static Object stop(Sabotage.Call call) {
    Changeset c = call.arg(0);
    List<OutboxRow> unsent =
        call.inner().outbox().of(c.tenant(), c.row().id()).stream()
            .filter(row -> row.delivery().state() == Delivery.State.PENDING)
            .filter(row -> row.collapseKey() != null && c.withdrawn().contains(row.collapseKey()))
            .toList();
    letOthersRun();
    CommitResult result = call.proceed(Sabotage.copy(c).withdrawn(List.of()).build());
    if (result instanceof CommitResult.Committed) {
      for (OutboxRow row : unsent) {
        OutboxRow stopped = row.with(row.delivery().stopped("withdrawn"));
        while (!overwrites(call, stopped)) {
          Thread.yield();
        }
      }
    }
    return result;
  }

  private static Object names(Sabotage.Call call) {
    Changeset c = call.arg(0);
    boolean free = c.claims().stream().allMatch(claim -> isFree(call, c, claim));
    letOthersRun();
    CommitResult result = call.proceed();
    return free && result instanceof CommitResult.NameTaken
        ? call.proceed(Sabotage.copy(c).claims(List.of()).build())
        : result;
  }

  private static boolean isFree(Sabotage.Call call, Changeset c, NameClaim claim) {
    NameClaim held = call.inner().records().name(c.tenant(), claim.name()).orElse(claim);
    return held.holder().equals(claim.holder())
        || (held.expires() != null && !held.expires().isAfter(c.now()));
  }

  private static Object keys(Sabotage.Call call) {
    Changeset c = call.arg(0);
    IdempotencyRow key = c.idempotency();
    boolean fresh =
        key != null && call.inner().records().remembered(c.tenant(), key.key()).isEmpty();
    letOthersRun();
    CommitResult result = call.proceed();
    return fresh && result instanceof CommitResult.AlreadyDone
        ? call.proceed(Sabotage.copy(c).idempotency(null).build())
        : result;
  }

  private static Object updateLost(Sabotage.Call call) {
    Changeset c = call.arg(0);
    long version = before(call, c).map(RecordRow::version).orElse(0L);
    letOthersRun();
    CommitResult result = call.proceed();
    return version == c.expectedVersion() && result instanceof CommitResult.VersionConflict
        ? new CommitResult.Committed(false)
        : result;
  }

  private static Object early(Sabotage.Call call) {
    Changeset c = call.arg(0);
    RecordRow before = before(call, c).orElse(null);
    if (before == null || before.version() != c.expectedVersion()) {
      return call.proceed();
    }
    CommitResult unused =
        call.inner()
            .records()
            .commit(
                Changeset.builder(c.now(), before.version(), before)
                    .outbox(c.outbox())
                    .duties(c.duties())
                    .build());
    letOthersRun();
    return call.proceed(Sabotage.copy(c).outbox(List.of()).duties(List.of()).build());
  }

  private static Optional<RecordRow> before(Sabotage.Call call, Changeset c) {
    return call.inner().records().load(c.tenant(), c.row().id());
  }

  private static final class TwoOfOneKey implements Sabotage {
    private final Map<RecordId, OutboxRow> second = new ConcurrentHashMap<>();

    @Override
    public Object call(Call call) {
      if (call.is("recordStore.commit")) {
        return commit(call, call.arg(0));
      }
      Object result = call.proceed();
      if (!call.is("outbox.of")) {
        return result;
      }
      List<OutboxRow> rows = new ArrayList<>(Sabotage.<List<OutboxRow>>cast(result));
      Optional.ofNullable(second.get(call.<RecordId>arg(1))).ifPresent(rows::add);
      return rows;
    }

    private Object commit(Call call, Changeset c) {
      List<OutboxRow> fresh =
          c.outbox().stream()
              .filter(row -> call.inner().outbox().get(row.tenant(), row.key()).isEmpty())
              .toList();
      letOthersRun();
      Object result = call.proceed();
      for (OutboxRow row : fresh) {
        Optional<OutboxRow> there = call.inner().outbox().get(row.tenant(), row.key());
        if (there.isPresent() && !there.get().record().equals(row.record())) {
          second.put(row.record(), row);
        }
      }
      return result;
    }
  }

  private static final class NumberedLists implements Sabotage {
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

    @Override
    public Object call(Call call) {
      if (!call.is("outbox.list")) {
        return call.proceed();
      }
      List<OutboxRow> all = call.proceed(call.arg(0), call.arg(1), null, 10_000);
      String after = call.arg(2);
      int from = after == null ? 0 : Math.min(all.size(), numbers.getOrDefault(after, 0));
      int end = Math.min(all.size(), from + call.<Integer>arg(3));
      for (int i = from; i < end; i++) {
        numbers.put(all.get(i).key(), i + 1);
      }
      return all.subList(from, end);
    }
  }

  private static final class RowsBehind implements Sabotage {
    private final Map<RecordId, Optional<RecordRow>> behind = new ConcurrentHashMap<>();

    @Override
    public Object call(Call call) {
      if (call.is("recordStore.commit")) {
        Changeset c = call.arg(0);
        behind.put(c.row().id(), before(call, c));
        Object result = call.proceed();
        letOthersRun();
        behind.remove(c.row().id());
        return result;
      }
      boolean isBehind = call.is("recordStore.load") && behind.containsKey(call.<RecordId>arg(1));
      return isBehind ? behind.getOrDefault(call.<RecordId>arg(1), call.proceed()) : call.proceed();
    }
  }

  private static final class Mixtures implements Sabotage {
    private final Map<RecordId, RecordRow> coming = new ConcurrentHashMap<>();

    @Override
    public Object call(Call call) {
      if (call.is("recordStore.commit")) {
        RecordRow row = call.<Changeset>arg(0).row();
        coming.put(row.id(), row);
        letOthersRun();
        Object result = call.proceed();
        coming.remove(row.id());
        return result;
      }
      Object result = call.proceed();
      if (!call.is("recordStore.load")) {
        return result;
      }
      RecordRow next = coming.get(call.<RecordId>arg(1));
      return Sabotage.<Optional<RecordRow>>cast(result)
          .map(row -> next == null ? row : row.with(row.wakeUp(), next.attributes()));
    }
  }
}
