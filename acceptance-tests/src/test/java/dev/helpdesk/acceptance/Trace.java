package dev.helpdesk.acceptance;

import dev.helpdesk.core.Desk;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.OutboxRow;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.testkit.TestDesk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a run left behind, as far as it must not depend on how the run went.
 *
 * @param digests of the history, by tenant
 * @param outbox what was to be told and whether it was, by key
 * @param parked what was given up
 */
public record Trace(List<String> digests, Map<String, String> outbox, List<String> parked) {

  /** Returns the keys of what was told; the rest was withdrawn before it could be. */
  public Set<String> told() {
    return outbox.entrySet().stream()
        .filter(entry -> entry.getValue().endsWith(" DONE"))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns this trace with every event, in no order within an instant, in place of digests. */
  public Trace inAnyOrder(TestDesk desk) {
    List<String> lines = new ArrayList<>();
    for (RecordRow row : desk.desk().find(new Criteria.All(), List.of(), null, 1_000).rows()) {
      desk.desk()
          .history(row.id())
          .forEach(h -> lines.add(row.id() + " " + h.at() + " " + h.actor() + " " + h.event()));
    }
    Collections.sort(lines);
    return new Trace(lines, outbox, parked);
  }

  /** Returns what stands at a desk now. */
  public static Trace of(TestDesk desk) {
    List<String> digests = new ArrayList<>();
    Map<String, String> outbox = new TreeMap<>();
    List<String> parked = new ArrayList<>();
    for (TenantId tenant : List.of(desk.tenant(), TenantId.of(EngineScripts.OTHER_TENANT))) {
      Desk at = desk.helpDesk().desk(tenant);
      digests.add(at.historyDigest());
      for (RecordRow row : at.find(new Criteria.All(), List.of(), null, 1_000).rows()) {
        for (OutboxRow told : desk.storage().outbox().of(tenant, row.id())) {
          outbox.put(
              tenant + " " + told.key(), told.notification() + " " + told.delivery().state());
        }
      }
      at.parked().records(100).forEach(row -> parked.add("record " + row.id()));
      at.parked().notifications(100).forEach(row -> parked.add("notification " + row.key()));
      at.parked().duties(100).forEach(row -> parked.add("duty " + row.id()));
    }
    return new Trace(digests, outbox, parked);
  }
}
