package dev.helpdesk.core.proof;

import dev.helpdesk.model.Check;
import java.time.Duration;

/** What a proof came to. Immutable. */
public sealed interface Verdict {

  /** Calls the case of this verdict. */
  <R> R match(Cases<R> cases);

  /** Tells whether it is proved. */
  boolean isProved();

  /**
   * Every ticket gets there.
   *
   * @param within how long the slowest takes, exactly
   * @param worst the slowest; the earliest of equals
   * @param kinds how many kinds of tickets were told apart, each followed over all instants
   */
  record Proved(Duration within, Course worst, int kinds) implements Verdict {
    /** Refuses null. */
    public Proved {
      Check.present(within, "proved.within");
      Check.present(worst, "proved.worst");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.proved(this);
    }

    @Override
    public boolean isProved() {
      return true;
    }
  }

  /**
   * A ticket doesn't get there, or not in time.
   *
   * @param fault why
   * @param counterexample that ticket: the first registered of those that don't get there, or the
   *     slowest of those that do
   */
  record Refuted(Fault fault, Course counterexample) implements Verdict {
    /** Refuses null. */
    public Refuted {
      Check.present(fault, "refuted.fault");
      Check.present(counterexample, "refuted.counterexample");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.refuted(this);
    }

    @Override
    public boolean isProved() {
      return false;
    }
  }

  /**
   * One case for each verdict.
   *
   * @param <R> what a case gives
   */
  interface Cases<R> {

    /** Handles {@link Proved}. */
    R proved(Proved verdict);

    /** Handles {@link Refuted}. */
    R refuted(Refuted verdict);
  }
}
