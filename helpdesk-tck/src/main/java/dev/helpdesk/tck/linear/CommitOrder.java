package dev.helpdesk.tck.linear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commits that made a record, in the order in which its final history shows them. */
final class CommitOrder {

  /** A commit that is in the history: the how-manieth, and what it wrote. */
  record Commit(int number, Operation operation, long from, long to, @Nullable String key) {}

  private final List<String> log;
  private final List<Commit> commits = new ArrayList<>();
  private final Map<Operation, Commit> byOperation = new HashMap<>();
  private final Map<String, Commit> byKey = new HashMap<>();
  private final Map<Long, Integer> states = new HashMap<>();

  /** Orders commits; throws a {@link Violation} when they do not make the log. */
  CommitOrder(List<Operation> operations, List<String> log) {
    this.log = log;
    List<Commit> found = new ArrayList<>();
    Set<String> present = new HashSet<>(log);
    if (present.size() != log.size()) {
      throw new Violation("an event is in the history twice");
    }
    for (Operation operation : operations) {
      Commit commit = commitOf(operation, present);
      if (commit != null) {
        found.add(commit);
      }
    }
    found.sort(Comparator.comparingLong(Commit::from));
    states.put(0L, 0);
    found.forEach(this::add);
    long written = commits.isEmpty() ? 0 : commits.get(commits.size() - 1).to();
    if (written != log.size()) {
      throw new Violation("the history has events that no commit wrote");
    }
  }

  /** Returns how many commits there are. */
  int size() {
    return commits.size();
  }

  /** Returns the commit that a call made, or null. */
  @Nullable Commit of(Operation operation) {
    return byOperation.get(operation);
  }

  /** Returns the commit with a key, or null. */
  @Nullable Commit withKey(@Nullable String key) {
    return key == null ? null : byKey.get(key);
  }

  /** Returns after how many commits the record had a version. */
  int stateAt(long version) {
    Integer state = states.get(version);
    if (state == null) {
      throw new Violation("version " + version + " is within a commit or beyond all");
    }
    return state;
  }

  /** Returns the first events of the history. */
  List<String> firstOf(long version) {
    return log.subList(0, (int) Math.max(0, Math.min(version, log.size())));
  }

  private void add(Commit commit) {
    long last = commits.isEmpty() ? 0 : commits.get(commits.size() - 1).to();
    if (commit.from() != last) {
      throw new Violation("commits do not follow each other at version " + commit.from());
    }
    Commit numbered =
        new Commit(
            commits.size() + 1, commit.operation(), commit.from(), commit.to(), commit.key());
    commits.add(numbered);
    byOperation.put(commit.operation(), numbered);
    states.put(commit.to(), numbered.number());
    if (commit.key() != null && byKey.put(commit.key(), numbered) != null) {
      throw new Violation("two commits were written under one key");
    }
  }

  private @Nullable Commit commitOf(Operation operation, Set<String> present) {
    Observation seen = operation.seen();
    if (seen instanceof Observation.Written written) {
      return placed(operation, written.onVersion(), written.events(), written.key());
    }
    if (seen instanceof Observation.Unsure unsure) {
      boolean happened = unsure.events().stream().anyMatch(present::contains);
      return happened ? placed(operation, unsure.onVersion(), unsure.events(), unsure.key()) : null;
    }
    if (unwritten(seen).stream().anyMatch(present::contains)) {
      throw new Violation("a refused commit is in the history: " + seen);
    }
    return null;
  }

  private Commit placed(
      Operation operation, long onVersion, List<String> events, @Nullable String key) {
    long to = onVersion + events.size();
    boolean there = to <= log.size() && log.subList((int) onVersion, (int) to).equals(events);
    if (!there) {
      throw new Violation("a commit is not in the history at its place: " + operation.seen());
    }
    return new Commit(0, operation, onVersion, to, key);
  }

  private static List<String> unwritten(Observation seen) {
    if (seen instanceof Observation.Refused refused) {
      return refused.events();
    }
    if (seen instanceof Observation.Repeated repeated) {
      return repeated.events();
    }
    return seen instanceof Observation.Failed failed ? failed.events() : List.of();
  }
}
