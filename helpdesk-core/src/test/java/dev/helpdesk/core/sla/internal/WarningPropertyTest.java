package dev.helpdesk.core.sla.internal;

import static dev.helpdesk.core.sla.internal.ClockDesk.RESOLUTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.event.Warning;
import dev.helpdesk.core.event.WarningReached;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.SlaPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Warnings of random lives against one that goes from minute to minute. */
class WarningPropertyTest {

  private static final Instant START = ClockDesk.t("2026-03-02T09:00");

  /** So many minutes after the one before, this happens to the ticket. */
  record Act(int after, String what) {}

  @Provide
  Arbitrary<List<Act>> lives() {
    Arbitrary<Integer> minutes =
        Arbitraries.oneOf(
            Arbitraries.of(0, 0, 60, 240, 480, 1_440), Arbitraries.integers().between(0, 900));
    Arbitrary<String> acts = Arbitraries.of("active", "waiting", "P1", "P2", "P3", "resolved");
    return Combinators.combine(minutes, acts).as(Act::new).list().ofMinSize(1).ofMaxSize(10);
  }

  @Provide
  Arbitrary<Set<Warning>> warnings() {
    // Targets are 240, 480 and 960 minutes: these thresholds are all on the minute.
    Arbitrary<Warning> percents = Arbitraries.of(5, 25, 50, 75, 95).map(Warning::atPercent);
    Arbitrary<Warning> befores =
        Arbitraries.oneOf(
                Arbitraries.of(1, 60, 240, 480, 960, 2_000), Arbitraries.integers().between(1, 999))
            .map(minutes -> Warning.beforeDue(Duration.ofMinutes(minutes)));
    return Arbitraries.oneOf(percents, befores).set().ofMinSize(1).ofMaxSize(4);
  }

  @Property(tries = 150)
  void warnings_are_those_of_one_that_watches_every_minute(
      @ForAll("lives") List<Act> life, @ForAll("warnings") Set<Warning> warnings) {
    ClockDesk desk = ClockDesk.with(policy(warnings));
    Watcher watcher = new Watcher(new TreeSet<>(warnings));
    for (Act act : life) {
      Instant at = desk.room.now().plus(Duration.ofMinutes(act.after()));
      desk.at(at);
      watcher.watchUntil(at);
      if (act.what().startsWith("P")) {
        desk.classify(act.what());
        watcher.classify(act.what());
      } else {
        desk.to(act.what());
        watcher.to(act.what());
      }
    }
    Instant end = desk.room.now().plus(Duration.ofDays(9));
    desk.at(end);
    watcher.watchUntil(end);

    assertThat(
            desk.events(WarningReached.class).stream()
                .map(WarningReached.class::cast)
                .filter(event -> event.metric().equals(RESOLUTION)))
        .containsExactlyInAnyOrderElementsOf(watcher.given);
  }

  private static SlaPolicy policy(Set<Warning> warnings) {
    Agreement.Builder standard =
        ClockDesk.policy().agreements().get(0).toBuilder().warnings(List.of());
    warnings.forEach(standard::warning);
    return ClockDesk.policy().toBuilder().agreements(List.of(standard.build())).build();
  }

  /** Has a stop watch that counts open minutes, and looks at it each minute. */
  private static final class Watcher {

    private final List<WarningReached> given = new ArrayList<>();
    private final Set<Warning> warnings;
    private final Set<Warning> done = new TreeSet<>();
    private final List<Long> elapsedAt = new ArrayList<>();
    private final List<Boolean> countedAt = new ArrayList<>();
    private Instant minute = START;
    private String state = "new";
    private String priority = "P2";
    private long target = 480;
    private long elapsed;

    Watcher(Set<Warning> warnings) {
      this.warnings = warnings;
      look();
    }

    void watchUntil(Instant until) {
      while (minute.isBefore(until)) {
        elapsed += counts() ? 1 : 0;
        minute = minute.plusSeconds(60);
        look();
      }
    }

    void to(String changed) {
      boolean reopened = state.equals("resolved") && !changed.equals("resolved");
      state = changed;
      if (reopened) {
        retarget();
      }
      look();
    }

    void classify(String changed) {
      priority = changed;
      if (!state.equals("resolved")) {
        retarget();
      }
      look();
    }

    private void retarget() {
      long wanted = priority.equals("P1") ? 240 : priority.equals("P2") ? 480 : 960;
      if (wanted == target) {
        return;
      }
      target = wanted;
      done.removeIf(warning -> threshold(warning) > elapsed);
      for (Warning warning : warnings) {
        boolean justNow = reachedAt(warning) != null && minute.equals(reachedAt(warning));
        boolean passed = reachedAt(warning) != null && !justNow;
        if (passed && done.add(warning)) {
          given.add(new WarningReached(RESOLUTION, warning, minute, true));
        }
      }
    }

    /** Looks back over all minutes for the one at which the threshold was reached, up to now. */
    private Instant reachedAt(Warning warning) {
      long threshold = threshold(warning);
      boolean last = warning.before() != null && threshold > 0;
      for (int i = 0; i < elapsedAt.size(); i++) {
        if (elapsedAt.get(i) == threshold && (!last || countedAt.get(i))) {
          return START.plusSeconds(60L * i);
        }
      }
      return null;
    }

    private void look() {
      int index = (int) Duration.between(START, minute).toMinutes();
      if (index == elapsedAt.size()) {
        elapsedAt.add(elapsed);
        countedAt.add(counts());
      } else {
        countedAt.set(index, countedAt.get(index) || counts());
      }
      if (state.equals("resolved")) {
        return;
      }
      for (Warning warning : warnings) {
        if (minute.equals(reachedAt(warning)) && done.add(warning)) {
          given.add(new WarningReached(RESOLUTION, warning, minute, false));
        }
      }
    }

    private long threshold(Warning warning) {
      Duration before = warning.before();
      return before == null
          ? target * warning.percent() / 100
          : Math.max(0, target - before.toMinutes());
    }

    private boolean counts() {
      long day = Math.floorDiv(minute.getEpochSecond(), 86_400L);
      long ofDay = Math.floorMod(minute.getEpochSecond(), 86_400L) / 60;
      boolean weekday = Math.floorMod(day + 3, 7L) < 5;
      boolean holiday = day == 20_516;
      boolean running = state.equals("new") || state.equals("active");
      return running && weekday && !holiday && ofDay >= 540 && ofDay < 1_020;
    }
  }
}
