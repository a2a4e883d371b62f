package dev.helpdesk.reliability;

import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.notification.Notification;
import dev.helpdesk.spi.notification.NotificationSender;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import javax.sql.DataSource;

/** Sends by writing a line for each sending, apart from the engine; fails now and then. */
final class Ledger implements NotificationSender {

  private final DataSource dataSource;
  private final String sender;
  private final Random random;
  private final int oneFailsOf;

  /**
   * Makes a sender.
   *
   * @param sender name of the node that sends
   * @param oneFailsOf one of so many fails; 0 for none
   */
  Ledger(DataSource dataSource, String sender, int oneFailsOf) {
    this.dataSource = dataSource;
    this.sender = sender;
    this.random = new Random(sender.hashCode());
    this.oneFailsOf = oneFailsOf;
  }

  /** Makes the tables that a desk of these tests needs beside the store's. */
  static void install(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE ledger (key text NOT NULL, said text NOT NULL, sender text NOT NULL)");
      statement.execute("CREATE SEQUENCE folio");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public Result send(TenantId tenant, Notification notification) {
    boolean fails;
    boolean afterwards;
    synchronized (random) {
      fails = oneFailsOf > 0 && random.nextInt(oneFailsOf) == 0;
      afterwards = random.nextBoolean();
    }
    if (fails && !afterwards) {
      return Result.RETRY_LATER;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "INSERT INTO ledger (key, said, sender) VALUES (?, ?, ?)")) {
      statement.setString(1, notification.key());
      statement.setString(
          2,
          String.join(
              "|",
              notification.recipient().value(),
              notification.channel(),
              notification.template(),
              notification.subject(),
              notification.text()));
      statement.setString(3, sender);
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    if (fails) {
      throw new IllegalStateException("sent, but nobody heard of it");
    }
    return Result.SENT;
  }
}
