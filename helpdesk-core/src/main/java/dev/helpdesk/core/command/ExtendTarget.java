package dev.helpdesk.core.command;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import java.time.Duration;

/**
 * Gives an open clock more time than its agreement does.
 *
 * <p>It adds to whatever target the clock has, also after that is chosen anew, until the clock ends
 * or begins anew.
 *
 * @param record which ticket
 * @param metric whose clock
 * @param by business time to be added
 * @param approvedBy who allowed it
 * @param reason why
 */
public record ExtendTarget(
    RecordId record, String metric, Duration by, ActorId approvedBy, String reason)
    implements Command {

  /** Refuses null. */
  public ExtendTarget {
    Check.present(record, "record");
    Check.present(metric, "metric");
    Check.present(by, "by");
    Check.present(approvedBy, "approvedBy");
    Check.present(reason, "reason");
  }

  @Override
  public String commandType() {
    return "ExtendTarget";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.extendTarget(this);
  }
}
