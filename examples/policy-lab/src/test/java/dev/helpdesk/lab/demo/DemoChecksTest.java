package dev.helpdesk.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.lab.LabStore;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.notification.NotificationSender;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoChecksTest {

  private final DemoDesk desk =
      new DemoDesk(LabStore.inMemory(), "en", (tenant, record, events) -> {});
  private final Narrator narrator =
      new Narrator(
          new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
          Wordings.in("en"));

  @Test
  void what_is_not_sent_and_what_is_not_over_are_problems() {
    RecordId ticket = register();

    assertThat(new DemoChecks(desk, narrator, List.of(ticket)).run(ticket))
        .containsExactly(
            "0 notifications issued, each sent once, none left",
            "warnings at 11:02:15, 13:02:15, breach at 15:02:15, to the second",
            "the ticket is closed, approved and rated");
  }

  @Test
  void what_was_given_up_is_a_problem() {
    desk.sender().fail(ActorId.of("rosa"), NotificationSender.Result.NEVER, 10);
    RecordId ticket = register();
    desk.settle();

    assertThat(new DemoChecks(desk, narrator, List.of(ticket)).run(ticket))
        .contains("nothing was given up");
  }

  private RecordId register() {
    RegisterTicket command =
        RegisterTicket.incident().from(ActorId.of("rosa"), "web").subject("No tea").build();
    return desk.desk().execute(Actor.requester("rosa"), command).orThrow().record().id();
  }
}
