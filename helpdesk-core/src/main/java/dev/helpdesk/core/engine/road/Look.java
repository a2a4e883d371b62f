package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.engine.record.DeskRecord;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command would make of its record. Nothing of it is committed.
 *
 * @param refusal why it would be refused, or null
 * @param before the record with all settled that is due
 * @param after the record after the command; as before when it is refused
 * @param events what would happen, its own facts first
 */
public record Look(
    @Nullable Refusal refusal, DeskRecord before, DeskRecord after, List<Happened> events) {

  /** Copies the list. */
  public Look {
    events = List.copyOf(events);
  }
}
