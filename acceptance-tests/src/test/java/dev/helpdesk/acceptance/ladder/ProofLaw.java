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
import org.jspecify.annotations.Nullable;

/**
 * The law of the escalation proof, on the desk of one seed; breaks with an {@link AssertionError}.
 */
final class ProofLaw {

  private static final Duration PATIENCE = Duration.ofDays(20);
  private static final int WEEKS = 1;
  private static final List<String> IMPACTS = List.of("high", "low");

  private final Policy policy;
  private final Map<String, BusinessCalendar> calendars;
  private final long seed;

  private ProofLaw(RandomLadder ladder, long seed) {
    policy = ladder.policy();
    calendars = ladder.calendars();
    this.seed = seed;
  }

  /** Holds what a prover says of the desk of a seed against the desk. */
  static void holds(long seed, Prover prover) {
    new ProofLaw(new RandomLadder(seed), seed).holds(prover);
  }

  private void holds(Prover prover) {
    EscalationProof proof =
        EscalationProof.of(
                prover.policy(policy),
                prover.calendars(calendars)::get,
                prover.from(ProofDesk.START))
            .weeks(WEEKS)
            .patience(PATIENCE);
    for (boolean hierarchical : new boolean[] {true, false}) {
      int level = 1 + new Random(seed).nextInt(2);
      Goal goal = new Goal(hierarchical, level);
      holds(goal, hierarchical ? proof.level(level) : proof.supportLevel(level));
    }
  }

  /** Which level, and when a ticket of the real desk got there. */
  private record Goal(boolean hierarchical, int level) {

    @Nullable Instant reached(TestTicket ticket) {
      return hierarchical ? ProofDesk.asked(ticket, level) : ProofDesk.raised(ticket, level);
    }
  }

  private void holds(Goal goal, Verdict verdict) {
    if (verdict instanceof Verdict.Proved proved) {
      Course worst = proved.worst();
      assertThat(worst.took()).isEqualTo(proved.within());
      assertThat(played(goal, worst)).isEqualTo(worst.reachedAt());
      notLater(goal, proved.within(), true);
      notLater(goal, proved.within(), false);
    } else if (verdict instanceof Verdict.Refuted refuted) {
      assertThat(refuted.fault()).isNotEqualTo(Fault.TOO_LATE);
      assertThat(refuted.counterexample().reachedAt()).isNull();
      assertThat(played(goal, refuted.counterexample())).isNull();
    }
  }

  private @Nullable Instant played(Goal goal, Course course) {
    ProofDesk desk = ProofDesk.of(policy, calendars, course);
    TestTicket ticket = desk.register(course.ticket(), course.registeredAt());
    desk.pass(PATIENCE);
    return goal.reached(ticket);
  }

  private void notLater(Goal goal, Duration within, boolean room) {
    ProofDesk desk = new ProofDesk(policy, calendars, room);
    Map<TestTicket, Instant> tickets = new LinkedHashMap<>();
    Random random = new Random(seed);
    for (Instant at : instants(random)) {
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
  private List<Instant> instants(Random random) {
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
