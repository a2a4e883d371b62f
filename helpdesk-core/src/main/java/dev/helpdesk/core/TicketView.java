package dev.helpdesk.core;

import dev.helpdesk.core.classification.ClassificationView;
import dev.helpdesk.core.escalation.EscalationView;
import dev.helpdesk.core.event.Match;
import dev.helpdesk.core.relation.Link;
import dev.helpdesk.core.sla.AgreementView;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.view.RecordView;
import java.util.List;
import java.util.Optional;

/**
 * A ticket as it stands now: settled to the engine's now in memory, without a commit.
 *
 * @param record what everybody may know of it
 * @param agreement under which agreement it stands, or that it stands under none and so has no
 *     clocks, and why; empty where the policy measures nothing
 * @param clocks its clocks, in the order in which they started
 * @param escalations its hierarchical escalations, in order
 * @param links its links with other records
 * @param suggestions what resembled it when it was compared last, the likeliest first
 * @param classification how grave it is, and what the rules say of that
 */
public record TicketView(
    RecordView record,
    Optional<AgreementView> agreement,
    List<ClockView> clocks,
    List<EscalationView> escalations,
    List<Link> links,
    List<Match> suggestions,
    ClassificationView classification) {

  /** Copies the lists. */
  public TicketView {
    clocks = List.copyOf(clocks);
    escalations = List.copyOf(escalations);
    links = List.copyOf(links);
    suggestions = List.copyOf(suggestions);
  }

  /** Returns the clock of a metric, or empty when it never ran. */
  public Optional<ClockView> clock(String metric) {
    return clocks.stream().filter(clock -> clock.metric().equals(metric)).findFirst();
  }
}
