package dev.helpdesk.core.notification;

import java.util.List;

/** The rules that hold when a tenant sets none; they follow the default workflow. */
final class DefaultNotifications {

  static final NotificationPolicy POLICY = build();

  private static final String STATE_CHANGED = "StateChanged";
  private static final String REMINDER = "conformity-reminder";

  private DefaultNotifications() {}

  private static NotificationPolicy build() {
    NotificationPolicy.Builder policy = NotificationPolicy.builder().languages(List.of("en", "es"));
    DefaultWordings.addTo(policy);
    DefaultLabels.addTo(policy);
    addRequesterRules(policy);
    addConformityRules(policy);
    addDeskRules(policy);
    addEscalationRules(policy);
    return policy.build();
  }

  private static void addRequesterRules(NotificationPolicy.Builder policy) {
    policy
        .rule(toRequester("acknowledgement", Trigger.on("Registered")).acknowledging().build())
        .rule(toRequester("information-requested", transition("request-information")).build())
        .rule(toRequester("attention", givenToAgent()).once().build())
        .rule(
            toRequester("attention-accepted", Trigger.on("AssignmentAccepted"))
                .with("attention")
                .once()
                .build())
        .rule(toRequester("message-acknowledgement", message("REQUESTER")).acknowledging().build())
        .rule(toRequester("reply", message("DESK")).build())
        .rule(toRequester("notice", message("SYSTEM")).with("reply").build())
        .rule(toRequester("on-hold", transition("hold")).build());
  }

  private static void addConformityRules(NotificationPolicy.Builder policy) {
    policy
        .rule(toRequester("solution", entered("RESOLVED")).build())
        .rule(reminder("first-reminder"))
        .rule(reminder("second-reminder"))
        .rule(toRequester("closed", entered("CLOSED")).build())
        .rule(toRequester("cancelled", entered("CANCELLED")).build())
        .rule(toRequester("survey", Trigger.on("SurveyInvited")).build());
  }

  private static NotificationRule reminder(String timer) {
    return NotificationRule.named(timer)
        .on(Trigger.on("TimerFired").with(Detail.TIMER, timer))
        .tell(Whom.REQUESTER)
        .with(REMINDER)
        .withdrawn(REMINDER, List.of(NotificationRule.EVERY_TRANSITION))
        .build();
  }

  private static void addDeskRules(NotificationPolicy.Builder policy) {
    policy
        .rule(toDesk("assigned-to-you", "assigned", Trigger.on("Assigned"), Whom.ASSIGNEE))
        .rule(
            toDesk(
                "requester-wrote", "requester-wrote", message("REQUESTER"), Whom.ASSIGNEE_OR_GROUP))
        .rule(toDesk("rejected", "rejected", transition("reject"), Whom.ASSIGNEE))
        .rule(toDesk("rejected-manager", "rejected", transition("reject"), Whom.GROUP_MANAGER))
        .rule(toDesk("reopened", "reopened", transition("reopen"), Whom.ASSIGNEE))
        .rule(toDesk("reopened-manager", "reopened", transition("reopen"), Whom.GROUP_MANAGER))
        .rule(toDesk("warning", "warning", Trigger.on("WarningReached"), Whom.ASSIGNEE))
        .rule(
            toDesk("warning-manager", "warning", Trigger.on("WarningReached"), Whom.GROUP_MANAGER))
        .rule(toDesk("breach", "breach", Trigger.on("TargetBreached"), Whom.ASSIGNEE))
        .rule(toDesk("breach-manager", "breach", Trigger.on("TargetBreached"), Whom.GROUP_MANAGER));
  }

  private static void addEscalationRules(NotificationPolicy.Builder policy) {
    policy
        .rule(
            toDesk(
                "escalated", "escalated", Trigger.on("FunctionallyEscalated"), Whom.GROUP_MEMBERS))
        .rule(toDesk("decided", "decided", Trigger.on("EscalationDecided"), Whom.ASSIGNEE))
        .rule(
            toDesk(
                "decided-manager", "decided", Trigger.on("EscalationDecided"), Whom.GROUP_MANAGER))
        .rule(toDesk("decision", "decision", Trigger.on("HierarchicallyEscalated"), Whom.CONTACT))
        .rule(
            toDesk(
                "escalation-ended",
                "escalation-ended",
                Trigger.on("EscalationEnded"),
                Whom.CONTACT));
  }

  private static NotificationRule.Builder toRequester(String name, Trigger on) {
    return NotificationRule.named(name).on(on).tell(Whom.REQUESTER).with(name);
  }

  private static NotificationRule toDesk(String name, String template, Trigger on, Whom whom) {
    return NotificationRule.named(name).on(on).tell(whom).with(template).build();
  }

  private static Trigger givenToAgent() {
    return Trigger.on("Assigned").with(Detail.OWNER, "AGENT");
  }

  private static Trigger transition(String name) {
    return Trigger.on(STATE_CHANGED).with(Detail.TRANSITION, name);
  }

  private static Trigger entered(String category) {
    return Trigger.on(STATE_CHANGED).with(Detail.ENTERED, category);
  }

  private static Trigger message(String side) {
    return Trigger.on("MessagePosted").with(Detail.SIDE, side).with(Detail.AUDIENCE, "PUBLIC");
  }
}
