package dev.helpdesk.acceptance.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.Stretch;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.proof.Course;
import dev.helpdesk.core.proof.EscalationProof;
import dev.helpdesk.core.proof.Fault;
import dev.helpdesk.core.proof.Verdict;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/**
 * The law of the escalation proof: on random desks, whatever is registered at whatever instant gets
 * to the level within the time that was proved, never later; the worst takes exactly that long; and
 * what refutes a proof does so on the real engine.
 */
class EscalationProofPropertyTest {

  private static final Duration PATIENCE = Duration.ofDays(20);
  private static final int WEEKS = 1;
  private static final List<String> IMPACTS = List.of("high", "low");

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void nothing_is_later_than_proved_and_the_worst_is_as_late(@ForAll long seed) {
    RandomLadder ladder = new RandomLadder(seed);
    Policy policy = ladder.policy();
    Map<String, BusinessCalendar> calendars = ladder.calendars();
    EscalationProof proof =
        EscalationProof.of(policy, calendars::get, ProofDesk.START).weeks(WEEKS).patience(PATIENCE);
    for (boolean hierarchical : new boolean[] {true, false}) {
      int level = 1 + new Random(seed).nextInt(2);
      Goal goal = new Goal(hierarchical, level);
      Verdict verdict = hierarchical ? proof.level(level) : proof.supportLevel(level);
      holds(goal, verdict, policy, calendars, seed);
    }
  }

  /** Which level, and when a ticket of the real desk got there. */
  private record Goal(boolean hierarchical, int level) {

    @Nullable Instant reached(TestTicket ticket) {
      return hierarchical ? ProofDesk.asked(ticket, level) : ProofDesk.raised(ticket, level);
    }
  }

  private static void holds(
      Goal goal,
      Verdict verdict,
      Policy policy,
      Map<String, BusinessCalendar> calendars,
      long seed) {
    if (verdict instanceof Verdict.Proved proved) {
      Course worst = proved.worst();
      assertThat(worst.took()).isEqualTo(proved.within());
      assertThat(played(goal, worst, policy, calendars)).isEqualTo(worst.reachedAt());
      notLater(goal, proved.within(), true, policy, calendars, seed);
      notLater(goal, proved.within(), false, policy, calendars, seed);
    } else if (verdict instanceof Verdict.Refuted refuted) {
      assertThat(refuted.fault()).isNotEqualTo(Fault.TOO_LATE);
      assertThat(refuted.counterexample().reachedAt()).isNull();
      assertThat(played(goal, refuted.counterexample(), policy, calendars)).isNull();
    }
  }

  private static @Nullable Instant played(
      Goal goal, Course course, Policy policy, Map<String, BusinessCalendar> calendars) {
    ProofDesk desk = ProofDesk.of(policy, calendars, course);
    TestTicket ticket = desk.register(course.ticket(), course.registeredAt());
    desk.pass(PATIENCE);
    return goal.reached(ticket);
  }

  private static void notLater(
      Goal goal,
      Duration within,
      boolean room,
      Policy policy,
      Map<String, BusinessCalendar> calendars,
      long seed) {
    ProofDesk desk = new ProofDesk(policy, calendars, room);
    Map<TestTicket, Instant> tickets = new LinkedHashMap<>();
    Random random = new Random(seed);
    for (Instant at : instants(calendars, random)) {
      tickets.put(desk.register(ticket(random), at), at);
    }
    desk.pass(within.plusSeconds(1));
    tickets.forEach(
        (ticket, at) -> {
          Instant reached = goal.reached(ticket);
          assertThat(reached).as("registered at %s", at).isNotNull();
          assertThat(Duration.between(at, reached))
              .as("registered at %s", at)
              .isLessThanOrEqualTo(within);
        });
  }

  /** Random ones, and those about the openings and closings, which are the likely exceptions. */
  private static List<Instant> instants(Map<String, BusinessCalendar> calendars, Random random) {
    Instant end = ProofDesk.START.plus(Duration.ofDays(7L * WEEKS));
    TreeSet<Instant> instants = new TreeSet<>();
    for (BusinessCalendar calendar : calendars.values()) {
      for (Stretch stretch : calendar.stretches(ProofDesk.START, end)) {
        long tick = (random.nextInt(3) - 1) * 1_000L;
        instants.add(stretch.from().plusNanos(tick));
      }
    }
    for (int i = 0; i < 30; i++) {
      long micros = (long) (random.nextDouble() * WEEKS * 7 * 86_400e6);
      instants.add(ProofDesk.START.plusNanos(micros * 1_000));
    }
    return new ArrayList<>(instants.tailSet(ProofDesk.START));
  }

  private static RegisterTicket ticket(Random random) {
    return RegisterTicket.incident()
        .from(ActorId.of("rosa"), "web")
        .subject("Printer on fire")
        .impact(IMPACTS.get(random.nextInt(IMPACTS.size())), "usual")
        .build();
  }
}
