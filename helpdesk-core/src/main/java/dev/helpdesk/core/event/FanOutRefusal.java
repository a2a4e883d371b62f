package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * A record that refused what a fan-out carried to it.
 *
 * @param record which record
 * @param code the code of the refusal, such as {@code policy.state-unmapped}
 */
public record FanOutRefusal(RecordId record, String code) {

  /** Refuses null. */
  public FanOutRefusal {
    Check.present(record, "record");
    Check.present(code, "code");
  }
}
