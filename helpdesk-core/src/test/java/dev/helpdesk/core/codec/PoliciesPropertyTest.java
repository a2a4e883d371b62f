package dev.helpdesk.core.codec;

import static dev.helpdesk.core.codec.RoundTripPropertyTest.comesBack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.assignment.AssignmentRule;
import dev.helpdesk.core.assignment.AssignmentStrategy;
import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.classification.ImpactRule;
import dev.helpdesk.core.classification.ImpactSource;
import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Limits;
import dev.helpdesk.core.conversation.ConversationPolicy;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.escalation.EscalationRule;
import dev.helpdesk.core.escalation.Responsibility;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.Warning;
import dev.helpdesk.core.intake.FolioFormat;
import dev.helpdesk.core.intake.IntakePolicy;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.knowledge.KnowledgePolicy;
import dev.helpdesk.core.notification.Detail;
import dev.helpdesk.core.notification.NotificationPolicy;
import dev.helpdesk.core.notification.NotificationRule;
import dev.helpdesk.core.notification.Trigger;
import dev.helpdesk.core.notification.Whom;
import dev.helpdesk.core.notification.Wording;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.privacy.RetentionPolicy;
import dev.helpdesk.core.relation.RelationPolicy;
import dev.helpdesk.core.security.PermissionPolicy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.Condition;
import dev.helpdesk.core.sla.EntitlementUse;
import dev.helpdesk.core.sla.LateStart;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.Occurrence;
import dev.helpdesk.core.sla.PauseRule;
import dev.helpdesk.core.sla.Reopen;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.sla.Targets;
import dev.helpdesk.core.survey.SurveyPolicy;
import dev.helpdesk.core.workflow.Guard;
import dev.helpdesk.core.workflow.Need;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.ReopenWindow;
import dev.helpdesk.core.workflow.StateTimer;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.model.SiteId;
import dev.helpdesk.spi.knowledge.KnowledgeEntry;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Policies come back as they were, also as text for people. */
class PoliciesPropertyTest {

  private static <T> void comesBackAlsoFromText(T policy, Codec<T> codec) {
    comesBack(policy, codec);
    assertThat(Json.decodeStrictly(Json.pretty(policy, codec), codec)).isEqualTo(policy);
  }

  @Example
  void default_policies_come_back() {
    comesBackAlsoFromText(Policy.defaults().intake(), IntakeCodec.POLICY);
    comesBackAlsoFromText(Policy.defaults().classification(), ClassificationCodec.POLICY);
    comesBackAlsoFromText(Policy.defaults().workflow(), WorkflowCodec.POLICY);
    comesBackAlsoFromText(Policy.defaults().sla(), SlaCodec.POLICY);
    comesBackAlsoFromText(Policy.defaults().assignment(), AssignmentCodec.POLICY);
    comesBackAlsoFromText(Policy.defaults().escalation(), EscalationCodec.POLICY);
    comesBackAlsoFromText(Policy.defaults().conversation(), ConversationCodec.POLICY);
    comesBackAlsoFromText(Policy.defaults().relation(), RelationCodec.POLICY);
    comesBackAlsoFromText(Policy.defaults().knowledge(), KnowledgeCodec.POLICY);
    comesBackAlsoFromText(Policy.defaults().survey(), SurveyCodec.POLICY);
    comesBackAlsoFromText(Policy.defaults().notification(), NotificationCodec.POLICY);
  }

  @Example
  void intake_and_classification_come_back_changed() {
    comesBackAlsoFromText(
        IntakePolicy.builder()
            .kind(TicketKind.of("incident", "IN").requiring("site", "productVersion"))
            .kind(TicketKind.of("a request", "R"))
            .channels(List.of("web", "\u706B"))
            .folioFormat(new FolioFormat("{number}/{prefix}"))
            .zone(ZoneId.of("America/Lima"))
            .build(),
        IntakeCodec.POLICY);
    comesBackAlsoFromText(
        ClassificationPolicy.builder(
                PriorityMatrix.fiveByFive().toBuilder().waiveMonotone().build())
            .otherwise(null, "low")
            .categories(List.of("network/vpn", "mail"))
            .build(),
        ClassificationCodec.POLICY);
    comesBackAlsoFromText(
        Policy.defaults().classification().toBuilder()
            .impactRules(
                List.of(
                    ImpactRule.builder("all of it", "high")
                        .services(List.of(ServiceId.of("mail")))
                        .serviceCriticalities(List.of("vital"))
                        .items(List.of(ItemId.of("mx-1")))
                        .itemFamilies(List.of("server"))
                        .itemCriticalities(List.of("high"))
                        .sites(List.of(SiteId.of("plant")))
                        .vip()
                        .usersAtLeast(3)
                        .build(),
                    ImpactRule.builder("else", "low").build()))
            .impactSource(ImpactSource.RULES_FIRST)
            .build(),
        ClassificationCodec.POLICY);
    comesBackAlsoFromText(
        ClassificationPolicy.builder(PriorityMatrix.criticality()).build(),
        ClassificationCodec.POLICY);
  }

