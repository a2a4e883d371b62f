package dev.helpdesk.inmemory;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.time.Instant;
import java.util.function.Predicate;

/** A set of instants. */
@FunctionalInterface
interface Hours {

  Hours ALWAYS = at -> true;

  Hours NEVER = at -> false;

  boolean contains(Instant at);

  default Hours or(Hours other) {
    return at -> contains(at) || other.contains(at);
  }

  static Hours when(Predicate<Instant> condition) {
    Check.present(condition, "hours");
    return condition::test;
  }

  /** Returns the instants from one until just before another. */
  static Hours between(Instant from, Instant until) {
    Check.instant(from, "from");
    if (!Check.instant(until, "until").isAfter(from)) {
      throw new InvalidValueException("until", "after from");
    }
    return at -> !at.isBefore(from) && at.isBefore(until);
  }
}
