package dev.helpdesk.core.privacy;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * For how long a ticket is kept after its end. Immutable, equal by value.
 *
 * <p>An ended ticket bears the instant up to which it is kept as the attribute {@value #ATTRIBUTE},
 * so that a host finds what may go; one that is kept for ever, or is reopened, bears none. Amounts
 * are elapsed time, at most 100 years.
 */
public final class RetentionPolicy {

  /** Attribute of ended tickets: the instant up to which they are kept. */
  public static final String ATTRIBUTE = "retainUntil";

  private static final int KINDS = 100;

  private final SortedMap<String, Duration> kinds;
  private final SortedSet<String> forever;
  private final @Nullable Duration otherwise;

  private RetentionPolicy(Builder builder) {
    kinds = Collections.unmodifiableSortedMap(new TreeMap<>(builder.kinds));
    forever = Collections.unmodifiableSortedSet(new TreeSet<>(builder.forever));
    otherwise = builder.otherwise;
    for (String kind : forever) {
      if (kinds.containsKey(kind)) {
        throw new InvalidValueException(
            "retention.forever", "kinds for which retention.kinds gives no time");
      }
    }
  }

  /** Starts a policy that keeps everything for ever. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns for how long tickets of each kind are kept that has a time of its own. */
  public SortedMap<String, Duration> kinds() {
    return kinds;
  }

  /** Returns the kinds whose tickets are kept for ever, whatever holds otherwise. */
  public SortedSet<String> forever() {
    return forever;
  }

  /** Returns for how long tickets of all other kinds are kept; null for ever. */
  public @Nullable Duration otherwise() {
    return otherwise;
  }

  /** Returns the instant up to which a ticket is kept that ended at one; null for ever. */
  public @Nullable Instant keptUntil(String kind, Instant ended) {
    Duration time = forever.contains(kind) ? null : kinds.getOrDefault(kind, otherwise);
    if (time == null) {
      return null;
    }
    return time.compareTo(Duration.between(ended, Check.LATEST)) < 0
        ? ended.plus(time)
        : Check.LATEST;
  }

  /** Starts another policy from this one. */
  public Builder toBuilder() {
    return new Builder().forever(forever).otherwise(otherwise).kinds(kinds);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RetentionPolicy that
        && kinds.equals(that.kinds)
        && forever.equals(that.forever)
        && Objects.equals(otherwise, that.otherwise);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kinds, forever, otherwise);
  }

  @Override
  public String toString() {
    return "RetentionPolicy[" + kinds + ", " + forever + ", " + otherwise + "]";
  }

  /** Collects the parts of a policy. Not safe for use by several threads. */
  public static final class Builder {

    private final SortedMap<String, Duration> kinds = new TreeMap<>();
    private final SortedSet<String> forever = new TreeSet<>();
    private @Nullable Duration otherwise;

    private Builder() {}

    /** Sets for how long tickets of a kind are kept after their end; zero or more. */
    public Builder kind(String kind, Duration time) {
      String name = Check.id(kind, "retention.kinds");
      kinds.put(name, Check.duration(time, "retention.kinds." + name));
      return this;
    }

    private Builder kinds(SortedMap<String, Duration> times) {
      kinds.putAll(times);
      return this;
    }

    /** Sets the kinds whose tickets are kept for ever, whatever holds otherwise. */
    public Builder forever(Collection<String> names) {
      forever.clear();
      for (String name : Check.list(names, "retention.forever", KINDS)) {
        if (!forever.add(Check.id(name, "retention.forever[]"))) {
          throw new InvalidValueException("retention.forever", "different kinds");
        }
      }
      return this;
    }

    /** Sets for how long tickets of all other kinds are kept, zero or more; null for ever. */
    public Builder otherwise(@Nullable Duration time) {
      otherwise = time == null ? null : Check.duration(time, "retention.otherwise");
      return this;
    }

    /**
     * Returns the policy.
     *
     * @throws InvalidValueException when a kind has a time and is kept for ever
     */
    public RetentionPolicy build() {
      Check.map(kinds, "retention.kinds", KINDS);
      return new RetentionPolicy(this);
    }
  }
}