  @Example
  void workflows_come_back_changed() {
    Workflow tiny =
        Workflow.named("tiny")
            .initial("open")
            .state(
                "open",
                StateCategory.NEW,
                StateTimer.taking("close", Duration.ofDays(3)).within("office"),
                StateTimer.reminder("nudge", Duration.ofNanos(1_000)))
            .state("closed", StateCategory.CLOSED)
            .reopenWithin("closed", ReopenWindow.of(Duration.ofDays(3)).by("office").thenFollowUp())
            .waitingReasons("parts")
            .voidReasons("spam")
            .transition(
                Transition.named("close")
                    .from("open")
                    .to("closed")
                    .by(Relation.AGENT, Relation.SYSTEM)
                    .guardedByHost("paid")
                    .guardedBy(Guard.values()))
            .transition(
                Transition.named("void")
                    .from("open")
                    .to("closed")
                    .needing(Need.REASON, Need.TEXT)
                    .reasons("spam", "parts")
                    .textName("why")
                    .audience(Audience.PUBLIC))
            .transition(
                Transition.named("reopen")
                    .from("closed")
                    .to("open")
                    .triggeredBy(
                        dev.helpdesk.core.workflow.Trigger.on(
                                dev.helpdesk.core.workflow.Trigger.On.REQUESTER_REPLIED)
                            .whilst("parts")))
            .build();
    comesBackAlsoFromText(
        Policy.defaults().workflow().toBuilder()
            .workflow("order", tiny)
            .workflow("a", tiny)
            .workflow(tiny.toBuilder().name("a base").build())
            .build(),
        WorkflowCodec.POLICY);
  }

  @Example
  void agreements_come_back_changed() {
    Agreement gold =
        Agreement.of("gold")
            .calendar("office")
            .targets("resolution", new Targets(Map.of("P1", Duration.ofHours(4)), null))
            .targets("first-response", Targets.always(Duration.ofMinutes(30)))
            .warnings(List.of(75, 50))
            .warning(Warning.beforeDue(Duration.ofMinutes(30)))
            .calendar("resolution", Agreement.ALWAYS_OPEN)
            .pauses("resolution", List.of(PauseRule.of(StateCategory.NEW)))
            .pauses("first-response", List.of())
            .build();
    comesBackAlsoFromText(
        SlaPolicy.builder()
            .metric(
                Metric.resolution("resolution")
                    .pause(new PauseRule(StateCategory.WAITING, List.of("requester")))
                    .stopIn(List.of("approved"))
                    .reopen(Reopen.RESTART)
                    .build())
            .metric(Metric.resolution("first-end").reopen(Reopen.NEVER).build())
            .metric(Metric.resolution("all-time").reopen(Reopen.RESUME_INCLUDING_CLOSED).build())
            .metric(Metric.firstResponse("first-response").build())
            .metric(Metric.nextResponse("next-response").includesFirst(true).build())
            .metric(
                Metric.operational("network", List.of(GroupId.of("network")), List.of(2, 3))
                    .stops(List.of())
                    .cancels(
                        List.of(
                            Condition.entering(StateCategory.CANCELLED)
                                .inStates("void")
                                .forReasons("spam")))
                    .restops(List.of(Condition.on(Occurrence.CLASSIFIED)))
                    .build())
            .agreement(gold)
            .rule(
                AgreementRule.builder("acme", AgreementId.of("gold"))
                    .kinds(List.of("incident"))
                    .organisations(List.of(OrganisationId.of("acme")))
                    .services(List.of(ServiceId.of("mail")))
                    .categories(List.of("network/vpn"))
                    .priorities(List.of("P1"))
                    .channels(List.of("phone"))
                    .build())
            .lateStart(LateStart.FROM_ATTACHMENT)
            .entitlements(EntitlementUse.REQUIRED)
            .outside(AgreementId.of("silver"))
            .build(),
        SlaCodec.POLICY);
  }

