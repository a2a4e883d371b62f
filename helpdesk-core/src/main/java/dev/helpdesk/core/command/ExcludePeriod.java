package dev.helpdesk.core.command;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import java.time.Instant;
import java.util.List;

/**
 * Lets a period count for none of a ticket's clocks, or not for some, whether it has passed or is
 * to come.
 *
 * <p>Open clocks are recounted; one that has ended keeps its verdict.
 *
 * @param record which ticket
 * @param metrics whose clocks; empty for all, also those that are yet to start
 * @param from first instant
 * @param to end, exclusive
 * @param approvedBy who allowed it
 * @param reason why
 */
public record ExcludePeriod(
    RecordId record,
    List<String> metrics,
    Instant from,
    Instant to,
    ActorId approvedBy,
    String reason)
    implements Command {

  private static final int MAX_METRICS = 100;

  /** Refuses null. */
  public ExcludePeriod {
    Check.present(record, "record");
    metrics = Check.list(metrics, "metrics", MAX_METRICS);
    Check.present(from, "from");
    Check.present(to, "to");
    Check.present(approvedBy, "approvedBy");
    Check.present(reason, "reason");
  }

  @Override
  public String commandType() {
    return "ExcludePeriod";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.excludePeriod(this);
  }
}
