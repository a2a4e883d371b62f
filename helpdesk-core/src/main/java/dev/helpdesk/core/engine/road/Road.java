package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.engine.record.DeskRecord;
import dev.helpdesk.core.engine.record.Kinds;
import dev.helpdesk.core.engine.road.Decider.Ground;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.view.OutcomeUnknownException;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.CommitResult.AlreadyDone;
import dev.helpdesk.spi.store.CommitResult.Committed;
import dev.helpdesk.spi.store.CommitResult.NameTaken;
import dev.helpdesk.spi.store.IdempotencyRow;
import dev.helpdesk.spi.store.RecordRow;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of every command: load, settle what is due, decide, commit, tell.
 *
 * <p>A command that loses a race against another is decided again on the new state, a few times.
 */
public final class Road {

  private static final int ATTEMPTS = 8;
  private static final int SETTLED_COMMITS = 256;

  private final Grounds grounds;
  private final Committer committer;
  private final Loading loading;
  private final Decider decider;
  private final Decider looking;
  private final Listeners listeners;

  Road(
      Grounds grounds,
      Committer committer,
      Loading loading,
      Decider decider,
      Decider looking,
      Listeners listeners) {
    this.grounds = grounds;
    this.committer = committer;
    this.loading = loading;
    this.decider = decider;
    this.looking = looking;
    this.listeners = listeners;
  }

  /** A command decided on a record, ready to be committed; or why it isn't. */
  private record Prepared(
      @Nullable Refusal refusal,
      RecordView before,
      Work work,
      @Nullable RecordRow row,
      @Nullable Ground ground,
      DeskRecord settledRecord,
      boolean settled) {

    static Prepared refused(Refusal refusal, RecordView before, Work work) {
      return new Prepared(refusal, before, work, null, null, work.record(), true);
    }

    long settledVersion() {
      return settledRecord.view().version();
    }

    boolean changesNothing() {
      return settled && work.record().view().version() == settledVersion();
    }

    Outcome.Accepted outcome(boolean enlisted) {
      List<Happened> events = work.eventsAfter(settledVersion());
      return new Outcome.Accepted(work.record().view(), events, false, enlisted);
    }
  }

  /** Takes a command the whole way. */
  public Outcome travel(Order order) {
    Doubts doubts = new Doubts(loading, order.tenant(), order.record());
    try {
      return travel(order, doubts);
    } catch (RuntimeException e) {
      throw doubts.isEmpty() ? e : new OutcomeUnknownException(e);
    }
  }

  /** Tells whether a command with this key was done. */
  public boolean isRemembered(TenantId tenant, Actor actor, String commandType, String key) {
    return loading
        .storage()
        .records()
        .remembered(tenant, Order.scopedKey(actor, commandType, key))
        .isPresent();
  }

  private Outcome travel(Order given, Doubts doubts) {
    Order order = given;
    int attempts = 0;
    for (int commits = 0; attempts < ATTEMPTS && commits < SETTLED_COMMITS; commits++) {
      Outcome known = committer.remembered(order);
      if (known != null) {
        return known;
      }
      Prepared prepared = prepare(order, decider, Decider.SETTLED_AT_MOST);
      // Only now: what came to pass before the record was loaded is found, and what does so later
      // is kept by the record's version from happening twice.
      known = doubts.resolved();
      if (known != null) {
        return known;
      }
      if (prepared.refusal() != null) {
        doubts.failIfOpen(prepared.work().expectedVersion);
        return new Outcome.Refused(prepared.refusal());
      }
      if (prepared.changesNothing()) {
        doubts.failIfOpen(prepared.work().expectedVersion);
        return new Outcome.Accepted(prepared.before(), List.of(), false, false);
      }
      CommitResult result = commit(order, prepared, doubts);
      if (result instanceof Committed committed && prepared.settled()) {
        Outcome.Accepted accepted = prepared.outcome(committed.enlisted());
        tell(order.tenant(), prepared.work());
        return accepted;
      }
      Outcome ended = ended(order, result);
      if (ended != null) {
        return ended;
      }
      if (result instanceof Committed) {
        tell(order.tenant(), prepared.work());
        order = order.after(prepared.work());
      } else if (loading.storage().records().isEnlisted()) {
        // What the host has read is as old as the decision: its transaction is to be tried again.
        break;
      } else {
        attempts++;
      }
    }
    doubts.failIfAny();
    return new Outcome.Refused(
        Refusal.of("record.contended", "record", "free of other writers for a moment"));
  }

