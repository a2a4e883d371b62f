package dev.helpdesk.core;

import dev.helpdesk.core.escalation.Responsibility;
import dev.helpdesk.core.event.Affected;
import dev.helpdesk.core.hall.Question;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.spi.catalogue.ConfigurationItem;
import dev.helpdesk.spi.catalogue.Service;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds who answers for a ticket in the table of its policy. */
final class DeskResponsibilities {

  private DeskResponsibilities() {}

  static List<Responsibility> of(RecordView ticket, Policy policy, Situation situation) {
    List<Responsibility> table = policy.escalation().responsibilities();
    if (table.isEmpty()) {
      return List.of();
    }
    int level = ticket.owner().level();
    Set<String> criticalities = criticalities(ticket, situation);
    String impact = ticket.rank().impact();
    String category = ticket.rank().category();
    return table.stream()
        .filter(each -> each.concerns(level < 0 ? null : level, criticalities, impact, category))
        .toList();
  }

  /** What hangs on the service and the items of a ticket, as the catalogue says now. */
  private static Set<String> criticalities(RecordView ticket, Situation situation) {
    Affected affected = ticket.registered().affected();
    Set<String> found = new TreeSet<>();
    if (affected.service() != null) {
      situation
          .ask(new Question.ServiceById(affected.service()))
          .map(Service::criticality)
          .ifPresent(found::add);
    }
    for (var item : affected.items()) {
      situation
          .ask(new Question.ItemById(item))
          .map(ConfigurationItem::criticality)
          .ifPresent(found::add);
    }
    return found;
  }
}
