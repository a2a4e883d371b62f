package dev.helpdesk.core.intake;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.util.List;

/**
 * A kind of ticket.
 *
 * @param name its name, such as {@code incident}
 * @param prefix what its folios begin with, such as {@code INC}; 1 to 10 letters A to Z
 * @param required names of the fields it can't do without, at most 50: {@code subject}, {@code
 *     description}, {@code service}, {@code items}, {@code site}, {@code users}, {@code category},
 *     {@code impact}, {@code urgency} or a further field of the desk's own
 */
public record TicketKind(String name, String prefix, List<String> required) {

  /** Refuses null, a blank name and a prefix of anything but letters. */
  public TicketKind {
    Check.id(name, "kind.name");
    Check.line(prefix, "kind.prefix", 10);
    if (!prefix.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
      throw new InvalidValueException("kind.prefix", "of the letters A to Z");
    }
    required = Check.list(required, "kind.required", 50);
    required.forEach(field -> Check.line(field, "kind.required[]", 100));
  }

  /** Returns a kind that requires nothing beyond what every ticket has. */
  public static TicketKind of(String name, String prefix) {
    return new TicketKind(name, prefix, List.of());
  }

  /** Returns this kind requiring these fields. */
  public TicketKind requiring(String... fields) {
    return new TicketKind(name, prefix, List.of(fields));
  }
}
