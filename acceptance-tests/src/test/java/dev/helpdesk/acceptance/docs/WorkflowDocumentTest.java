package dev.helpdesk.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.policy.PolicyDocument;
import dev.helpdesk.core.workflow.HostGuard;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever changes the vocabulary of workflows copies what these tests expect into the document. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkflowDocumentTest {

  private final Document document = Document.read("policy.md");

  @Test
  void the_tables_have_the_whole_vocabulary() {
    assertThat(document.block("relations")).isEqualTo(WorkflowBlocks.relations());
    assertThat(document.block("guards")).isEqualTo(WorkflowBlocks.guards());
    assertThat(document.block("fields")).isEqualTo(WorkflowBlocks.fields());
    assertThat(document.block("triggers")).isEqualTo(WorkflowBlocks.triggers());
    assertThat(document.block("effects")).isEqualTo(WorkflowBlocks.effects());
  }

  @Test
  void the_example_does_what_it_says() {
    TestDesk desk =
        TestDesk.builder()
            .guard("invoice-paid", HostGuard.when("the invoice is paid", ticket -> false))
            .policy(example())
            .build();
    TestTicket ticket =
        desk.register("rosa", "Beep", "high", "high")
            .assignedTo("ana", "first-line", "ana")
            .acceptedBy("ana")
            .movedBy("ana", "hand-back", taken -> taken.saying("I am on leave."));
    assertThat(ticket.record().owner().agent()).isNull();
    assertThat(ticket.record().progress().state()).isEqualTo("assigned");

    ticket.assignedTo("ana", "first-line", "luis").acceptedBy("luis");
    ticket.resolvedBy("luis", "Reset it.").verifiedBy("luis").approvedBy("rosa");
    TakeTransition close = TakeTransition.of(ticket.id(), "close");
    ticket.refuses(Actor.agent("ana"), close, "workflow.not-possible");
    assertThat(desk.desk().heldBackActions(ticket.id(), Actor.agent("luis")))
        .singleElement()
        .satisfies(
            action -> {
              assertThat(action.unmet().get(0).condition()).isEqualTo("the invoice is paid");
              assertThat(action.missing()).containsExactly("category");
            });
  }

  private Policy example() {
    String text = String.join("\n", document.block("workflow-example"));
    return PolicyDocument.read(text.replace("```json", "").replace("```", "")).orThrow();
  }
}
