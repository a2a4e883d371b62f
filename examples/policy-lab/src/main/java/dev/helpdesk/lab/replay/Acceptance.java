package dev.helpdesk.lab.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.workflow.Action;
import dev.helpdesk.lab.LabStore;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of a log a workflow accepts.
 *
 * <p>Asks an engine: a ticket is registered in each state that cases left, and the actions it then
 * offers are the moves that the workflow accepts.
 */
final class Acceptance {

  private final LabDesk desk;
  private final Instant at;
  private final Map<String, Set<String>> offered = new HashMap<>();

  /** Opens a desk in memory with the policy at an instant. */
  Acceptance(Policy policy, Instant at) {
    this.desk = new LabDesk(LabStore.inMemory(), policy, Map.of(), new LogDirectory(List.of()), at);
    this.at = at;
  }

  /** Returns how many changes of state are accepted, and how many cases in whole. */
  ObjectNode of(List<CaseSeen> cases) {
    long changes = 0;
    long whole = 0;
    for (CaseSeen seen : cases) {
      List<String> path = seen.path();
      long accepted = 0;
      for (int i = 1; i < path.size(); i++) {
        accepted += offered(path.get(i - 1)).contains(path.get(i)) ? 1 : 0;
      }
      changes += accepted;
      whole += accepted == path.size() - 1 ? 1 : 0;
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("state_changes_permitted", changes);
    json.put("cases_fully_permitted", whole);
    return json;
  }

  private Set<String> offered(String state) {
    return offered.computeIfAbsent(state, this::ask);
  }

  private Set<String> ask(String state) {
    RecordId id = RecordId.of("in " + state);
    String channel = "web";
    RegisterTicket ticket =
        RegisterTicket.incident()
            .id(id)
            .from(ActorId.of("somebody"), channel)
            .subject("In state " + state)
            .imported(state, at)
            .build();
    desk.desk().execute(LabDesk.IMPORT, ticket);
    return desk.desk().actions(id, LabDesk.IMPORT).stream()
        .map(Action::to)
        .collect(Collectors.toSet());
  }
}
