package dev.helpdesk.core.lint;

/** Tells in English what is to be seen of a ticket. */
final class EnglishSights implements Sight.Cases<String> {

  @Override
  public String rankedAbove(Sight.RankedAbove sight) {
    return "It has priority "
        + sight.priority()
        + "; one with impact "
        + sight.impact()
        + " and urgency "
        + sight.urgency()
        + " has only "
        + sight.lesser()
        + ".";
  }

  @Override
  public String unclassified(Sight.Unclassified sight) {
    return "It has no priority.";
  }

  @Override
  public String byRule(Sight.ByRule sight) {
    String what =
        switch (sight.of()) {
          case IMPACT -> "Its impact is by rule ";
          case GROUP -> "It went to a group by rule ";
        };
    return what + sight.rule() + ", not by rule " + sight.insteadOf() + ".";
  }

  @Override
  public String nobodyHas(Sight.NobodyHas sight) {
    return "No group has it.";
  }

  @Override
  public String lacksIn(Sight.LacksIn sight) {
    return "It is in " + sight.state() + ", and nobody was asked for what it lacks.";
  }

  @Override
  public String clockCancelled(Sight.ClockCancelled sight) {
    return "Clock " + sight.metric() + " has ended without a verdict.";
  }

  @Override
  public String toldTwice(Sight.ToldTwice sight) {
    return "The requester is told the same twice, by template " + sight.template() + ".";
  }

  @Override
  public String untold(Sight.Untold sight) {
    return "It was cancelled for reason " + sight.reason() + ", which its requester was not told.";
  }

  @Override
  public String childOpen(Sight.ChildOpen sight) {
    return "It has ended, and its child is open.";
  }
}
