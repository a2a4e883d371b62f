package dev.helpdesk.core.lint;

import dev.helpdesk.model.Check;

/**
 * What is to be seen of a ticket that the rules of a policy treat otherwise than they say.
 *
 * <p>A family beside {@link Exhibit}, in which it is one case: exhibits are of workflows, clocks
 * and people, sights of what the rules of the other sections make of a ticket. Who looks for faults
 * of the one kind need not know those of the other.
 */
public sealed interface Sight {

  /** Calls the case of this sight. */
  <R> R match(Cases<R> cases);

  /**
   * The ticket has a graver priority than another that is registered with graver levels.
   *
   * @param priority what it has
   * @param impact impact of the other ticket
   * @param urgency urgency of the other ticket
   * @param lesser what the other ticket has
   */
  record RankedAbove(String priority, String impact, String urgency, String lesser)
      implements Sight {

    /** Refuses null. */
    public RankedAbove {
      Check.id(priority, "priority");
      Check.id(impact, "impact");
      Check.id(urgency, "urgency");
      Check.id(lesser, "lesser");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.rankedAbove(this);
    }
  }

  /** The ticket has no priority. */
  record Unclassified() implements Sight {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.unclassified(this);
    }
  }

  /**
   * One rule decided about the ticket, and not the other.
   *
   * @param of what it decided
   * @param rule the one that did
   * @param insteadOf the one that says it would
   */
  record ByRule(Of of, String rule, String insteadOf) implements Sight {

    /** What a rule decides. */
    public enum Of {
      /** Which impact a ticket has. */
      IMPACT,
      /** Which group gets a ticket. */
      GROUP
    }

    /** Refuses null. */
    public ByRule {
      Check.present(of, "of");
      Check.id(rule, "rule");
      Check.id(insteadOf, "insteadOf");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.byRule(this);
    }
  }

  /** No group has the ticket. */
  record NobodyHas() implements Sight {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.nobodyHas(this);
    }
  }

  /**
   * The ticket is in a state, although it lacks something that its kind requires.
   *
   * @param state name of the state
   */
  record LacksIn(String state) implements Sight {

    /** Refuses null. */
    public LacksIn {
      Check.id(state, "state");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.lacksIn(this);
    }
  }

  /**
   * A clock of the ticket has ended without a verdict.
   *
   * @param metric name of its metric
   */
  record ClockCancelled(String metric) implements Sight {

    /** Refuses null. */
    public ClockCancelled {
      Check.id(metric, "metric");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.clockCancelled(this);
    }
  }

  /**
   * The requester was told the same twice by what happened last.
   *
   * @param template name of the template it is worded by
   */
  record ToldTwice(String template) implements Sight {

    /** Refuses null. */
    public ToldTwice {
      Check.id(template, "template");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.toldTwice(this);
    }
  }

  /**
   * The ticket has ended for a reason that its requester was not told.
   *
   * @param reason name of the reason
   */
  record Untold(String reason) implements Sight {

    /** Refuses null. */
    public Untold {
      Check.id(reason, "reason");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.untold(this);
    }
  }

  /** The ticket has ended, and a child of it is open. */
  record ChildOpen() implements Sight {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.childOpen(this);
    }
  }

  /**
   * One case for each kind of sight.
   *
   * @param <R> what a case gives
   */
  interface Cases<R> {

    /** The case of a priority that is too grave. */
    R rankedAbove(RankedAbove sight);

    /** The case of no priority. */
    R unclassified(Unclassified sight);

    /** The case of another rule than the one that says so. */
    R byRule(ByRule sight);

    /** The case of a ticket in nobody's hands. */
    R nobodyHas(NobodyHas sight);

    /** The case of a lack that nothing follows from. */
    R lacksIn(LacksIn sight);

    /** The case of a clock that was cancelled. */
    R clockCancelled(ClockCancelled sight);

    /** The case of what is told twice. */
    R toldTwice(ToldTwice sight);

    /** The case of a reason that is not told. */
    R untold(Untold sight);

    /** The case of a child that outlives its parent. */
    R childOpen(ChildOpen sight);
  }
}
