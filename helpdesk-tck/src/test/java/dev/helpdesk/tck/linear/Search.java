package dev.helpdesk.tck.linear;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tries every order of a few calls: slow, plain, and right by looking at it. */
final class Search {

  /** A record as one caller after the other sees it. */
  record Model(List<String> events, Map<String, List<Long>> keys) {

    static Model empty() {
      return new Model(List.of(), Map.of());
    }

    long version() {
      return events.size();
    }

    Model with(List<String> more, @Nullable String key) {
      List<String> all = new ArrayList<>(events);
      all.addAll(more);
      Map<String, List<Long>> known = new HashMap<>(keys);
      if (key != null) {
        known.put(key, List.of(version(), (long) all.size()));
      }
      return new Model(all, known);
    }
  }

  private final List<Operation> operations;
  private final List<String> log;

  private Search(List<Operation> operations, List<String> log) {
    this.operations = operations;
    this.log = log;
  }

  static boolean findsOrder(List<Operation> operations, List<String> log) {
    Search search = new Search(operations, log);
    return search.continues(Model.empty(), new boolean[operations.size()], 0);
  }

  private boolean continues(Model state, boolean[] done, int count) {
    if (count == done.length) {
      return state.events().equals(log);
    }
    for (int i = 0; i < done.length; i++) {
      if (!done[i] && mayBeNext(i, done)) {
        done[i] = true;
        for (Model next : after(state, operations.get(i).seen())) {
          if (continues(next, done, count + 1)) {
            done[i] = false;
            return true;
          }
        }
        done[i] = false;
      }
    }
    return false;
  }

  private boolean mayBeNext(int candidate, boolean[] done) {
    for (int i = 0; i < done.length; i++) {
      Operation other = operations.get(i);
      boolean endless = other.seen() instanceof Observation.Unsure;
      if (!done[i] && !endless && other.ended() < operations.get(candidate).began()) {
        return false;
      }
    }
    return true;
  }

  /** Returns the states in which a call may leave the record, none when it can't be next. */
  private static List<Model> after(Model state, Observation seen) {
    if (seen instanceof Observation.Written w) {
      return mayWrite(state, w.onVersion(), w.key())
          ? List.of(state.with(w.events(), w.key()))
          : List.of();
    }
    if (seen instanceof Observation.Unsure u) {
      return mayWrite(state, u.onVersion(), u.key())
          ? List.of(state, state.with(u.events(), u.key()))
          : List.of(state);
    }
    return isExplained(state, seen) ? List.of(state) : List.of();
  }

  private static boolean mayWrite(Model state, long onVersion, @Nullable String key) {
    return state.version() == onVersion && (key == null || !state.keys().containsKey(key));
  }

  private static boolean isExplained(Model state, Observation seen) {
    if (seen instanceof Observation.Refused r) {
      return (r.key() == null || !state.keys().containsKey(r.key()))
          && state.version() == r.actualVersion()
          && r.onVersion() != r.actualVersion();
    }
    if (seen instanceof Observation.Repeated r) {
      return List.of(r.fromVersion(), r.toVersion()).equals(state.keys().get(r.key()));
    }
    if (seen instanceof Observation.Loaded l) {
      List<String> events = state.events();
      String last = events.isEmpty() ? "" : events.get(events.size() - 1);
      return l.version() == state.version() && l.lastEvent().equals(last);
    }
    if (seen instanceof Observation.Asked a) {
      return state.keys().getOrDefault(a.key(), List.of(0L, 0L)).get(1) == a.toVersion();
    }
    return !(seen instanceof Observation.Listed l) || l.events().equals(state.events());
  }
}
