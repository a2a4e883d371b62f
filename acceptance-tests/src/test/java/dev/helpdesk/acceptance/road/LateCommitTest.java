package dev.helpdesk.acceptance.road;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.AcceptAssignment;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.inmemory.InMemoryStorage;
import dev.helpdesk.model.Audience;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestStorage;
import dev.helpdesk.testkit.TestTicket;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A commit whose outcome nobody knew comes to pass just before its record is loaded again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LateCommitTest {

  private static final Actor ANA = Actor.agent("ana");

  private HookedStorage hooks = new HookedStorage(new InMemoryStorage(() -> null));

  private final TestDesk desk =
      TestDesk.builder()
          .storage(
              time -> {
                hooks = new HookedStorage(TestStorage.installed().over(time));
                return hooks;
              })
          .build();

  private final TestTicket ticket =
      desk.register("rosa", "Printer on fire", "high", "low")
          .assignedTo("ana", "first-line", "ana");

  private Outcome.Accepted committedLate(Command command) {
    hooks.onCommit =
        (store, changeset) -> {
          hooks.onCommit = RecordStore::commit;
          hooks.beforeLoad =
              id -> {
                hooks.beforeLoad = other -> {};
                store.commit(changeset);
              };
          return new CommitResult.Unknown();
        };
    return desk.execute(ANA, command).orThrow();
  }

  @Test
  void the_command_is_not_done_again() {
    PostMessage once = new PostMessage(ticket.id(), Audience.INTERNAL, "once", false);

    assertThat(committedLate(once).events()).isNotEmpty();
    ticket.should().haveHad(1, "MessagePosted").keepInvariants();
  }

  @Test
  void the_command_is_not_refused_because_it_is_done() {
    assertThat(committedLate(new AcceptAssignment(ticket.id())).events())
        .extracting(happened -> happened.event().eventType())
        .contains("AssignmentAccepted");
    ticket.should().haveHad(1, "AssignmentAccepted").keepInvariants();
  }
}
