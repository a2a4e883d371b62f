package dev.helpdesk.acceptance.docs;

import static dev.helpdesk.core.event.StateCategory.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.Desk;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.event.Warning;
import dev.helpdesk.core.lint.PolicyLinter;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.sla.EntitlementUse;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.Occurrence;
import dev.helpdesk.core.sla.PauseRule;
import dev.helpdesk.core.sla.Reopen;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.sla.Targets;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.spi.directory.Requester;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The policy that the document writes, and its tables of what metrics are made of. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlaPolicyDocumentTest {

  private final Document document = Document.read("sla.md");

  /** Installs the policy of the document, whose words are these lines. */
  private static SlaPolicy install(Desk desk) {
    // policy: begin
    Agreement standard =
        Agreement.of("standard")
            .calendar("standard")
            .target("first-response", Duration.ofHours(2))
            .target("next-response", Duration.ofHours(4))
            .targets("resolution", new Targets(Map.of("P1", Duration.ofHours(8)), null))
            .warnings(List.of(75))
            .build();
    Agreement gold =
        Agreement.of("gold")
            .calendar("standard")
            .calendar("first-response", Agreement.ALWAYS_OPEN)
            .target("first-response", Duration.ofMinutes(30))
            .target("next-response", Duration.ofHours(1))
            .target("resolution", Duration.ofHours(8))
            .warning(Warning.beforeDue(Duration.ofHours(1)))
            .build();
    AgreementRule northwind =
        AgreementRule.builder("northwind", gold.id())
            .organisations(List.of(OrganisationId.of("northwind")))
            .build();
    PauseRule onOthers = new PauseRule(WAITING, List.of("requester", "vendor"));
    SlaPolicy sla =
        SlaPolicy.builder()
            .metric(Metric.firstResponse("first-response").build())
            .metric(Metric.nextResponse("next-response").build())
            .metric(Metric.resolution("resolution").pause(onOthers).build())
            .agreement(standard)
            .agreement(gold)
            .rule(AgreementRule.everything("everybody", standard.id()))
            .rule(northwind)
            .build();
    Actor admin = Actor.administrator("admin");
    desk.install(admin, Policy.builder().sla(sla).build()).orThrow();
    // policy: end
    return sla;
  }

  private static TestDesk desk() {
    TestDesk desk = TestDesk.standard();
    OrganisationId northwind = OrganisationId.of("northwind");
    desk.people()
        .of(desk.tenant())
        .addRequester(new Requester(ActorId.of("ines"), northwind, null, false, "es", "UTC"));
    return desk;
  }

  @Test
  void the_policy_of_the_document_is_the_code_that_runs() throws IOException {
    List<String> expected = new ArrayList<>(List.of("```java"));
    expected.addAll(marked());
    expected.add("```");
    assertThat(document.block("policy")).isEqualTo(expected);
  }

  @Test
  void it_is_sound_and_both_customers_get_what_it_says() {
    TestDesk desk = desk();
    Policy policy = Policy.builder().sla(install(desk.desk())).build();
    assertThat(PolicyLinter.usual().lint(policy).isSound()).isTrue();
    TestTicket rosas = desk.register("rosa", "Nobody can log in", "high", "high");
    TestTicket small = desk.register("rosa", "A key is stuck", "low", "low");
    TestTicket ticket = desk.register("ines", "A key is stuck", "low", "low");

    assertThat(targets(rosas))
        .containsExactly("first-response standard PT2H", "resolution standard PT8H");
    assertThat(targets(small)).containsExactly("first-response standard PT2H");
    assertThat(targets(ticket))
        .containsExactly("first-response always-open PT30M", "resolution standard PT8H");
  }

  @Test
  void the_choice_of_the_document_is_what_the_view_says() {
    TestDesk desk = desk();
    install(desk.desk());
    TestTicket ticket = desk.register("ines", "A key is stuck", "low", "low");

    assertThat(document.block("choice"))
        .isEqualTo(SlaBlocks.choice(ticket.view().agreement().orElseThrow()));
  }

  @Test
  void the_table_of_kinds_is_what_they_are_made_of() {
    assertThat(document.block("kinds")).isEqualTo(SlaBlocks.kinds());
  }

  @Test
  void the_list_of_what_a_condition_waits_for_is_whole() {
    assertThat(SlaBlocks.named(document.block("occurrences")))
        .isEqualTo(SlaBlocks.names(Occurrence.values()));
  }

  @Test
  void the_list_of_what_a_reopening_does_is_whole() {
    assertThat(SlaBlocks.named(document.block("reopen")))
        .isEqualTo(SlaBlocks.names(Reopen.values()));
  }

  @Test
  void the_list_of_what_entitlements_mean_is_whole() {
    assertThat(SlaBlocks.named(document.block("entitlements")))
        .isEqualTo(SlaBlocks.names(EntitlementUse.values()));
  }

  private static List<String> targets(TestTicket ticket) {
    return ticket.view().clocks().stream().map(SlaPolicyDocumentTest::target).toList();
  }

  private static String target(ClockView clock) {
    return clock.metric() + " " + clock.calendar() + " " + clock.target();
  }

  /** Returns the lines between the two marks, without their indentation. */
  private static List<String> marked() throws IOException {
    Path sources = Document.top().resolve("acceptance-tests/src/test/java");
    String name = SlaPolicyDocumentTest.class.getName().replace('.', '/') + ".java";
    String source = Files.readString(sources.resolve(name));
    int from = source.indexOf('\n', source.indexOf("// policy: begin")) + 1;
    int to = source.lastIndexOf('\n', source.indexOf("// policy: end"));
    return source.substring(from, to).stripIndent().lines().toList();
  }
}
