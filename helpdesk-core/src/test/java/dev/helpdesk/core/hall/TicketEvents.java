package dev.helpdesk.core.hall;

import dev.helpdesk.core.event.Affected;
import dev.helpdesk.core.event.Registered;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.TextKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events of an ordinary ticket: the incident INC-1 of the requester {@code rita}, sent by e-mail.
 */
public final class TicketEvents {

  private TicketEvents() {}

  /** A person registered it. */
  public static Registered registered() {
    return registered(false);
  }

  /** A person or an automatic sender registered it. */
  public static Registered registered(boolean automatic) {
    return new Registered(
        "incident",
        "INC-1",
        ActorId.of("rita"),
        null,
        "email",
        automatic,
        new Affected(null, List.of(), null),
        List.of(),
        List.of(),
        1,
        Instant.parse("2026-03-02T09:00:00Z"));
  }

  /** It came to its first state. */
  public static StateChanged first() {
    return new StateChanged(
        null, "registered", null, StateCategory.NEW, "register", null, null, false, false);
  }

  /** It moved from one state to another; names follow the categories. */
  public static StateChanged moved(StateCategory from, StateCategory to) {
    return moved("step", from, to, null, null);
  }

  /** It moved along a transition with a reason and a text. */
  public static StateChanged moved(
      String transition,
      StateCategory from,
      StateCategory to,
      @Nullable String reason,
      @Nullable String text) {
    return new StateChanged(
        from.name(),
        to.name(),
        from,
        to,
        transition,
        reason,
        text == null ? null : TextKey.of(text),
        isDone(from) && !isDone(to),
        false);
  }

  private static boolean isDone(StateCategory category) {
    return category.ordinal() >= StateCategory.RESOLVED.ordinal();
  }
}
