package dev.helpdesk.core.lint;

/** Everything that is looked for in rules of escalation and among the people of a policy. */
final class EscalationLints {

  private EscalationLints() {}

  static void inspect(Linted linted, Findings findings) {
    FiringLint.inspect(linted, findings);
    ActionLint.inspect(linted, findings);
    PeopleLint.inspect(linted, findings);
    LadderLint.inspect(linted, findings);
  }
}
