package dev.helpdesk.acceptance;

import dev.helpdesk.core.Request;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.testkit.StandardDesk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Requests that must be refused on the desk of {@link BadInputScene}, each with code and field. */
abstract class BadInputs {

  static final Instant NOW = StandardDesk.MONDAY_MORNING;
  static final String UNSTORABLE = "a\u0000b";

  private final List<BadInput> all = new ArrayList<>();

  /**
   * One of them.
   *
   * @param name what is bad about it
   * @param request what is asked
   * @param code with which code it is refused
   * @param field which field is named
   */
  record BadInput(String name, Request request, String code, String field) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<BadInput> all() {
    List<BadInput> all = new ArrayList<>();
    for (BadInputs inputs :
        List.of(new BadRegistrations(), new BadWork(), new BadClocks(), new BadTerms())) {
      inputs.addAll();
      all.addAll(inputs.all);
    }
    return all;
  }

  /** Adds those of one kind. */
  abstract void addAll();

  final void add(String name, Actor actor, Command command, String code, String field) {
    add(name, Request.of(actor, command), code, field);
  }

  final void add(String name, Request request, String code, String field) {
    all.add(new BadInput(name, request, code, field));
  }

  static RegisterTicket ticket(UnaryOperator<RegisterTicket.Builder> change) {
    var plain =
        RegisterTicket.incident()
            .id(RecordId.of("t-new"))
            .from(ActorId.of("rosa"), "web")
            .subject("Broken");
    return change.apply(plain).build();
  }
}
