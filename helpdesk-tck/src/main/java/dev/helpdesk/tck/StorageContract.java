package dev.helpdesk.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.StoreFailedException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;

/** What the contracts of a store have in common: a fresh fixture for each test. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class StorageContract {

  /** A lease that no test lets run out, however slow the store is. */
  static final Duration LONG = Duration.ofDays(1);

  /** How often a commit is tried that fails for now, as it may when it meets others. */
  private static final int TRIES = 20;

  private @Nullable StorageFixture fixture;

  /** Leaves the fixture to the subclass. */
  protected StorageContract() {}

  /** Returns a fresh, empty store. Called once for each test. */
  protected abstract StorageFixture newFixture();

  /** Opens the fixture, and refuses one with which a race or a history would show nothing. */
  @BeforeEach
  protected final void open() {
    fixture = newFixture();
    assertThat(fixture.racers()).as("racers that the fixture declares").isBetween(4, 64);
    assertThat(fixture.histories()).as("histories that the fixture declares").isPositive();
  }

  /** Closes the fixture. */
  @AfterEach
  protected final void close() {
    fixture().close();
  }

  final StorageFixture fixture() {
    return Objects.requireNonNull(fixture, "the fixture is open during a test alone");
  }

  final Storage storage() {
    return fixture().storage();
  }

  final RecordStore records() {
    return storage().records();
  }

  final CommitResult commit(Change change) {
    return commit(change.build());
  }

  /** Commits, and tries again what failed for now: nothing is written then. */
  final CommitResult commit(Changeset changeset) {
    for (int attempt = 1; ; attempt++) {
      try {
        return records().commit(changeset);
      } catch (StoreFailedException failed) {
        // Inside a transaction of the host all of it would be tried again, not the commit.
        if (!failed.isRetryable() || records().isEnlisted()) {
          throw failed;
        }
        if (attempt == TRIES) {
          throw new AssertionError("a commit failed " + TRIES + " times in a row", failed);
        }
        Race.letOthersRun();
      }
    }
  }

  /** Commits what nothing stands against. */
  final Changeset committed(Change change) {
    return committed(change.build());
  }

  /** Commits a changeset that nothing stands against. */
  final Changeset committed(Changeset changeset) {
    assertThat(commit(changeset)).isInstanceOf(CommitResult.Committed.class);
    return changeset;
  }

  /** Returns a lease of which {@link #passAlmostALease} leaves something. */
  final Duration leaseThatStands() {
    return fixture().storeTimeStands() ? fixture().lease() : LONG;
  }

  /** Lets all of a lease pass but its last instant, where that can be told. */
  final void passAlmostALease() {
    if (fixture().storeTimeStands()) {
      fixture().advanceStoreTime(fixture().lease().minusNanos(1_000));
    }
  }

  /** Lets the rest of a lease pass. */
  final void passTheRest() {
    boolean stands = fixture().storeTimeStands();
    fixture().advanceStoreTime(stands ? Duration.ofNanos(1_000) : fixture().lease());
  }

  /** Lets a lease pass. */
  final void passALease() {
    fixture().advanceStoreTime(fixture().lease());
  }

  /** Runs an action on several threads at once and returns what each got. */
  final <T> List<T> race(IntFunction<T> action) {
    return Race.among(fixture().racers(), action);
  }
}
