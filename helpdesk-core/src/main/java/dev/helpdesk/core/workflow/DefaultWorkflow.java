package dev.helpdesk.core.workflow;

import static dev.helpdesk.core.event.StateCategory.ACTIVE;
import static dev.helpdesk.core.event.StateCategory.CANCELLED;
import static dev.helpdesk.core.event.StateCategory.CLOSED;
import static dev.helpdesk.core.event.StateCategory.NEW;
import static dev.helpdesk.core.event.StateCategory.RESOLVED;
import static dev.helpdesk.core.event.StateCategory.WAITING;
import static dev.helpdesk.core.workflow.Trigger.on;

import dev.helpdesk.model.Audience;
import java.time.Duration;
import java.util.List;

/** The eight steps from request to closing notice, as data. */
final class DefaultWorkflow {

  private static final List<Relation> DESK =
      List.of(Relation.AGENT, Relation.ADMINISTRATOR, Relation.SYSTEM);
  private static final String REGISTERED = "registered";
  private static final String INFORMATION_REQUESTED = "information-requested";
  private static final String ASSIGNED = "assigned";
  private static final String IN_PROGRESS = "in-progress";
  private static final String ON_HOLD = "on-hold";
  private static final String IN_VERIFICATION = "in-verification";
  private static final String AWAITING_CONFORMITY = "awaiting-conformity";
  private static final String APPROVED = "approved";
  private static final String END = "closed";
  private static final String VOID = "cancelled";
  private static final String REQUESTER = "requester";
  private static final String[] WAITING_REASONS = {
    REQUESTER, "vendor", "evidence", "problem", "change", "visit"
  };
  private static final String[] VOID_REASONS = {
    "improper-use",
    "terms-breached",
    "misleading-information",
    "duplicate",
    "withdrawn",
    "out-of-scope"
  };

  private DefaultWorkflow() {}

  static Workflow build() {
    Workflow.Builder workflow =
        Workflow.named("eight-steps")
            .initial(REGISTERED)
            .waitingReasons(WAITING_REASONS)
            .voidReasons(VOID_REASONS);
    addStates(workflow);
    addIntake(workflow);
    addWork(workflow);
    addConformity(workflow);
    addEnds(workflow);
    return workflow.build();
  }

  private static void addStates(Workflow.Builder workflow) {
    workflow
        .state(REGISTERED, NEW)
        .state(INFORMATION_REQUESTED, WAITING)
        .state(ASSIGNED, ACTIVE)
        .state(IN_PROGRESS, ACTIVE)
        .state(ON_HOLD, WAITING)
        .state(IN_VERIFICATION, ACTIVE)
        .state(
            AWAITING_CONFORMITY,
            RESOLVED,
            StateTimer.reminder("first-reminder", Duration.ofDays(2)),
            StateTimer.reminder("second-reminder", Duration.ofDays(4)),
            StateTimer.taking("auto-close", Duration.ofDays(5)))
        .state(APPROVED, RESOLVED)
        .state(END, CLOSED)
        .state(VOID, CANCELLED);
  }

  private static void addIntake(Workflow.Builder workflow) {
    workflow
        .transition(
            Transition.named("request-information")
                .audience(Audience.PUBLIC)
                .from(REGISTERED, ASSIGNED, IN_PROGRESS)
                .to(INFORMATION_REQUESTED)
                .by(DESK)
                .reasons(REQUESTER)
                .triggeredBy(on(Trigger.On.INFORMATION_MISSING)))
        .transition(
            Transition.named("provide-information")
                .audience(Audience.PUBLIC)
                .from(INFORMATION_REQUESTED)
                .to(REGISTERED)
                .by(DESK)
                .by(Relation.REQUESTER)
                .triggeredBy(on(Trigger.On.REQUESTER_REPLIED)))
        .transition(
            Transition.named("assign")
                .from(REGISTERED, IN_PROGRESS)
                .to(ASSIGNED)
                .by(DESK)
                .guardedBy(Guard.ASSIGNED)
                .triggeredBy(on(Trigger.On.ASSIGNED), on(Trigger.On.REFUSED)))
        .transition(
            Transition.named("accept")
                .from(ASSIGNED)
                .to(IN_PROGRESS)
                .by(DESK)
                .guardedBy(Guard.ASSIGNED)
                .triggeredBy(on(Trigger.On.ACCEPTED)));
  }

  private static void addWork(Workflow.Builder workflow) {
    workflow
        .transition(
            Transition.named("hold")
                .audience(Audience.PUBLIC)
                .from(ASSIGNED, IN_PROGRESS)
                .to(ON_HOLD)
                .by(DESK)
                .needing(Need.REASON)
                .reasons(WAITING_REASONS))
        .transition(
            Transition.named("resume")
                .from(ON_HOLD)
                .to(IN_PROGRESS)
                .by(DESK)
                .triggeredBy(on(Trigger.On.REQUESTER_REPLIED).whilst(REQUESTER)))
        // Solved at the first contact: the desk and the requester verify it there and then.
        .transition(solving(REGISTERED, ASSIGNED).to(AWAITING_CONFORMITY))
        .transition(solving(IN_PROGRESS).to(IN_VERIFICATION))
        .transition(
            Transition.named("verify").from(IN_VERIFICATION).to(AWAITING_CONFORMITY).by(DESK))
        .transition(
            Transition.named("fail-verification")
                .from(IN_VERIFICATION)
                .to(IN_PROGRESS)
                .by(DESK)
                .needing(Need.TEXT));
  }

  private static Transition.Builder solving(String... from) {
    return Transition.named("resolve")
        .from(from)
        .by(DESK)
        .needing(Need.TEXT)
        .textName("solution")
        .audience(Audience.PUBLIC);
  }

  private static void addConformity(Workflow.Builder workflow) {
    workflow
        .transition(
            Transition.named("approve")
                .audience(Audience.PUBLIC)
                .from(AWAITING_CONFORMITY)
                .to(APPROVED)
                .by(Relation.REQUESTER))
        .transition(
            Transition.named("reject")
                .audience(Audience.PUBLIC)
                .from(AWAITING_CONFORMITY)
                .to(IN_PROGRESS)
                .by(Relation.REQUESTER)
                .needing(Need.TEXT))
        .transition(
            Transition.named("close")
                .from(APPROVED)
                .to(END)
                .by(DESK)
                .guardedBy(Guard.NO_OPEN_CHILDREN))
        .transition(
            Transition.named("auto-close")
                .from(AWAITING_CONFORMITY)
                .to(END)
                .by(Relation.SYSTEM)
                .guardedBy(Guard.NO_OPEN_CHILDREN));
  }

  private static void addEnds(Workflow.Builder workflow) {
    workflow
        .transition(
            Transition.named("cancel")
                .audience(Audience.PUBLIC)
                .from(
                    REGISTERED,
                    INFORMATION_REQUESTED,
                    ASSIGNED,
                    IN_PROGRESS,
                    ON_HOLD,
                    IN_VERIFICATION)
                .to(VOID)
                .by(DESK)
                .needing(Need.REASON)
                .reasons(VOID_REASONS))
        .transition(
            Transition.named("reopen")
                .audience(Audience.PUBLIC)
                .from(END)
                .to(IN_PROGRESS)
                .by(DESK)
                .by(Relation.REQUESTER))
        .transition(Transition.named("reopen").from(VOID).to(REGISTERED).by(DESK));
  }
}
