package dev.helpdesk.reliability;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A time that runs on by an hour whenever it is looked at: every lease has run out by it. */
final class HastyTime implements InstantSource {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final AtomicLong looks = new AtomicLong();

  @Override
  public Instant instant() {
    return START.plus(Duration.ofHours(looks.incrementAndGet()));
  }
}
