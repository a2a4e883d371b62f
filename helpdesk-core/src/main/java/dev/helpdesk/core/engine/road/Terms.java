package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.engine.record.Kinds;
import dev.helpdesk.core.security.PermissionPolicy;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.spi.store.RecordRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms of an order that hold for every command: who, which record, which version, when. */
final class Terms {

  private Terms() {}

  static @Nullable Refusal check(
      Order order,
      @Nullable RecordRow row,
      RecordView view,
      PermissionPolicy permission,
      Instant engineNow) {
    String made = Kinds.madeBy(order.command());
    if (row == null && made == null) {
      return unknown();
    }
    if (row != null && !Admission.maySee(order.actor(), view)) {
      return unknown();
    }
    Refusal refusal = Admission.check(order.actor(), order.command(), permission);
    if (refusal != null) {
      return refusal;
    }
    refusal = registration(order, row);
    if (refusal != null) {
      return refusal;
    }
    if (row != null && !Kinds.fits(order.command(), row.kind())) {
      return unknown();
    }
    long version = row == null ? 0 : row.version();
    if (order.expectedVersion() != null && order.expectedVersion() < version) {
      return stale(version);
    }
    return given(order, view, engineNow);
  }

  /**
   * Returns why a settled record isn't the one that was expected, or null. It is when nothing has
   * come to it but what falls due by itself: whoever looks sees that settled before it is stored.
   */
  static @Nullable Refusal expected(Order order, long stored, RecordView settled) {
    Long expected = order.expectedVersion();
    return expected == null || expected == stored || expected == settled.version()
        ? null
        : stale(settled.version());
  }

  private static Refusal stale(long version) {
    return new Refusal(
        "record.stale-version",
        "expectedVersion",
        "the version the record has",
        List.of(String.valueOf(version)));
  }

  private static @Nullable Refusal registration(Order order, @Nullable RecordRow row) {
    if (!(order.command() instanceof RegisterTicket register)) {
      return null;
    }
    if (!Kinds.isTicket(register.kind())) {
      return Refusal.of("intake.kind-unknown", "kind", "a kind of ticket of the policy");
    }
    if (Kinds.isReserved(order.record())) {
      return Refusal.of("record.reserved", "record", "an id that the engine doesn't use itself");
    }
    return row == null
        ? null
        : Refusal.of("record.exists", "record", "an id that no record has yet");
  }

  private static Refusal unknown() {
    return Refusal.of("record.unknown", "record", "a record of this tenant");
  }

  private static @Nullable Refusal given(Order order, RecordView view, Instant engineNow) {
    boolean plain = order.at() == null && !order.muted();
    if (plain || order.actor().role() == Actor.Role.SYSTEM) {
      return null;
    }
    if (order.actor().role() != Actor.Role.ADMINISTRATOR) {
      return Refusal.of(
          "security.not-allowed",
          order.at() == null ? "muted" : "at",
          "left out, except by an administrator");
    }
    if (order.at() != null && view.version() > 0 && order.at().isBefore(view.lastAt())) {
      return new Refusal(
          "time.too-early",
          "at",
          "not before the record's last event",
          List.of("at or after " + view.lastAt()));
    }
    if (order.at() != null && order.at().isAfter(engineNow)) {
      return Refusal.of("time.in-future", "at", "not after the engine's now");
    }
    return null;
  }

  /** Returns the instant of the decision: the given one, or now raised to the last event's. */
  static Instant now(Order order, RecordView view, Instant engineNow) {
    Instant now = order.at() == null ? engineNow : order.at();
    return view.version() > 0 && now.isBefore(view.lastAt()) ? view.lastAt() : now;
  }
}
