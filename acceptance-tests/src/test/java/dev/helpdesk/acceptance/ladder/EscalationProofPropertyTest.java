package dev.helpdesk.acceptance.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * The law of the escalation proof: on random desks, whatever is registered at whatever instant gets
 * to the level within the time that was proved, never later; the worst takes exactly that long; and
 * what refutes a proof does so on the real engine.
 */
class EscalationProofPropertyTest {

  private static final int DESKS = 50;

  @Property(tries = DESKS, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void nothing_is_later_than_proved_and_the_worst_is_as_late(@ForAll long seed) {
    ProofLaw.holds(seed, Prover.SOUND);
  }

  /** On as few desks as the law is held against at every run, whatever they are. */
  @Property(generation = GenerationMode.EXHAUSTIVE)
  void a_prover_that_is_wrong_breaks_the_law(@ForAll("wrong") Prover prover) {
    OptionalLong caught =
        LongStream.range(0, DESKS).filter(seed -> isBroken(seed, prover)).findFirst();

    assertThat(caught).as("%s", prover).isPresent();
  }

  @Provide
  Arbitrary<Prover> wrong() {
    return Arbitraries.of(Prover.class).filter(prover -> prover != Prover.SOUND);
  }

  private static boolean isBroken(long seed, Prover prover) {
    try {
      ProofLaw.holds(seed, prover);
      return false;
    } catch (AssertionError broken) {
      return true;
    }
  }
}
