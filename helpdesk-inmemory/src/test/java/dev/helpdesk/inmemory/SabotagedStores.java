package dev.helpdesk.inmemory;

import dev.helpdesk.model.Audience;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.NameClaim;
import dev.helpdesk.spi.store.OutboxRow;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.TextRow;
import dev.helpdesk.spi.store.WakeUps;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Stores that each break one promise in a way that real stores do. */
final class SabotagedStores {

  /**
   * One of them.
   *
   * @param lie what it does
   * @param rule the rule whose test must catch it
   * @param racing whether it lies only if calls meet, so that a run may miss it
   * @param sabotage makes it, afresh each time
   */
  record Sabotaged(String lie, String rule, boolean racing, Supplier<Sabotage> sabotage) {}

  private SabotagedStores() {}

  static List<Sabotaged> all() {
    return Stream.of(
            simple(),
            SabotagedColumns.all(),
            SabotagedTimes.all(),
            SabotagedRaces.all(),
            SabotagedParts.all(),
            SabotagedUpdates.all(),
            SabotagedAnswers.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Sabotaged> simple() {
    return List.of(
        onCommit("answers that a lost race was won", "STORE-03", SabotagedStores::swallow),
        onCommit("writes over what another wrote meanwhile", "STORE-07", SabotagedStores::lost),
        racingOnCommit(
            "checks the version outside the lock", "STORE-08", SabotagedStores::unlocked),
        onCommit("keeps the texts of a refused commit", "STORE-07", SabotagedStores::partial),
        of("reads what was there before the last commit", "STORE-01", StaleReads::new),
        of("gives history in order of types", "STORE-02", () -> SabotagedStores::reordered),
        changing("cuts instants to seconds", "STORE-10", SabotagedStores::truncated),
        of("hands out its own list", "STORE-11", LeakingList::new),
        changing("takes ids that differ in case for one", "STORE-12", SabotagedStores::folded),
        changing("cuts texts at 65,535 characters", "TEXT-05", SabotagedStores::shortened),
        onCommit("does not look at the key", "IDEM-01", SabotagedStores::forgetful),
        onCommit("looks at the version before the key", "IDEM-02", SabotagedStores::versionFirst),
        changing(
            "keeps released names", "NAME-04", c -> Sabotage.copy(c).releases(List.of()).build()),
        changing("keeps names past their expiry", "NAME-03", SabotagedStores::everlasting),
        changing("loses the last notification", "OUTBOX-01", SabotagedStores::outboxCut),
        changing(
            "withdraws nothing", "OUTBOX-12", c -> Sabotage.copy(c).withdrawn(List.of()).build()),
        of("lets an overtaken sender write", "OUTBOX-05", () -> SabotagedStores::revisionIgnored),
        of("hands out a record twice", "WAKE-02", () -> SabotagedStores::claimedTwice),
        of("hands out records too early", "WAKE-01", () -> SabotagedStores::tooEarly),
        of("lets one tenant take all", "WAKE-04", () -> SabotagedStores::unfair),
        of("keeps a lease over a commit", "WAKE-05", StickyLease::new),
        of("counts a lease as a version", "WAKE-07", () -> SabotagedStores::leaseAsVersion),
        of("pages by number of rows", "QUERY-09", () -> SabotagedStores::offsetCursor),
        of("orders without regard to case", "QUERY-08", () -> SabotagedStores::caseOrder),
        of("finds internal words for all", "QUERY-06", () -> SabotagedStores::leakedWords),
        of("shows a late row below others already shown", "FEED-02", LateRows::new),
        of("skips a row after a full page", "FEED-03", () -> SabotagedStores::skippedRow));
  }

  static Sabotaged of(String lie, String rule, Supplier<Sabotage> sabotage) {
    return new Sabotaged(lie, rule, false, sabotage);
  }

  static Sabotaged racing(String lie, String rule, Supplier<Sabotage> sabotage) {
    return new Sabotaged(lie, rule, true, sabotage);
  }

  static Sabotaged onCommit(String lie, String rule, Sabotage sabotage) {
    return of(lie, rule, () -> onCommit(sabotage));
  }

  static Sabotaged racingOnCommit(String lie, String rule, Sabotage sabotage) {
    return racing(lie, rule, () -> onCommit(sabotage));
  }

  private static Sabotage onCommit(Sabotage sabotage) {
    return call -> call.is("recordStore.commit") ? sabotage.call(call) : call.proceed();
  }

  static Sabotaged changing(String lie, String rule, UnaryOperator<Changeset> change) {
    return onCommit(lie, rule, call -> call.proceed(change.apply(call.arg(0))));
  }

  private static Object swallow(Sabotage.Call call) {
    CommitResult result = call.proceed();
    boolean lost = result instanceof CommitResult.VersionConflict;
    return lost ? new CommitResult.Committed(false) : result;
  }

  private static Object lost(Sabotage.Call call) {
    CommitResult result = call.proceed();
    while (result instanceof CommitResult.VersionConflict conflict) {
      result = call.proceed(Sabotage.rebased(call.arg(0), conflict.actualVersion()));
    }
    return result;
  }

  private static Object unlocked(Sabotage.Call call) {
    Changeset changeset = call.arg(0);
    long version =
        call.inner()
            .records()
            .load(changeset.tenant(), changeset.row().id())
            .map(RecordRow::version)
            .orElse(0L);
    if (version != changeset.expectedVersion()) {
      return new CommitResult.VersionConflict(version);
    }
    for (int i = 0; i < 100; i++) {
      Thread.yield();
    }
    return lost(call);
  }

  private static Object partial(Sabotage.Call call) {
    CommitResult result = call.proceed();
    Changeset loser = call.arg(0);
    if (result instanceof CommitResult.VersionConflict && !loser.texts().isEmpty()) {
      RecordRow row = call.inner().records().load(loser.tenant(), loser.row().id()).orElseThrow();
      call.proceed(Changeset.builder(loser.now(), row.version(), row).texts(loser.texts()).build());
    }
    return result;
  }

  private static Object forgetful(Sabotage.Call call) {
    CommitResult result = call.proceed();
    return result instanceof CommitResult.AlreadyDone
        ? call.proceed(Sabotage.copy(call.arg(0)).idempotency(null).build())
        : result;
  }

  private static Object versionFirst(Sabotage.Call call) {
    Changeset changeset = call.arg(0);
    CommitResult result = call.proceed();
    if (result instanceof CommitResult.AlreadyDone) {
      CommitResult other = call.proceed(Sabotage.copy(changeset).idempotency(null).build());
      return other instanceof CommitResult.VersionConflict ? other : result;
    }
    return result;
  }

  private static Changeset everlasting(Changeset c) {
    return Sabotage.copy(c)
        .claims(c.claims().stream().map(n -> new NameClaim(n.name(), n.holder(), null)).toList())
        .build();
  }

  private static Changeset outboxCut(Changeset c) {
    int kept = Math.max(0, c.outbox().size() - 1);
    return Sabotage.copy(c).outbox(c.outbox().subList(0, kept)).build();
  }

  private static Changeset shortened(Changeset c) {
    List<TextRow> texts =
        c.texts().stream()
            .map(
                t ->
                    new TextRow(
                        t.tenant(),
                        t.record(),
                        t.key(),
                        t.subjects(),
                        t.audience(),
                        t.text().length() > 65_535 ? t.text().substring(0, 65_532) : t.text()))
            .toList();
    return Sabotage.copy(c).texts(texts).build();
  }

  private static Changeset truncated(Changeset c) {
    Instant wakeUp = c.row().wakeUp();
    RecordRow row =
        c.row()
            .with(
                wakeUp == null ? null : wakeUp.truncatedTo(ChronoUnit.SECONDS),
                c.row().attributes());
    return Sabotage.copy(c, c.expectedVersion(), row, c.history()).build();
  }

  private static Changeset folded(Changeset c) {
    RecordRow r = c.row();
    RecordId id = RecordId.of(r.id().value().toLowerCase(Locale.ROOT));
    RecordRow row =
        new RecordRow(
            r.tenant(),
            id,
            r.kind(),
            r.version(),
            r.wakeUp(),
            r.stamp(),
            r.attributes(),
            r.words(),
            r.snapshot());
    return Sabotage.copy(c, c.expectedVersion(), row, c.history()).build();
  }

  private static Object reordered(Sabotage.Call call) {
    Object result = call.proceed();
    if (call.is("recordStore.history")) {
      List<HistoryRow> rows = new ArrayList<>(Sabotage.<List<HistoryRow>>cast(result));
      rows.sort(Comparator.comparing(HistoryRow::type));
      return rows;
    }
    return result;
  }

  private static Object revisionIgnored(Sabotage.Call call) {
    if (call.is("outbox.update")) {
      OutboxRow row = call.arg(0);
      Optional<OutboxRow> stored = call.inner().outbox().get(row.tenant(), row.key());
      if (stored.isPresent()) {
        long revision = stored.get().delivery().revision();
        return call.proceed(row.with(Sabotage.atRevision(row.delivery(), revision)));
      }
    }
    return call.proceed();
  }

  private static Object claimedTwice(Sabotage.Call call) {
    Object result = call.proceed();
    if (call.is("wakeUps.claim")) {
      Sabotage.<List<WakeUps.Claim>>cast(result)
          .forEach(claim -> call.inner().wakeUps().release(claim.tenant(), claim.record()));
    }
    return result;
  }

  private static Object tooEarly(Sabotage.Call call) {
    return call.is("wakeUps.claim")
        ? call.proceed(call.<Instant>arg(0).plusSeconds(1), call.arg(1), call.arg(2))
        : call.proceed();
  }

  private static Object unfair(Sabotage.Call call) {
    if (!call.is("wakeUps.claim")) {
      return call.proceed();
    }
    List<WakeUps.Claim> all = call.proceed(call.arg(0), call.arg(1), 10_000);
    int limit = Math.min(all.size(), call.<Integer>arg(2));
    all.subList(limit, all.size())
        .forEach(claim -> call.inner().wakeUps().release(claim.tenant(), claim.record()));
    return all.subList(0, limit);
  }

  private static Object leaseAsVersion(Sabotage.Call call) {
    Object result = call.proceed();
    if (call.is("wakeUps.claim")) {
      for (WakeUps.Claim claim : Sabotage.<List<WakeUps.Claim>>cast(result)) {
        RecordRow row = call.inner().records().load(claim.tenant(), claim.record()).orElseThrow();
        List<HistoryRow> last =
            call.inner().records().history(claim.tenant(), claim.record(), row.version() - 1, 1);
        Changeset again =
            Changeset.builder(claim.wakeUp(), row.version() - 1, row).history(last).build();
        call.inner().records().commit(Sabotage.rebased(again, row.version()));
      }
    }
    return result;
  }

  static Object offsetCursor(Sabotage.Call call) {
    if (!call.is("recordQuery.find")) {
      return call.proceed();
    }
    String cursor = call.arg(3);
    int from = cursor == null ? 0 : Integer.parseInt(cursor);
    int limit = call.<Integer>arg(4);
    RecordQuery.Page all = call.proceed(call.arg(0), call.arg(1), call.arg(2), null, 10_000);
    int end = Math.min(all.rows().size(), from + limit);
    List<RecordRow> rows = all.rows().subList(Math.min(from, end), end);
    return new RecordQuery.Page(rows, end < all.rows().size() ? String.valueOf(end) : null);
  }

  private static Object caseOrder(Sabotage.Call call) {
    Object result = call.proceed();
    if (result instanceof RecordQuery.Page page) {
      List<RecordRow> rows = new ArrayList<>(page.rows());
      rows.sort(Comparator.comparing(row -> row.id().value(), String.CASE_INSENSITIVE_ORDER));
      return new RecordQuery.Page(rows, page.next());
    }
    return result;
  }

  private static Object leakedWords(Sabotage.Call call) {
    Object[] args = call.args().clone();
    if (call.is("recordQuery.find") && args[1] instanceof Criteria.Contains contains) {
      args[1] = new Criteria.Contains(Audience.INTERNAL, contains.words());
    }
    return call.proceed(args);
  }

  private static Object skippedRow(Sabotage.Call call) {
    if (call.is("feed.read") && call.<Long>arg(1) > 0 && call.<Long>arg(1) < 1_000) {
      return call.proceed(call.arg(0), call.<Long>arg(1) + 1, call.arg(2));
    }
    return call.proceed();
  }

  private static final class StaleReads implements Sabotage {
    private final Map<RecordId, RecordRow> before = new ConcurrentHashMap<>();

    @Override
    public Object call(Call call) {
      if (call.is("recordStore.commit")) {
        Changeset changeset = call.arg(0);
        call.inner()
            .records()
            .load(changeset.tenant(), changeset.row().id())
            .ifPresent(row -> before.put(row.id(), row));
      }
      if (call.is("recordStore.load") && before.containsKey(call.<RecordId>arg(1))) {
        return Optional.of(before.get(call.<RecordId>arg(1)));
      }
      return call.proceed();
    }
  }

  private static final class LeakingList implements Sabotage {
    private final Map<RecordId, List<HistoryRow>> lists = new HashMap<>();

    @Override
    public synchronized Object call(Call call) {
      if (!call.is("recordStore.history")) {
        return call.proceed();
      }
      List<HistoryRow> rows = call.proceed();
      List<HistoryRow> own = lists.computeIfAbsent(call.arg(1), id -> new ArrayList<>(rows));
      if (own.size() < rows.size() && !own.isEmpty()) {
        own.addAll(rows.subList(own.size(), rows.size()));
      }
      return own;
    }
  }

  private static final class StickyLease implements Sabotage {
    private final Set<RecordId> leased = ConcurrentHashMap.newKeySet();

    @Override
    public Object call(Call call) {
      Object result = call.proceed();
      if (!call.is("wakeUps.claim")) {
        return result;
      }
      return Sabotage.<List<WakeUps.Claim>>cast(result).stream()
          .filter(claim -> leased.add(claim.record()))
          .toList();
    }
  }

  private static final class LateRows implements Sabotage {
    private final Set<Long> asked = ConcurrentHashMap.newKeySet();

    @Override
    public Object call(Call call) {
      Object result = call.proceed();
      if (!call.is("feed.read")) {
        return result;
      }
      long head = call.inner().feed().head(call.arg(0));
      return Sabotage.<List<HistoryRow>>cast(result).stream()
          .filter(row -> !row.record().value().equals("r-0") || isThere(row, head))
          .toList();
    }

    /** A row is there from the second look on, once another came after it. */
    private boolean isThere(HistoryRow row, long head) {
      return row.position() < head && !asked.add(row.position());
    }
  }
}
