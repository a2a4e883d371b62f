package dev.helpdesk.core;

import dev.helpdesk.core.report.CellCount;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.RecordQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts tickets by impact and urgency, in as many queries as there are levels of impact. */
final class DeskCells {

  private static final Criteria DRIFTING = new Criteria.Is("drifting", AttributeValue.of(true));

  private final RecordQuery query;
  private final TenantId tenant;

  DeskCells(RecordQuery query, TenantId tenant) {
    this.query = query;
    this.tenant = tenant;
  }

  List<CellCount> of(Criteria criteria) {
    List<CellCount> cells = new ArrayList<>();
    for (String impact : new TreeMap<>(query.countBy(tenant, criteria, "impact")).keySet()) {
      Criteria row = Criteria.allOf(criteria, Criteria.is("impact", impact));
      Map<String, Long> drifting = query.countBy(tenant, Criteria.allOf(row, DRIFTING), "urgency");
      new TreeMap<>(query.countBy(tenant, row, "urgency"))
          .forEach(
              (urgency, tickets) -> {
                // Counted one after the other: a ticket may have come to drift in between.
                long drifts = Math.min(tickets, drifting.getOrDefault(urgency, 0L));
                cells.add(new CellCount(impact, urgency, tickets, drifts));
              });
    }
    return cells;
  }
}
