package dev.helpdesk.tck;

import static dev.helpdesk.tck.Change.TENANT;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.IdempotencyRow;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.StoreFailedException;
import dev.helpdesk.tck.linear.Observation;
import dev.helpdesk.tck.linear.Recorder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One of several threads that load and commit one record, and note what they are answered. */
final class RecordPlayer {

  private static final int PAGE = 10_000;

  private final RecordStore records;
  private final RecordId id;
  private final Recorder recorder;
  private final int process;
  private final boolean keys;
  private final Race.Pairs pairs;
  private Dice dice = new Dice(0);
  private long version;
  private int made;

  RecordPlayer(
      RecordStore records,
      RecordId id,
      Recorder recorder,
      int process,
      boolean keys,
      Race.Pairs pairs) {
    this.records = records;
    this.id = id;
    this.recorder = recorder;
    this.process = process;
    this.keys = keys;
    this.pairs = pairs;
  }

  /** Makes so many calls. */
  void play(int calls, Dice drawn) {
    dice = drawn;
    for (int i = 0; i < calls; i++) {
      int which = dice.below(100);
      if (which < 50) {
        commit(keys && dice.happens(60) ? "k-" + dice.below(5) : null);
      } else if (which < 80) {
        load();
      } else if (which < 90 || !keys) {
        list();
      } else {
        ask("k-" + dice.below(5));
      }
      if (dice.happens(30)) {
        Race.letOthersRun();
      }
    }
  }

  /** Returns the events of a record, in order. */
  static List<String> log(RecordStore records, RecordId id) {
    List<String> events = new ArrayList<>();
    List<HistoryRow> page = records.history(TENANT, id, 0, PAGE);
    while (!page.isEmpty()) {
      page.forEach(row -> events.add(eventOf(row)));
      page = records.history(TENANT, id, page.get(page.size() - 1).version(), PAGE);
    }
    return events;
  }

  private void commit(@Nullable String key) {
    String token = process + "." + made++;
    int events = 1 + dice.below(3);
    long on = version;
    List<String> written = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      written.add(token + "/" + i);
    }
    Change change =
        Change.of(id.value())
            .on(on)
            .events(events)
            .body("{\"is\":\"" + token + "\"}")
            .with("last", AttributeValue.of(written.get(events - 1)));
    Changeset changeset = (key == null ? change : change.key(scoped(key))).build();
    boolean unsure = keys && dice.happens(15);
    boolean before = unsure && dice.happens(50);
    Observation seen =
        note(
            () -> {
              if (before) {
                return new Observation.Unsure(on, written, key);
              }
              Observation answered = seen(attempt(changeset), on, written, key);
              return unsure ? new Observation.Unsure(on, written, key) : answered;
            });
    if (seen instanceof Observation.Written) {
      version = on + events;
    } else if (seen instanceof Observation.Refused refused) {
      version = refused.actualVersion();
    } else if (seen instanceof Observation.Repeated || key == null) {
      load();
    } else {
      // What nobody knows is found out by the key.
      ask(key);
      load();
    }
  }

  private @Nullable CommitResult attempt(Changeset changeset) {
    try {
      return records.commit(changeset);
    } catch (StoreFailedException failed) {
      return null;
    }
  }

  private static Observation seen(
      @Nullable CommitResult result, long on, List<String> events, @Nullable String key) {
    if (result == null) {
      return new Observation.Failed(events);
    }
    if (result instanceof CommitResult.Committed) {
      return new Observation.Written(on, events, key);
    }
    if (result instanceof CommitResult.VersionConflict conflict) {
      return new Observation.Refused(on, events, key, conflict.actualVersion());
    }
    if (result instanceof CommitResult.AlreadyDone done && key != null) {
      IdempotencyRow first = done.first();
      return new Observation.Repeated(events, key, first.fromVersion(), first.toVersion());
    }
    if (result instanceof CommitResult.Unknown) {
      return new Observation.Unsure(on, events, key);
    }
    throw new AssertionError("a commit without names was answered with " + result);
  }

  private void load() {
    Observation.Loaded seen =
        note(
            () ->
                records
                    .load(TENANT, id)
                    .map(row -> new Observation.Loaded(row.version(), lastOf(row)))
                    .orElse(new Observation.Loaded(0, "")));
    version = seen.version();
  }

  private void list() {
    Observation.Listed unused =
        note(
            () ->
                new Observation.Listed(
                    records.history(TENANT, id, 0, PAGE).stream()
                        .map(RecordPlayer::eventOf)
                        .toList()));
  }

  private void ask(String key) {
    Observation.Asked unused =
        note(
            () ->
                new Observation.Asked(
                    key,
                    records
                        .remembered(TENANT, scoped(key))
                        .map(IdempotencyRow::toVersion)
                        .orElse(0L)));
  }

  /** Makes a call; some, once they are asked for, at the moment at which another player's is. */
  private <T extends Observation> T note(Supplier<T> call) {
    boolean together = dice.happens(25);
    return recorder.note(
        process,
        () -> {
          if (together) {
            pairs.awaitAnother();
          }
          return call.get();
        });
  }

  private String scoped(String key) {
    return id.value() + "/" + key;
  }

  private static String eventOf(HistoryRow row) {
    return token(Json.of(row.body())) + "/" + row.decision().position();
  }

  /** The last event by an attribute; a row that is a mixture has one that nobody wrote. */
  private static String lastOf(RecordRow row) {
    String last =
        row.attributes().get("last") instanceof AttributeValue.Text text ? text.value() : "none";
    return last.startsWith(token(Json.of(row.snapshot())) + "/") ? last : "mixed";
  }

  private static String token(Object body) {
    return String.valueOf(((Map<?, ?>) body).get("is"));
  }
}
