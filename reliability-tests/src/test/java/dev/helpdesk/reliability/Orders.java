package dev.helpdesk.reliability;

import dev.helpdesk.core.Request;
import dev.helpdesk.core.command.LinkTickets;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.RecordId;
import java.util.Random;

/**
 * Commands, each made of its key alone, so that any node can give it once more.
 *
 * <p>The first letter says what it is: {@code r} registers, {@code m} posts a message and {@code l}
 * links, each under the key; {@code p} registers and {@code n} posts without one.
 */
final class Orders {

  private final Random random;
  private final String hot;
  private String last;
  private String before;
  private boolean linked;

  /**
   * Makes orders.
   *
   * @param seed of what is drawn
   * @param hot a ticket that all write to
   */
  Orders(long seed, String hot) {
    this.random = new Random(seed);
    this.hot = hot;
    this.last = hot;
    this.before = hot;
  }

  /** Returns the key of the next order. */
  String next(String unique) {
    int drawn = random.nextInt(10);
    if (last.equals(hot) || drawn < 3) {
      return register(drawn == 0 ? "p" : "r", unique);
    }
    if (drawn == 3 && !linked && !before.equals(hot)) {
      linked = true;
      return "l:" + last + ":" + before;
    }
    String ticket = drawn < 6 ? hot : last;
    return (drawn % 2 == 0 ? "m:" : "n:") + ticket + ":" + unique;
  }

  private String register(String letter, String unique) {
    before = last;
    linked = false;
    last = "t" + unique;
    return letter + ":" + unique;
  }

  /** Tells whether an order may be given again when nobody knows what became of it. */
  static boolean isRepeatable(String key) {
    return "rml".indexOf(key.charAt(0)) >= 0;
  }

  /** Returns the order with this key. */
  static Request of(String key) {
    String[] parts = key.split(":", -1);
    Request plain =
        switch (parts[0]) {
          case "r", "p" ->
              Request.of(
                  Setting.REQUESTER,
                  Setting.registration(key).id(RecordId.of("t" + parts[1])).build());
          case "m", "n" ->
              Request.of(
                  Setting.REQUESTER,
                  new PostMessage(RecordId.of(parts[1]), Audience.PUBLIC, key, false));
          case "l" ->
              Request.of(
                  Setting.ADMINISTRATOR,
                  new LinkTickets(RecordId.of(parts[1]), LinkType.RELATED, RecordId.of(parts[2])));
          default -> throw new IllegalArgumentException(key);
        };
    return isRepeatable(key) ? plain.withKey(key) : plain;
  }
}
