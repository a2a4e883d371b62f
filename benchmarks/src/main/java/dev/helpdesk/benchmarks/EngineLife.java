package dev.helpdesk.benchmarks;

import dev.helpdesk.core.Desk;
import dev.helpdesk.core.HelpDesk;
import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.command.AcceptAssignment;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.AssignTicket;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.escalation.EscalationAction;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.escalation.EscalationRule;
import dev.helpdesk.core.escalation.EscalationTrigger;
import dev.helpdesk.core.knowledge.KnowledgePolicy;
import dev.helpdesk.core.notification.NotificationPolicy;
import dev.helpdesk.core.notification.NotificationRule;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.survey.SurveyPolicy;
import dev.helpdesk.inmemory.InMemoryDirectory;
import dev.helpdesk.inmemory.InMemoryPeople;
import dev.helpdesk.inmemory.InMemoryStorage;
import dev.helpdesk.inmemory.SequentialFolios;
import dev.helpdesk.inmemory.SequentialIds;
import dev.helpdesk.inmemory.SettableTime;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.directory.Agent;
import dev.helpdesk.spi.directory.Group;
import dev.helpdesk.spi.directory.Requester;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Criteria;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tickets of the engine over the store in memory. */
final class EngineLife implements TicketLife {

  private static final TenantId TENANT = TenantId.of("acme");
  private static final GroupId GROUP = GroupId.of("first-line");
  private static final ActorId ANA = ActorId.of("ana");
  private static final ActorId ROSA = ActorId.of("rosa");
  private static final Actor AGENT = Actor.agent("ana");
  private static final Actor REQUESTER = Actor.requester("rosa");
  private static final Actor ADMINISTRATOR = Actor.administrator("root");
  private static final Set<String> TOLD =
      Set.of("acknowledgement", "attention", "solution", "closed");

  private static final int BATCH = 1_000;

  private final SettableTime time = new SettableTime(MONDAY_MORNING);
  private final HelpDesk helpDesk;
  private final Desk desk;

  EngineLife() {
    InMemoryDirectory directory = new InMemoryDirectory();
    InMemoryPeople people = directory.of(TENANT);
    people.addGroup(new Group(GROUP, 1, List.of(), ActorId.of("marta")));
    people.addAgent(new Agent(ANA, List.of(GROUP), Map.of(), 100_000, "en"));
    people.addRequester(new Requester(ROSA, null, null, false, "en", "Europe/Madrid"));
    helpDesk =
        HelpDesk.builder()
            .storage(new InMemoryStorage(time))
            .time(time)
            .ids(new SequentialIds("r"))
            .folios(new SequentialFolios())
            .directory(directory)
            .build();
    desk = helpDesk.desk(TENANT);
    desk.install(ADMINISTRATOR, "standard", hours(), MONDAY_MORNING).orThrow();
    desk.install(ADMINISTRATOR, policy()).orThrow();
  }

  /** Two clocks, one escalation rule, four notifications, the default workflow; nothing else. */
  private static Policy policy() {
    Agreement agreement =
        Agreement.of("standard")
            .calendar("standard")
            .target("first-response", Duration.ofHours(8))
            .target("resolution", Duration.ofHours(24))
            .build();
    EscalationRule late =
        EscalationRule.of(
            "resolution-breached",
            new EscalationTrigger.MetricBreached("resolution"),
            new EscalationAction.AskDirectory(1));
    NotificationPolicy.Builder told = Policy.defaults().notification().toBuilder();
    for (NotificationRule rule : Policy.defaults().notification().rules()) {
      if (!TOLD.contains(rule.name())) {
        told.withoutRule(rule.name());
      }
    }
    return Policy.builder()
        .sla(Policy.defaults().sla().toBuilder().agreements(List.of(agreement)).build())
        .escalation(EscalationPolicy.builder().rule(late).build())
        .notification(told.build())
        .knowledge(KnowledgePolicy.builder().enabled(false).build())
        .survey(SurveyPolicy.builder().enabled(false).build())
        .build();
  }

  private static BusinessCalendar hours() {
    var hours = BusinessCalendar.builder().zone("Europe/Madrid");
    for (DayOfWeek day : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)) {
      hours.open(day, "09:00", "18:00");
    }
    return hours.build();
  }

  private RecordId register() {
    return desk.execute(
            REQUESTER,
            RegisterTicket.incident()
                .from(ROSA, "web")
                .subject(SUBJECT)
                .description(DESCRIPTION)
                .impact("high", "low")
                .build())
        .orThrow()
        .record()
        .id();
  }

  /** Registers so many tickets within an hour of the first morning and leaves them open. */
  void open(int count) {
    for (int i = 0; i < count; i++) {
      time.set(MONDAY_MORNING.plus(Duration.ofHours(1).multipliedBy(i).dividedBy(count)));
      register();
    }
  }

  /** Closes a date for everybody, two hours after the first morning began. */
  void closeOn(LocalDate date) {
    time.set(MONDAY_MORNING.plus(Duration.ofHours(2)));
    BusinessCalendar fewer = hours().toBuilder().holiday(date).build();
    desk.install(ADMINISTRATOR, "standard", fewer, time.instant()).orThrow();
  }

  /** Does what is due until nothing is left. */
  void settle() {
    while (helpDesk.processDue(time.instant(), BATCH).isMore()) {
      // The next call goes on.
    }
  }

  /** Counts the tickets whose rows were computed with this version of the calendars. */
  long computedWith(long version) {
    return desk.count(new Criteria.Is("calendarStamp", AttributeValue.of(version)));
  }

  @Override
  public long live(int number) {
    time.set(TicketLife.begin(number));
    RecordId id = register();
    after(5, AGENT, new AssignTicket(id, GROUP, ANA, null));
    after(5, AGENT, new AcceptAssignment(id));
    after(30, AGENT, TakeTransition.of(id, "hold").because("requester"));
    after(90, AGENT, TakeTransition.of(id, "resume"));
    after(60, AGENT, TakeTransition.of(id, "resolve").saying(SOLUTION));
    after(5, AGENT, TakeTransition.of(id, "verify"));
    after(60, REQUESTER, TakeTransition.of(id, "approve"));
    return after(10, AGENT, TakeTransition.of(id, "close"));
  }

  private long after(int minutes, Actor actor, Command command) {
    time.advance(Duration.ofMinutes(minutes));
    return desk.execute(actor, command).orThrow().record().version();
  }
}
