package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.codec.JsonBody;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.Limits;
import dev.helpdesk.core.engine.record.DeskCodecs;
import dev.helpdesk.core.engine.record.DeskRecord;
import dev.helpdesk.core.engine.road.Decider.Ground;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.spi.store.Body;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.EncodedBody;
import dev.helpdesk.spi.store.IdempotencyRow;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.StoreFailedException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commits work, and knows what was committed before under the same key. */
final class Committer {

  /** Nothing more is remembered than what the history says. */
  static final Body NOTHING = EncodedBody.of("{}");

  private final Ports ports;
  private final Limits limits;
  private final Loading loading;
  private final Decider decider;
  private final Grounds grounds;

  Committer(Ports ports, Loading loading, Decider decider, Grounds grounds) {
    this.ports = ports;
    this.limits = ports.limits();
    this.loading = loading;
    this.decider = decider;
    this.grounds = grounds;
  }

  /**
   * Commits work.
   *
   * @param doubts where a command's decision goes if nobody knows the outcome; null for work that
   *     may be decided again without harm, since the version check keeps it from happening twice
   */
  CommitResult commit(
      Work work,
      @Nullable RecordRow row,
      Ground ground,
      @Nullable IdempotencyRow idempotency,
      @Nullable Doubts doubts) {
    return commit(work, changeset(work, row, ground, idempotency), doubts);
  }

  /**
   * Commits work on a record that is there, which may be decided again without harm.
   *
   * @return the row as it stands since; null when the work is not known to be committed
   */
  @Nullable RecordRow commit(Work work, RecordRow row, Ground ground) {
    Changeset changeset = changeset(work, row, ground, null);
    boolean committed = commit(work, changeset, null) instanceof CommitResult.Committed;
    return committed ? changeset.row() : null;
  }

  private Changeset changeset(
      Work work, @Nullable RecordRow row, Ground ground, @Nullable IdempotencyRow idempotency) {
    DeskRecord record = work.record();
    Instant wakeUp = decider.wakeUp(ground, record);
    AskedSituation situation = ground.at(record.view().lastAt(), Actor.SYSTEM, record, limits);
    return Ledger.changeset(work, row, wakeUp, ground, situation, grounds.now(), idempotency);
  }

  private CommitResult commit(Work work, Changeset changeset, @Nullable Doubts doubts) {
    RuntimeException failure = null;
    CommitResult result;
    try {
      result = ports.storage().records().commit(changeset);
    } catch (StoreFailedException e) {
      throw e;
    } catch (RuntimeException e) {
      failure = e;
      result = new CommitResult.Unknown();
    }
    if (doubts != null && result instanceof CommitResult.Unknown) {
      String decision = work.history.get(work.history.size() - 1).decision().id();
      doubts.add(decision, work.expectedVersion, failure);
    }
    return result;
  }

  /** Returns the outcome of an earlier command with the order's key, or null. */
  @Nullable Outcome remembered(Order order) {
    String key = order.scopedKey();
    if (key == null) {
      return null;
    }
    return ports
        .storage()
        .records()
        .remembered(order.tenant(), key)
        .map(first -> repeated(order, first))
        .orElse(null);
  }

  /** Returns the first command's outcome; a refusal when its payload was another. */
  Outcome repeated(Order order, IdempotencyRow first) {
    if (!first.payloadHash().equals(payloadHash(order.command()))) {
      return new Outcome.Refused(
          Refusal.of(
              "idempotency.conflict", "key", "a key that was not used with another payload"));
    }
    DeskRecord record = loading.record(loading.row(order.tenant(), first.record()).orElseThrow());
    int count = (int) Math.min(10_000, Math.max(1, first.toVersion() - first.fromVersion()));
    List<Happened> events =
        loading.history(order.tenant(), first.record(), first.fromVersion(), count);
    // The first may be of the same transaction of the host, which may be undone still.
    boolean enlisted = ports.storage().records().isEnlisted();
    return new Outcome.Accepted(record.view(), events, true, enlisted);
  }

  /** Returns the hash of what a command says, as it was given. */
  String payloadHash(Command command) {
    byte[] payload = JsonBody.of(command, DeskCodecs.COMMAND).bytes();
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payload));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