  /** Decides a command without a commit. */
  public Outcome preview(Order order) {
    Prepared prepared = prepare(order, looking, Decider.SETTLED_AT_MOST * SETTLED_COMMITS);
    return prepared.refusal() != null
        ? new Outcome.Refused(prepared.refusal())
        : prepared.outcome(false);
  }

  /**
   * Looks at what a command would make of its record, with all that falls due by it at once;
   * without a commit.
   */
  public Look look(Order order) {
    int atMost = Decider.SETTLED_AT_MOST * SETTLED_COMMITS;
    Prepared prepared = prepare(order, looking, atMost);
    DeskRecord before = prepared.settledRecord();
    if (prepared.refusal() != null) {
      return new Look(prepared.refusal(), before, before, List.of());
    }
    Work work = prepared.work();
    Instant now = Terms.now(order, work.record().view(), grounds.now());
    looking.settle(now, atMost, Objects.requireNonNull(prepared.ground()), work);
    return new Look(null, before, work.record(), prepared.outcome(false).events());
  }

  private @Nullable Outcome ended(Order order, CommitResult result) {
    if (result instanceof AlreadyDone done) {
      return committer.repeated(order, done.first());
    }
    if (result instanceof NameTaken taken) {
      return new Outcome.Refused(
          new Refusal(
              "name.taken",
              "name",
              "a name that no other record holds",
              List.of("the record " + taken.holder())));
    }
    return null;
  }

  private Prepared prepare(Order order, Decider by, int settledAtMost) {
    Optional<RecordRow> row = loading.row(order.tenant(), order.record());
    String made = Kinds.madeBy(order.command());
    DeskRecord record =
        row.map(loading::record)
            .orElseGet(
                () ->
                    DeskRecord.empty(
                        order.tenant(),
                        order.record(),
                        made == null ? Kinds.FAN_OUT : made,
                        order.at() == null ? grounds.now() : order.at()));
    Work work = new Work(record, row.map(RecordRow::version).orElse(0L));
    Ground plain = grounds.of(record);
    // Without a policy no order gets further than to the refusal that says so.
    Policy asked = plain == null ? Policy.defaults() : plain.policy();
    Refusal refusal =
        Terms.check(order, row.orElse(null), record.view(), asked.permission(), grounds.now());
    if (refusal != null) {
      return Prepared.refused(refusal, record.view(), work);
    }
    if (plain == null) {
      return Prepared.refused(
          Refusal.of("policy.none", "tenant", "a tenant with a policy installed"),
          record.view(),
          work);
    }
    Ground ground = order.muted() ? plain.muted() : plain;
    Instant now = Terms.now(order, record.view(), grounds.now());
    boolean settled =
        grounds.isQuiet(row.orElse(null), plain, now) || by.settle(now, settledAtMost, plain, work);
    DeskRecord settledRecord = work.record();
    RecordView settledView = settledRecord.view();
    if (settled) {
      Instant last = settledView.lastAt();
      refusal = Terms.expected(order, work.expectedVersion, settledView);
      if (refusal == null) {
        refusal = grounds.migrating(order.command(), settledView);
      }
      ground = grounds.deciding(order.command(), settledView, ground);
      if (refusal == null) {
        refusal =
            by.decide(
                order.command(), order.actor(), now.isBefore(last) ? last : now, ground, work);
      }
    }
    return new Prepared(
        refusal, record.view(), work, row.orElse(null), ground, settledRecord, settled);
  }

  private CommitResult commit(Order order, Prepared prepared, Doubts doubts) {
    IdempotencyRow idempotency = null;
    String key = order.scopedKey();
    if (key != null && prepared.settled()) {
      idempotency =
          new IdempotencyRow(
              key,
              committer.payloadHash(order.command()),
              order.record(),
              prepared.settledVersion(),
              prepared.work().record().view().version(),
              Committer.NOTHING);
    }
    return committer.commit(
        prepared.work(),
        prepared.row(),
        Objects.requireNonNull(prepared.ground()),
        idempotency,
        prepared.settled() ? doubts : null);
  }

  private void tell(TenantId tenant, Work work) {
    listeners.tell(tenant, work.record().view(), work.events());
  }
}
