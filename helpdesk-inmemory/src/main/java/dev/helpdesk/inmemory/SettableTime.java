package dev.helpdesk.inmemory;

import dev.helpdesk.model.Check;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A time that stands still until it is moved. Safe for use by several threads. */
public final class SettableTime implements InstantSource {

  private final AtomicReference<Instant> now;

  /** Creates a time that stands at an instant. */
  public SettableTime(Instant start) {
    now = new AtomicReference<>(Check.instant(start, "start"));
  }

  @Override
  public Instant instant() {
    return Objects.requireNonNull(now.get());
  }

  /** Puts it at an instant, forward or back. */
  public void set(Instant instant) {
    now.set(Check.instant(instant, "instant"));
  }

  /** Moves it forward and returns where it stands then. */
  public Instant advance(Duration by) {
    Check.duration(by, "by");
    return now.updateAndGet(instant -> Check.instant(instant.plus(by), "instant"));
  }
}
