package dev.helpdesk.core.lint;

/** All lints of the sections beside the workflows. */
final class SectionLints {

  private SectionLints() {}

  static void inspect(Linted linted, Findings findings) {
    IntakeLint.inspect(linted, findings);
    MatrixLint.inspect(linted, findings);
    ImpactLint.inspect(linted, findings);
    MetricLint.inspect(linted, findings);
    ClockLint.inspect(linted, findings);
    AgreementLint.inspect(linted, findings);
    ChoiceLint.inspect(linted, findings);
    TargetLint.inspect(linted, findings);
    RoutingLint.inspect(linted, findings);
    RelationLint.inspect(linted, findings);
    SurveyLint.inspect(linted, findings);
    TellingLint.inspect(linted, findings);
    WordingLint.inspect(linted, findings);
    PermissionLint.inspect(linted, findings);
    BoundsLint.inspect(linted, findings);
  }
}
