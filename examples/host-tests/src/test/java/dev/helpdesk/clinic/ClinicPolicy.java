package dev.helpdesk.clinic;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.assignment.AssignmentRule;
import dev.helpdesk.core.escalation.EscalationAction;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.escalation.EscalationRule;
import dev.helpdesk.core.escalation.EscalationTrigger;
import dev.helpdesk.core.intake.IntakePolicy;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.SlaPolicy;
import java.time.Duration;
import java.util.List;

/** What the clinic does otherwise than the default policy, as data. */
final class ClinicPolicy {

  static final Policy POLICY =
      Policy.builder()
          .intake(intake())
          .sla(agreements())
          .assignment(assignment())
          .escalation(escalation())
          .build();

  private ClinicPolicy() {}

  /** A device is reported with its serial number; a fax opens nothing. */
  private static IntakePolicy intake() {
    return IntakePolicy.builder()
        .kind(TicketKind.of("incident", "INC"))
        .kind(TicketKind.of("device", "DEV").requiring("serial-number"))
        .channels(List.of("web", "phone", "monitoring"))
        .build();
  }

  /** What keeps somebody alive is attended to around the clock; the rest as by default. */
  private static SlaPolicy agreements() {
    Agreement lifeSupport =
        Agreement.of("life-support")
            .calendar(Agreement.ALWAYS_OPEN)
            .target("first-response", Duration.ofMinutes(5))
            .target("resolution", Duration.ofMinutes(30))
            .warnings(List.of(50))
            .build();
    AgreementRule forLifeSupport =
        AgreementRule.builder("life-support", lifeSupport.id())
            .services(List.of(Clinic.LIFE_SUPPORT))
            .build();
    SlaPolicy byDefault = Policy.defaults().sla();
    return byDefault.toBuilder()
        .agreement(lifeSupport)
        .rules(List.of(forLifeSupport, byDefault.rules().get(0)))
        .build();
  }

  private static AssignmentPolicy assignment() {
    return Policy.defaults().assignment().toBuilder()
        .rule(
            AssignmentRule.builder("life-support", Clinic.BIOMEDICAL)
                .services(List.of(Clinic.LIFE_SUPPORT))
                .build())
        .rule(
            AssignmentRule.builder("records", Clinic.RECORDS)
                .categories(List.of("records"))
                .build())
        .fallback(Clinic.FRONT_DESK)
        .build();
  }

  /** When half of the time is gone, a doctor decides about a spare device. */
  private static EscalationPolicy escalation() {
    return EscalationPolicy.builder()
        .rule(
            new EscalationRule(
                "half-time",
                new EscalationTrigger.MetricWarning("resolution", 50),
                new EscalationAction.AskDirectory(1),
                "May the spare device of the theatre be lent?"))
        .answerWithin(Duration.ofMinutes(5))
        .build();
  }
}
