package dev.helpdesk.core.command;

import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Notes how something that was owed to another record ended. Carried by the engine only.
 *
 * @param record which ticket
 * @param duty id of the follow-up
 * @param outcome {@code accepted}, or the code of the refusal
 * @param link the link it was about, or null
 * @param other the other record, or null
 * @param otherOpen whether the other record is open
 */
public record NoteFollowUpEnd(
    RecordId record,
    String duty,
    String outcome,
    @Nullable LinkType link,
    @Nullable RecordId other,
    boolean otherOpen)
    implements Command {

  /** Refuses null. */
  public NoteFollowUpEnd {
    Check.present(record, "record");
    Check.present(duty, "duty");
    Check.present(outcome, "outcome");
  }

  @Override
  public String commandType() {
    return "NoteFollowUpEnd";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.noteFollowUpEnd(this);
  }
}
