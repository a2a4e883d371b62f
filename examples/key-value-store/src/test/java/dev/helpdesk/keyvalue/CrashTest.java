package dev.helpdesk.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.Request;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.tck.Fault;
import dev.helpdesk.tck.FaultyStorage;
import dev.helpdesk.tck.SimulatedCrash;
import dev.helpdesk.testkit.TestDesk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets the process die before and after every call of a workflow that writes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrashTest {

  private static final RecordId TICKET = RecordId.of("ticket");

  private static final Predicate<String> WRITES =
      call -> Stream.of("commit", "claim", "update", "release").anyMatch(call::endsWith);

  @TempDir Path folder;

  /** A desk over a file, whose process may die at one call. */
  private final class Life implements AutoCloseable {

    private final TestDesk desk;
    private RebootingStorage store;
    private FaultyStorage faults;
    private int crashes;

    Life(String name) {
      desk =
          TestDesk.builder()
              .folios((tenant, series) -> 1)
              .storage(
                  time -> {
                    store = new RebootingStorage(folder.resolve(name), time);
                    faults = new FaultyStorage(store);
                    return faults;
                  })
              .build();
      faults.forget();
    }

    // guide: crash
    /** Does something, and does it again when the process died meanwhile. */
    void survives(Runnable action) {
      try {
        action.run();
      } catch (SimulatedCrash crash) {
        crashes++;
        store.reboot();
        faults.heal();
        desk.restart();
        action.run();
        desk.advance(Duration.ofMinutes(2)); // the leases of the dead run out
      }
    }

    // guide: end

    void gives(RegisterTicket command) {
      Request request = Request.of(Actor.requester("rosa"), command).withKey("1");
      survives(() -> desk.desk().execute(request).orThrow());
      survives(desk::settle);
    }

    /** Plays a workflow. */
    void play() {
      Instant start = desk.now();
      gives(
          RegisterTicket.incident()
              .id(TICKET)
              .from(ActorId.of("rosa"), "web")
              .subject("Nobody can log in")
              .impact("high", "high")
              .build());
      survives(() -> desk.advanceTo(start.plus(Duration.ofHours(9))));
      survives(() -> desk.advanceTo(start.plus(Duration.ofHours(10))));
    }

    /** Returns what is there in the end. */
    List<String> left() {
      desk.checkInvariants();
      List<String> left = new ArrayList<>(List.of(desk.desk().historyDigest()));
      faults
          .outbox()
          .of(desk.tenant(), TICKET)
          .forEach(told -> left.add(told.notification() + " " + told.delivery().state()));
      return left;
    }

    @Override
    public void close() {
      store.close();
    }
  }

  @Test
  void a_crash_at_any_call_that_writes_loses_nothing_and_repeats_nothing() {
    List<String> expected;
    List<String> calls;
    try (Life whole = new Life("whole")) {
      whole.play();
      calls = whole.faults.callsMade();
      expected = whole.left();
    }
    assertThat(expected).hasSizeGreaterThan(1);
    assertThat(calls).filteredOn(WRITES).hasSizeGreaterThan(10);
    for (int call = 1; call <= calls.size(); call++) {
      if (!WRITES.test(calls.get(call - 1))) {
        continue; // the same as before the next that writes
      }
      for (Fault fault : List.of(Fault.CRASH_BEFORE, Fault.CRASH_AFTER)) {
        try (Life life = new Life(fault + " " + call)) {
          life.faults.failAt(call, fault);
          life.play();
          assertThat(life.crashes).as("%s at call %d", fault, call).isEqualTo(1);
          assertThat(life.left()).as("%s at call %d", fault, call).isEqualTo(expected);
        }
      }
    }
  }
}
