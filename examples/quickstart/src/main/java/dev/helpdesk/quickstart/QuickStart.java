package dev.helpdesk.quickstart;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import dev.helpdesk.core.Desk;
import dev.helpdesk.core.HelpDesk;
import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.ExplanationText;
import dev.helpdesk.core.sla.ExplanationText.Language;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.inmemory.InMemoryStorage;
import dev.helpdesk.inmemory.SettableTime;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.function.Consumer;

/** An engine, a policy, a ticket, a deadline and why it is that one. */
public final class QuickStart {

  private QuickStart() {}

  /** Tells it on standard output. */
  public static void main(String[] arguments) {
    tell(System.out::println);
  }

  /** Tells it line by line. */
  static void tell(Consumer<String> out) {
    // quickstart: begin
    var time = new SettableTime(Instant.parse("2026-03-06T15:00:00Z")); // Friday, 16:00 in Madrid
    HelpDesk helpDesk = HelpDesk.builder().storage(new InMemoryStorage(time)).time(time).build();
    Desk desk = helpDesk.desk("acme");

    var office = BusinessCalendar.builder().zone("Europe/Madrid");
    EnumSet.range(MONDAY, FRIDAY).forEach(day -> office.open(day, "09:00", "18:00"));
    var admin = Actor.administrator("admin");
    desk.install(admin, "standard", office.build(), time.instant()).orThrow();
    desk.install(admin, Policy.defaults()).orThrow();

    var rosa = Actor.requester("rosa");
    var incident = RegisterTicket.incident().from(rosa.id(), "web").subject("Nobody can log in");
    var outcome = desk.execute(rosa, incident.impact("high", "high").build());
    RecordView ticket = outcome.orThrow().record();
    out.accept(ticket.registered().folio() + ": priority " + ticket.rank().priority());

    time.advance(Duration.ofDays(3)); // Monday, 16:00; what fell due meanwhile is settled exactly
    helpDesk.processDue(time.instant(), 100);
    var why = desk.explain(ticket.id(), "resolution").orElseThrow();
    ExplanationText.in(Language.ENGLISH).lines(why).forEach(out);
    // quickstart: end
  }
}
