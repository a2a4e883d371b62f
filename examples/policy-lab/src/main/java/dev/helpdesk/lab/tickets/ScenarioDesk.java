package dev.helpdesk.lab.tickets;

import dev.helpdesk.core.Desk;
import dev.helpdesk.core.DueReport;
import dev.helpdesk.core.HelpDesk;
import dev.helpdesk.core.TicketView;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Classify;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.inmemory.InMemoryStorage;
import dev.helpdesk.inmemory.SequentialFolios;
import dev.helpdesk.inmemory.SequentialIds;
import dev.helpdesk.inmemory.SettableTime;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.RecordId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A desk in memory with the ticket of one scenario. */
final class ScenarioDesk {

  private static final RecordId TICKET = RecordId.of("ticket");
  private static final String REQUESTER = "rosa";
  private static final Actor HOST = Actor.administrator("host");
  private static final Actor AGENT = Actor.agent("ana");
  private static final int WAKE_UPS = 1_000;

  private final ScenarioPolicy policy;
  private @Nullable Terms promised;
  private final SettableTime time;
  private final HelpDesk helpDesk;
  private final Desk desk;

  /** Opens the desk; nothing has happened yet. */
  ScenarioDesk(Scenario scenario) {
    policy = new ScenarioPolicy(scenario);
    promised = scenario.terms();
    time = new SettableTime(scenario.begin());
    helpDesk =
        HelpDesk.builder()
            .storage(new InMemoryStorage(time))
            .time(time)
            .ids(new SequentialIds("scenario"))
            .folios(new SequentialFolios())
            .build();
    desk = helpDesk.desk("scenarios");
    desk.install(HOST, ScenarioPolicy.CALENDAR, scenario.calendar(), time.instant()).orThrow();
    desk.install(HOST, policy.policy()).orThrow();
  }

  /** Lets an event happen at its instant; returns why the engine refuses it, or nothing. */
  Optional<Refusal> happen(CaseEvent event) {
    settle(event.at());
    if (changesNothing(event)) {
      return Optional.empty();
    }
    if (event instanceof CaseEvent.PolicyChanged changed) {
      promised = changed.terms();
    }
    Request request = request(event);
    return desk.execute(request.actor, request.command) instanceof Outcome.Refused refused
        ? Optional.of(refused.refusal())
        : Optional.empty();
  }

  private boolean changesNothing(CaseEvent event) {
    if (event instanceof CaseEvent.PolicyChanged changed) {
      return Objects.equals(changed.terms(), promised);
    }
    return event instanceof CaseEvent.Moved moved
        && ticket()
            .filter(ticket -> ticket.record().progress().state().equals(moved.to().title()))
            .isPresent();
  }

  private record Request(Actor actor, Command command) {}

  private Request request(CaseEvent event) {
    if (event instanceof CaseEvent.Created created) {
      // An import says by its actor whose words the registration holds.
      Actor actor = created.customerMessage() ? Actor.administrator(REQUESTER) : HOST;
      return new Request(actor, registration(created));
    }
    if (event instanceof CaseEvent.Moved moved) {
      return new Request(AGENT, TakeTransition.of(TICKET, moved.to().title()));
    }
    if (event instanceof CaseEvent.PolicyChanged changed) {
      return new Request(
          AGENT, new Classify(TICKET, policy.category(changed.terms()), null, null, null));
    }
    return event instanceof CaseEvent.CustomerReplied
        ? new Request(Actor.requester(REQUESTER), message("It still fails."))
        : new Request(AGENT, message("We look into it."));
  }

  private RegisterTicket registration(CaseEvent.Created created) {
    return RegisterTicket.incident()
        .id(TICKET)
        .from(ActorId.of(REQUESTER), "web")
        .subject("A scenario")
        .category(policy.category(promised))
        .imported(created.state().title(), created.at())
        .build();
  }

  private static PostMessage message(String text) {
    return new PostMessage(TICKET, Audience.PUBLIC, text, false);
  }

  /** Puts the time at an instant and does what fell due by then. */
  void settle(Instant now) {
    time.set(now);
    DueReport report;
    do {
      report = helpDesk.processDue(now, WAKE_UPS);
    } while (report.isMore());
  }

  /** Returns the ticket as it stands now, or empty before it is registered. */
  Optional<TicketView> ticket() {
    return desk.ticket(TICKET);
  }

  /** Returns all that happened to the ticket. */
  List<Happened> history() {
    return ticket().isPresent() ? desk.history(TICKET) : List.of();
  }

  /** Returns when something falls due by itself next, or empty. */
  Optional<Instant> nextWakeUp() {
    return helpDesk.nextWakeUp();
  }
}
