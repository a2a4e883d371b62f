package dev.helpdesk.core.lint;

import dev.helpdesk.core.event.Effect;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.notification.Detail;
import dev.helpdesk.core.notification.Whom;
import dev.helpdesk.core.survey.SurveyPolicy;

/** Finds surveys that nobody is asked, or that say nothing. */
final class SurveyLint {

  private static final Place SECTION = Place.of("survey");
  private static final int HIGHEST = 5;

  private SurveyLint() {}

  static void inspect(Linted linted, Findings findings) {
    SurveyPolicy section = linted.policy().survey();
    if (!section.enabled()) {
      return;
    }
    Tellings tellings = new Tellings(linted);
    boolean closes =
        tellings
            .first(
                move ->
                    move.mark() != null
                        && StateCategory.CLOSED.name().equals(move.details().get(Detail.ENTERED)))
            .isPresent();
    boolean invites =
        linted.workflows().stream()
            .flatMap(one -> one.workflow().transitions().stream())
            .anyMatch(transition -> transition.effects().contains(Effect.INVITE_SURVEY));
    boolean told =
        linted.policy().notification().rulesOn("SurveyInvited").stream()
            .anyMatch(rule -> rule.whom() == Whom.REQUESTER);
    if (!closes && !invites && tellings.isComplete()) {
      findings.add(
          SurveyFinding.NEVER,
          SECTION.in("enabled"),
          "Requesters are to be asked, but no ticket is ever closed.");
    } else if (!told) {
      findings.add(
          SurveyFinding.UNTOLD,
          SECTION.in("enabled"),
          "Requesters are to be asked, but no rule tells them.");
    }
    if (section.lowScore() >= HIGHEST) {
      findings.add(SurveyFinding.ALL_LOW, SECTION.in("lowScore"), "Every answer counts as low.");
    }
  }
}
