package dev.helpdesk.reliability;

import dev.helpdesk.core.Desk;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.knowledge.KnowledgePolicy;
import dev.helpdesk.core.notification.NotificationPolicy;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.policy.PolicyBuilder;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.survey.SurveyPolicy;
import dev.helpdesk.inmemory.InMemoryDirectory;
import dev.helpdesk.inmemory.InMemoryPeople;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.directory.Agent;
import dev.helpdesk.spi.directory.Group;
import dev.helpdesk.spi.directory.Requester;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The desk that all these tests work on. */
final class Setting {

  static final TenantId TENANT = TenantId.of("acme");
  static final ActorId ROSA = ActorId.of("rosa");
  static final Actor REQUESTER = Actor.requester(ROSA);
  static final Actor ADMINISTRATOR = Actor.administrator("root");

  /** After so long without an answer, which nobody gives here, a ticket's one timer fires. */
  static final Duration FIRST_RESPONSE = Duration.ofMillis(150);

  private static final GroupId GROUP = GroupId.of("first-line");

  private Setting() {}

  /** Returns a policy with one timer for each ticket, and the default one's notifications. */
  static Policy chatty() {
    return base(FIRST_RESPONSE).build();
  }

  /** Returns a policy with one timer for each ticket, of which nobody is told. */
  static Policy silent(Duration firstResponse) {
    NotificationPolicy.Builder told = Policy.defaults().notification().toBuilder();
    Policy.defaults().notification().rules().forEach(rule -> told.withoutRule(rule.name()));
    return base(firstResponse).notification(told.build()).build();
  }

  private static PolicyBuilder base(Duration firstResponse) {
    Agreement agreement = Agreement.of("standard").target("first-response", firstResponse).build();
    return Policy.builder()
        .sla(
            Policy.defaults().sla().toBuilder()
                .agreements(List.of(agreement))
                .rules(List.of(AgreementRule.everything("everything", agreement.id())))
                .build())
        .escalation(EscalationPolicy.builder().build())
        .knowledge(KnowledgePolicy.builder().enabled(false).build())
        .survey(SurveyPolicy.builder().enabled(false).build());
  }

  static void install(Desk desk, Policy policy) {
    desk.install(ADMINISTRATOR, policy).orThrow();
  }

  static InMemoryDirectory directory() {
    InMemoryDirectory directory = new InMemoryDirectory();
    InMemoryPeople people = directory.of(TENANT);
    people.addGroup(new Group(GROUP, 1, List.of(), ActorId.of("marta")));
    people.addAgent(new Agent(ActorId.of("ana"), List.of(GROUP), Map.of(), 100_000, "en"));
    people.addRequester(new Requester(ROSA, null, null, false, "en", "Europe/Madrid"));
    return directory;
  }

  /** Returns a registration that nothing but its subject tells from others. */
  static RegisterTicket.Builder registration(String subject) {
    return RegisterTicket.incident().from(ROSA, "web").subject(subject).impact("high", "low");
  }
}
