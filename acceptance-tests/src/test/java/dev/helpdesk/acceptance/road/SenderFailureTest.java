package dev.helpdesk.acceptance.road;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.DeskRunner;
import dev.helpdesk.core.DispatchReport;
import dev.helpdesk.core.HelpDesk;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.notification.Notification;
import dev.helpdesk.spi.notification.NotificationSender;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.OutboxRow;
import dev.helpdesk.testkit.TestDesk;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a sender throws for one message, the others are sent and it is tried again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SenderFailureTest {

  private final TestDesk desk = TestDesk.standard();
  private final List<Notification> sent = new ArrayList<>();

  /** What a sender may throw. */
  enum Thrown {
    UNCHECKED(new IllegalStateException()),
    OF_A_CLASS_WITHOUT_A_NAME(new IllegalStateException() {}),
    UNDECLARED(new IOException()),
    OF_A_CLASS_THAT_IS_MISSING(new NoClassDefFoundError()),
    OF_A_MESSAGE_TOO_DEEP(new StackOverflowError());

    private final Throwable failure;

    Thrown(Throwable failure) {
      this.failure = failure;
    }
  }

  /** Throws also what isn't declared, as languages without checked exceptions do. */
  @SuppressWarnings("unchecked") // The compiler is to take it for unchecked.
  private static <T extends Throwable> NotificationSender.Result fail(Throwable failure) throws T {
    throw (T) failure;
  }

  private HelpDesk over(NotificationSender sender) {
    return HelpDesk.builder()
        .storage(desk.storage())
        .time(desk.time())
        .directory(desk.people())
        .requesters(desk.people())
        .sender(sender)
        .build();
  }

  private NotificationSender.Result send(Notification notification) {
    sent.add(notification);
    return NotificationSender.Result.SENT;
  }

  @ParameterizedTest
  @EnumSource
  void one_message_that_breaks_the_sender_holds_up_no_other(Thrown thrown) {
    for (int i = 0; i < 5; i++) {
      desk.register("rosa", "Printer on fire", "high", "low");
    }
    int all = desk.storage().outbox().list(desk.tenant(), Delivery.State.PENDING, null, 100).size();
    String[] broken = new String[1];
    HelpDesk helpDesk =
        over(
            (TenantId tenant, Notification notification) -> {
              broken[0] = broken[0] == null ? notification.key() : broken[0];
              return notification.key().equals(broken[0])
                  ? SenderFailureTest.<RuntimeException>fail(thrown.failure)
                  : send(notification);
            });

    assertThat(helpDesk.dispatch(100)).isEqualTo(new DispatchReport(all - 1, 1, 0, false));
    assertThat(sent).hasSize(all - 1).noneMatch(note -> note.key().equals(broken[0]));
    List<OutboxRow> waiting =
        desk.storage().outbox().list(desk.tenant(), Delivery.State.PENDING, null, 100);
    assertThat(waiting)
        .singleElement()
        .satisfies(row -> assertThat(row.delivery().attempts()).isEqualTo(1))
        .satisfies(row -> assertThat(row.delivery().problem()).isNotBlank());
  }

  @Test
  void without_a_sender_what_waits_to_be_sent_is_nothing_to_wake_up_for() {
    desk.register("rosa", "Printer on fire", "high", "low");
    HelpDesk without =
        HelpDesk.builder()
            .storage(desk.storage())
            .time(desk.time())
            .directory(desk.people())
            .build();

    assertThat(desk.helpDesk().nextWakeUp()).hasValue(desk.now());
    assertThat(without.nextWakeUp())
        .hasValueSatisfying(next -> assertThat(next).isAfter(desk.now()));
  }

  @Test
  void a_runner_goes_on_after_what_nobody_declared() throws InterruptedException {
    int[] asked = new int[1];
    HelpDesk helpDesk = over((tenant, notification) -> send(notification));
    DeskRunner[] runner = new DeskRunner[1];
    runner[0] =
        new DeskRunner(
            helpDesk,
            () -> {
              if (++asked[0] == 3) {
                runner[0].close();
              }
              throw asked[0] == 1 ? new NoClassDefFoundError() : new StackOverflowError();
            },
            Duration.ofMillis(1));
    Thread thread = new Thread(runner[0]);
    thread.start();
    thread.join();

    assertThat(asked[0]).isEqualTo(3);
  }
}
