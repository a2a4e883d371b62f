package dev.helpdesk.core.lint;

import dev.helpdesk.model.Check;
import java.util.List;

/** What is to be seen at the end of a witness: the fault itself. */
public sealed interface Exhibit {

  /** Calls the case of this exhibit. */
  <R> R match(Cases<R> cases);

  /**
   * The ticket never leaves these states again, whatever anybody does, and none of them is an end.
   *
   * @param states their names
   */
  record Trapped(List<String> states) implements Exhibit {

    /** Copies the list. */
    public Trapped {
      states = Check.list(states, "states", 1_000);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.trapped(this);
    }
  }

  /**
   * The ticket comes through these states again and again, by time alone.
   *
   * @param states their names, in the order in which it comes through them
   */
  record Circling(List<String> states) implements Exhibit {

    /** Copies the list. */
    public Circling {
      states = Check.list(states, "states", 1_000);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.circling(this);
    }
  }

  /** The last step moved the ticket round and round, until the engine cut it off. */
  record CutOff() implements Exhibit {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.cutOff(this);
    }
  }

  /**
   * A ticket whose requester is silent never leaves these states, whatever the desk does.
   *
   * @param states their names
   */
  record LeftToRequester(List<String> states) implements Exhibit {

    /** Copies the list. */
    public LeftToRequester {
      states = Check.list(states, "states", 1_000);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.leftToRequester(this);
    }
  }

  /**
   * Nobody at all may take the transition, in the state that the ticket is in.
   *
   * @param transition its name
   */
  record OfferedToNobody(String transition) implements Exhibit {

    /** Refuses null. */
    public OfferedToNobody {
      Check.id(transition, "transition");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.offeredToNobody(this);
    }
  }

  /**
   * The last move of the ticket was along one transition, and not along the other.
   *
   * @param transition the one it went along
   * @param insteadOf the one that says it would be
   */
  record WentAlong(String transition, String insteadOf) implements Exhibit {

    /** Refuses null. */
    public WentAlong {
      Check.id(transition, "transition");
      Check.id(insteadOf, "insteadOf");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.wentAlong(this);
    }
  }

  /**
   * The ticket was in the state, and the timer of it never ran out.
   *
   * @param state name of the state
   * @param timer name of its timer
   */
  record TimerSilent(String state, String timer) implements Exhibit {

    /** Refuses null. */
    public TimerSilent {
      Check.id(state, "state");
      Check.id(timer, "timer");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.timerSilent(this);
    }
  }

  /**
   * The last step was refused.
   *
   * @param code of the refusal
   */
  record Refused(String code) implements Exhibit {

    /** Refuses null. */
    public Refused {
      Check.id(code, "code");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.refused(this);
    }
  }

  /**
   * A clock of the ticket runs, or is paused, though the ticket has ended.
   *
   * @param metric name of its metric
   */
  record ClockGoesOn(String metric) implements Exhibit {

    /** Refuses null. */
    public ClockGoesOn {
      Check.id(metric, "metric");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.clockGoesOn(this);
    }
  }

  /**
   * The ticket has no clock of a metric.
   *
   * @param metric name of the metric
   */
  record ClockAbsent(String metric) implements Exhibit {

    /** Refuses null. */
    public ClockAbsent {
      Check.id(metric, "metric");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.clockAbsent(this);
    }
  }

  /**
   * A clock of the ticket is paused, and has counted nothing.
   *
   * @param metric name of its metric
   */
  record ClockStandsStill(String metric) implements Exhibit {

    /** Refuses null. */
    public ClockStandsStill {
      Check.id(metric, "metric");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.clockStandsStill(this);
    }
  }

  /**
   * The ticket is under another agreement than the one that says it would be.
   *
   * @param agreement the one it is under
   * @param insteadOf the one that says it would be
   */
  record UnderAgreement(String agreement, String insteadOf) implements Exhibit {

    /** Refuses null. */
    public UnderAgreement {
      Check.id(agreement, "agreement");
      Check.id(insteadOf, "insteadOf");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.underAgreement(this);
    }
  }

  /**
   * Nobody answers at a level of the escalation directory.
   *
   * @param level which level
   */
  record NobodyAnswers(int level) implements Exhibit {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.nobodyAnswers(this);
    }
  }

  /**
   * What rules made of the ticket.
   *
   * @param sight what is to be seen
   */
  record Seen(Sight sight) implements Exhibit {

    /** Refuses null. */
    public Seen {
      Check.present(sight, "sight");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.seen(this);
    }
  }

  /**
   * One case for each kind of exhibit.
   *
   * @param <R> what a case gives
   */
  interface Cases<R> {

    /** The case of a trap. */
    R trapped(Trapped exhibit);

    /** The case of a circle. */
    R circling(Circling exhibit);

    /** The case of triggers without end. */
    R cutOff(CutOff exhibit);

    /** The case of a ticket that hangs on its requester. */
    R leftToRequester(LeftToRequester exhibit);

    /** The case of a transition that nobody may take. */
    R offeredToNobody(OfferedToNobody exhibit);

    /** The case of another transition than the one that says so. */
    R wentAlong(WentAlong exhibit);

    /** The case of a timer that does not run out. */
    R timerSilent(TimerSilent exhibit);

    /** The case of a refusal. */
    R refused(Refused exhibit);

    /** The case of a clock without an end. */
    R clockGoesOn(ClockGoesOn exhibit);

    /** The case of a clock that isn't there. */
    R clockAbsent(ClockAbsent exhibit);

    /** The case of a clock that never goes. */
    R clockStandsStill(ClockStandsStill exhibit);

    /** The case of another agreement than the one that says so. */
    R underAgreement(UnderAgreement exhibit);

    /** The case of a level without anybody. */
    R nobodyAnswers(NobodyAnswers exhibit);

    /** The case of what rules made of a ticket. */
    R seen(Seen exhibit);
  }
}