  @Example
  void assignment_and_relation_come_back_changed() {
    comesBackAlsoFromText(
        AssignmentPolicy.builder()
            .rule(
                AssignmentRule.builder("vpn", GroupId.of("network"))
                    .kinds(List.of("incident"))
                    .categories(List.of("network/vpn"))
                    .priorities(List.of("P1"))
                    .services(List.of(ServiceId.of("vpn")))
                    .channels(List.of("phone"))
                    .skill("bgp")
                    .build())
            .rule(AssignmentRule.builder("all", GroupId.of("first")).build())
            .strategy(AssignmentStrategy.QUEUE)
            .weights(Map.of(1, 0.1, 10, 3.0, 2, 1e-3))
            .otherWeight(0.5)
            .fallback(GroupId.of("first"))
            .build(),
        AssignmentCodec.POLICY);
    comesBackAlsoFromText(
        RelationPolicy.builder().links(7).cascade("close").build(), RelationCodec.POLICY);
    comesBackAlsoFromText(
        RelationPolicy.builder().allowOpenChildren().build(), RelationCodec.POLICY);
  }

  @Example
  void small_sections_come_back_changed() {
    comesBackAlsoFromText(
        ConversationPolicy.builder().messageLength(9).messages(8).writableAfterEnd(false).build(),
        ConversationCodec.POLICY);
    comesBackAlsoFromText(
        SurveyPolicy.builder().enabled(false).window(Duration.ofDays(1)).lowScore(0).build(),
        SurveyCodec.POLICY);
    comesBackAlsoFromText(
        KnowledgePolicy.builder()
            .enabled(false)
            .suggestions(1)
            .minimumScore(0.25)
            .types(List.of(KnowledgeEntry.Type.ARTICLE, KnowledgeEntry.Type.KNOWN_ERROR))
            .build(),
        KnowledgeCodec.POLICY);
  }

  @Example
  void notifications_come_back_changed() {
    comesBackAlsoFromText(
        NotificationPolicy.builder()
            .languages(List.of("de", "en"))
            .template("t", "en", new Wording("Hello \uD83D\uDE92", "Line\nline"))
            .template("t", "de", new Wording("Hallo", ""))
            .label("closed", "de", "geschlossen")
            .rule(
                NotificationRule.named("r")
                    .on(
                        Trigger.on("StateChanged")
                            .with(Detail.STATE, "closed")
                            .with(Detail.REASON, "spam"))
                    .tell(Whom.REQUESTER)
                    .over("sms")
                    .with("t")
                    .acknowledging()
                    .once()
                    .withdrawn("k", List.of("reopen"))
                    .build())
            .acknowledgements(0, Duration.ofDays(7))
            .build(),
        NotificationCodec.POLICY);
  }

  @Example
  void sections_of_the_whole_desk_come_back_changed() {
    comesBackAlsoFromText(
        PermissionPolicy.builder()
            .command("PostMessage", Actor.Role.AGENT, Actor.Role.REQUESTER)
            .command("Classify", Actor.Role.CONTACT)
            .build(),
        DeskSectionsCodec.PERMISSION);
    comesBackAlsoFromText(
        RetentionPolicy.builder()
            .kind("incident", Duration.ofDays(90))
            .forever(List.of("order", "complaint"))
            .otherwise(Duration.ofDays(1))
            .build(),
        DeskSectionsCodec.RETENTION);
    comesBackAlsoFromText(new Limits(1, 2, 3, 4, 5, 6, 70), DeskSectionsCodec.LIMITS);
    Responsibility row =
        Responsibility.of("r", 3, "plant", Map.of("en", "All\nof it", "es", "Todo"))
            .forCriticalities("high")
            .forImpacts("low")
            .forCategories("network/vpn")
            .by(GroupId.of("network"));
    comesBackAlsoFromText(
        EscalationPolicy.builder().responsibilities(List.of(row)).build(), EscalationCodec.POLICY);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void escalation_rules_come_back(@ForAll("escalations") EscalationPolicy policy) {
    comesBackAlsoFromText(policy, EscalationCodec.POLICY);
  }

  @Provide
  Arbitrary<EscalationPolicy> escalations() {
    return CoreArbitraries.instances()
        .of(EscalationRule.class)
        .list()
        .ofMaxSize(4)
        .filter(
            rules ->
                new HashSet<>(rules.stream().map(EscalationRule::name).toList()).size()
                    == rules.size())
        .map(rules -> EscalationPolicy.builder().rules(rules).build());
  }
}
