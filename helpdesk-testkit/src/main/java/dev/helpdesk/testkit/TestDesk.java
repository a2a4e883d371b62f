package dev.helpdesk.testkit;

import dev.helpdesk.core.Desk;
import dev.helpdesk.core.DueReport;
import dev.helpdesk.core.HelpDesk;
import dev.helpdesk.core.HelpDeskBuilder;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.inmemory.InMemoryCatalogue;
import dev.helpdesk.inmemory.InMemoryDirectory;
import dev.helpdesk.inmemory.InMemoryEntitlements;
import dev.helpdesk.inmemory.InMemoryKnowledgeIndex;
import dev.helpdesk.inmemory.RecordingSender;
import dev.helpdesk.inmemory.SequentialIds;
import dev.helpdesk.inmemory.SettableTime;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.notification.Notification;
import dev.helpdesk.spi.store.Storage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A whole desk in memory: engine, store, people, sender and a time that only the test moves.
 *
 * <p>{@link #standard()} has the default policy, hours from 9 to 18 on weekdays in Madrid, two
 * levels of agents and an escalation directory; {@link #builder()} changes any of it. Not safe for
 * use by several threads.
 */
public final class TestDesk {

  /** Calls of {@code processDue} after which a desk that finds no rest is taken for faulty. */
  private static final int MOST_ROUNDS = 10_000;

  private static final int BATCH = 1_000;

  private final TestDeskBuilder parts;
  private final SettableTime time;
  private final Storage storage;
  private final InMemoryDirectory people;
  private final InMemoryCatalogue catalogue = new InMemoryCatalogue();
  private final InMemoryEntitlements entitlements = new InMemoryEntitlements();
  private final RecordingSender sender = new RecordingSender();
  private final SequentialIds ids;
  private HelpDesk helpDesk;

  TestDesk(TestDeskBuilder parts) {
    this.parts = parts;
    time = new SettableTime(parts.start);
    storage = parts.storage.apply(time);
    people = new InMemoryDirectory();
    ids = new SequentialIds("r");
    parts.people.accept(people.of(parts.tenant));
    helpDesk = engine();
    install();
  }

  private HelpDesk engine() {
    HelpDeskBuilder builder =
        HelpDesk.builder()
            .storage(storage)
            .time(time)
            .ids(ids)
            .folios(parts.folios)
            .requesters(people)
            .catalogue(catalogue)
            .entitlements(entitlements)
            .knowledge(new InMemoryKnowledgeIndex())
            .sender(sender)
            .limits(parts.limits);
    if (!parts.ofPolicy) {
      builder.directory(people);
    }
    parts.listeners.forEach(builder::listener);
    if (parts.unsoundAdmitted) {
      builder.admitUnsoundPolicies();
    }
    parts.guards.forEach(builder::guard);
    return builder.build();
  }

  private void install() {
    Actor host = Actor.administrator("host");
    parts.calendars.forEach(
        (name, calendar) -> desk().install(host, name, calendar, time.instant()).orThrow());
    desk().install(host, parts.policy).orThrow();
    settle();
  }

  /** Returns a desk with the default policy, on Monday 2 March 2026 at 9:00 in Madrid. */
  public static TestDesk standard() {
    return builder().build();
  }

  /** Starts a desk from the standard one. */
  public static TestDeskBuilder builder() {
    return new TestDeskBuilder();
  }

  /** Returns the tenant's face of the engine. */
  public Desk desk() {
    return helpDesk.desk(parts.tenant);
  }

  /** Returns the engine. */
  public HelpDesk helpDesk() {
    return helpDesk;
  }

  /** Returns whose desk it is. */
  public TenantId tenant() {
    return parts.tenant;
  }

  /** Returns the store. */
  public Storage storage() {
    return storage;
  }

  /** Returns the people of all tenants, to be changed at will. */
  public InMemoryDirectory people() {
    return people;
  }

  /** Returns the services and configuration items. */
  public InMemoryCatalogue catalogue() {
    return catalogue;
  }

  /** Returns the entitlements. */
  public InMemoryEntitlements entitlements() {
    return entitlements;
  }

  /** Returns the sender, which records, and fails on request. */
  public RecordingSender sender() {
    return sender;
  }

  /** Returns the time, for tests that move it without anything being done. */
  public SettableTime time() {
    return time;
  }

  /** Returns now. */
  public Instant now() {
    return time.instant();
  }

  /** Lets time pass, then does what is due and sends what is to be sent, until nothing is left. */
  public TestDesk advance(Duration by) {
    time.advance(by);
    return settle();
  }

  /** Lets time pass until an instant, then does what is due. */
  public TestDesk advanceTo(Instant instant) {
    time.set(instant);
    return settle();
  }

  /** Lets time pass until a local time of the desk, as {@link #instant} reads it. */
  public TestDesk advanceTo(String local) {
    return advanceTo(instant(local));
  }

  /**
   * Returns the instant of a local time such as {@code 2026-03-02T09:00}, in the zone of the
   * calendar that was given first.
   */
  public Instant instant(String local) {
    ZoneId zone = parts.calendars.values().iterator().next().zone();
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }

  /** Does what is due now and sends what is to be sent, until nothing is left. */
  public TestDesk settle() {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      DueReport report = helpDesk.processDue(time.instant(), BATCH);
      boolean more = report.isMore();
      while (helpDesk.dispatch(BATCH).isMore()) {
        more = true;
      }
      if (!more) {
        return this;
      }
    }
    throw new AssertionError("Expected the desk to come to rest, but it always had more to do.");
  }

  /** Replaces the engine by a new one over the same store, as a restart of the host would. */
  public TestDesk restart() {
    helpDesk = engine();
    return this;
  }

  /** Gives a command and returns what became of it. */
  public Outcome execute(Actor actor, Command command) {
    return desk().execute(actor, command);
  }

  /** Registers a ticket as given, which must be accepted. */
  public TestTicket register(RegisterTicket registration) {
    Actor requester = Actor.requester(registration.requester());
    RecordId id = execute(requester, registration).orThrow().record().id();
    return new TestTicket(this, id);
  }

  /** Registers an incident over the web, which must be accepted. */
  public TestTicket register(String requester, String subject, String impact, String urgency) {
    return register(
        RegisterTicket.incident()
            .from(ActorId.of(requester), "web")
            .subject(subject)
            .impact(impact, urgency)
            .build());
  }

  /** Gives a registration that must be refused with a code, and returns the refusal. */
  public Refusal refuses(RegisterTicket registration, String code) {
    Outcome outcome = execute(Actor.requester(registration.requester()), registration);
    if (outcome instanceof Outcome.Refused refused && refused.refusal().code().equals(code)) {
      return refused.refusal();
    }
    throw new AssertionError("Expected the registration to end in " + code + ", not " + outcome);
  }

  /** Returns a ticket that is there already. */
  public TestTicket ticket(RecordId id) {
    return new TestTicket(this, Check.present(id, "id"));
  }

  /** Returns what was sent to somebody, in order. */
  public List<Notification> sentTo(String recipient) {
    return sender.sentTo(ActorId.of(recipient));
  }

  /** Checks what must hold at any time; see {@link DeskInvariants}. */
  public TestDesk checkInvariants() {
    DeskInvariants.check(this);
    return this;
  }
}
