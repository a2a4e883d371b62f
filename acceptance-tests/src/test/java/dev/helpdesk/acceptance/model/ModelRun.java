package dev.helpdesk.acceptance.model;

import dev.helpdesk.acceptance.model.NaiveDecisions.Who;
import dev.helpdesk.core.Request;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.inmemory.RecordingSender;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.notification.NotificationSender;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.testkit.DeskInvariants;
import dev.helpdesk.testkit.StandardDesk;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestStorage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One run: two tenants over one store, some thousand steps, then a look at everything.
 *
 * <p>After each command on a ticket the engine's answer and the whole ticket are compared with the
 * model's, its version with its history and its wake-up with what is next due. The invariants that
 * cost a walk through the history (rebuilt is stored, notifications demanded are in the outbox,
 * explanations add up, nothing internal reaches requesters) are checked of the touched ticket at
 * each {@value #SAMPLE}th step and when it retires, and of every record at the end of the run.
 */
final class ModelRun {

  /** What is deliberately wrong, to see that it is found out. */
  record Sabotage(UnaryOperator<Policy> policy, UnaryOperator<Storage> storage) {
    static final Sabotage NONE = new Sabotage(policy -> policy, storage -> storage);
  }

  static final int SAMPLE = 64;

  private static final int BATCH = 5_000;

  final Random random;
  final List<ModelTenant> tenants = new ArrayList<>();
  final Set<String> taken;
  long now = NaiveHours.micros(StandardDesk.MONDAY_MORNING);
  long steps;
  @Nullable ModelTenant lastTenant;
  @Nullable String lastTicket;
  private final Set<String> sent = new HashSet<>();
  private final Sabotage sabotage;
  private boolean second;

  ModelRun(long seed, Set<String> taken, Sabotage sabotage) {
    random = new Random(seed);
    this.taken = taken;
    this.sabotage = sabotage;
    TestDesk acme = desk("acme", "Europe/Madrid", null);
    desk("globex", "America/New_York", acme);
  }

  private TestDesk desk(String tenant, String zone, @Nullable TestDesk other) {
    NaiveHours.Version version =
        new NaiveHours.Version(
            now,
            ZoneId.of(zone),
            9,
            18,
            Set.of(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 4, 3), LocalDate.of(2026, 12, 25)));
    TestDesk desk =
        TestDesk.builder()
            .tenant(tenant)
            .people(Settings::people)
            .calendar("standard", Settings.calendar(version))
            .policy(sabotage.policy().apply(Settings.first()))
            .storage(
                time ->
                    other == null
                        ? sabotage.storage().apply(TestStorage.installed().over(time))
                        : other.storage())
            .build();
    if (other != null) {
      Settings.people(other.people().of(desk.tenant()));
      Settings.people(desk.people().of(other.tenant()));
    }
    tenants.add(new ModelTenant(desk, new NaiveHours(version), NaivePolicy.STANDARD));
    return desk;
  }

  /** Takes steps until there are so many, then looks at everything. */
  void walk(long wanted) {
    RandomSteps some = new RandomSteps(this);
    while (steps < wanted) {
      some.step();
    }
    finish();
  }

  void advance(long by) {
    now += by;
    tenants.forEach(tenant -> tenant.desk.time().set(NaiveHours.instant(now)));
  }

  // Commands.

  /** Gives a command about a ticket to both and compares what they say and what they hold. */
  void execute(
      ModelTenant tenant,
      String id,
      Who who,
      boolean allowed,
      Command command,
      Function<Deciding, @Nullable String> decision) {
    begin(tenant, id, who, command);
    NaiveTicket ticket = tenant.ticket(id).copy();
    String expected = NaiveDecisions.admission(ticket, who, allowed);
    boolean changed = false;
    if (expected == null) {
      ticket.settle(now);
      Deciding deciding = new Deciding(ticket, who, tenant, now);
      expected = decision.apply(deciding);
      changed = deciding.decisions.changed || deciding.links.changed;
    }
    String key = random.nextInt(12) == 0 ? "k" + steps : null;
    Request request = Request.of(actor(who), command);
    Outcome outcome = tenant.desk.desk().execute(key == null ? request : request.withKey(key));
    answered(expected, outcome);
    if (expected == null) {
      List<Long> versions = versions(outcome);
      Comparison.same("something happened", changed, !versions.isEmpty());
      if (changed) {
        tenant.commit(ticket);
        new Comparison(tenant).stored(id);
        if (key != null) {
          tenant.keyed.add(
              new ModelTenant.Keyed(actor(who), command, key, RecordId.of(id), versions));
        }
      }
    }
    look(tenant, id);
  }

  /** The model's two ways to decide, on one settled ticket. */
  static final class Deciding {
    final NaiveDecisions decisions;
    final NaiveLinks links;

    Deciding(NaiveTicket ticket, Who who, ModelTenant tenant, long now) {
      decisions = new NaiveDecisions(ticket, who, now);
      links = new NaiveLinks(ticket, tenant.tickets::get, now);
    }
  }

  /** Registers a ticket that both take, or that both refuse with a code. */
  void register(
      ModelTenant tenant, Who who, RegisterTicket command, boolean lacked, @Nullable String code) {
    begin(tenant, "", who, command);
    Outcome outcome = tenant.desk.desk().execute(actor(who), command);
    answered(code, outcome);
    if (code == null) {
      String id = outcome.orThrow().record().id().value();
      String impact = command.impact() == null ? "medium" : command.impact();
      String urgency = command.urgency() == null ? "medium" : command.urgency();
      String requester = command.requester().value();
      NaiveTicket ticket = new NaiveTicket(id, requester, tenant.policy, lacked, impact, urgency);
      ticket.category = command.category();
      ticket.open(tenant.hours, now);
      tenant.commit(ticket);
      tenant.active.add(id);
      tenant.trace(id, command);
      new Comparison(tenant).stored(id);
      look(tenant, id);
    }
  }

  /** Gives a command again that was done under a key: the first answer, and nothing happens. */
  void repeat(ModelTenant tenant) {
    if (tenant.keyed.isEmpty()) {
      return;
    }
    ModelTenant.Keyed keyed = tenant.keyed.get(random.nextInt(tenant.keyed.size()));
    begin(tenant, keyed.record().value(), null, keyed.command());
    Outcome outcome =
        tenant.desk.desk().execute(Request.of(keyed.actor(), keyed.command()).withKey(keyed.key()));
    Outcome.Accepted first = outcome.orThrow();
    Comparison.same("known by its key", true, first.repeated());
    Comparison.same("record of the first", keyed.record(), first.record().id());
    Comparison.same("versions of the first", keyed.versions(), versions(outcome));
    look(tenant, keyed.record().value());
  }

  /** Gives another command under a key that was used: a conflict. */
  void conflict(ModelTenant tenant, Who who, String id, Command command, String key) {
    begin(tenant, id, who, command);
    Request request = Request.of(actor(who), command).withKey(key);
    answered("idempotency.conflict", tenant.desk.desk().execute(request));
    look(tenant, id);
  }

  void begin(ModelTenant tenant, String id, @Nullable Who who, Object what) {
    steps++;
    advance(1);
    lastTenant = tenant;
    lastTicket = id;
    tenant.trace(id, new Traced(NaiveHours.instant(now).toString(), who, what));
  }

  private record Traced(String at, @Nullable Who who, Object what) {}

  private void answered(@Nullable String expected, Outcome outcome) {
    String actual = outcome instanceof Outcome.Refused no ? no.refusal().code() : null;
    Comparison.same("refusal", expected, actual);
  }

  private static List<Long> versions(Outcome outcome) {
    return outcome.orThrow().events().stream().map(Happened::version).toList();
  }

  private void look(ModelTenant tenant, String id) {
    new Comparison(tenant).compare(id, now);
    if (steps % SAMPLE == 0) {
      DeskInvariants.check(tenant.desk, RecordId.of(id));
    }
  }

  static Actor actor(Who who) {
    return switch (who.role()) {
      case "REQUESTER" -> Actor.requester(who.id());
      case "AGENT" -> Actor.agent(who.id());
      case "CONTACT" -> Actor.contact(who.id());
      default -> Actor.administrator(who.id());
    };
  }

  // What a host does besides.

  /** Lets either node do what is due, for both tenants. */
  void processDue() {
    ModelTenant node = tenants.get(random.nextInt(tenants.size()));
    var report = node.desk.helpDesk().processDue(NaiveHours.instant(now), BATCH);
    Comparison.same("parked", 0, report.parked());
    Comparison.same("carried again", 0, report.retried());
    tenants.forEach(tenant -> tenant.processDue(now));
  }

  void dispatch() {
    ModelTenant node = tenants.get(random.nextInt(tenants.size()));
    RecordingSender sender = node.desk.sender();
    if (random.nextInt(3) == 0) {
      sender.fail(ActorId.of("rosa"), NotificationSender.Result.RETRY_LATER, random.nextInt(4));
    }
    node.desk.helpDesk().dispatch(BATCH);
    for (RecordingSender.Attempt attempt : sender.attempts()) {
      if (attempt.result() == NotificationSender.Result.SENT) {
        String key = attempt.tenant() + " " + attempt.notification().key();
        Comparison.same("sent for the first time", true, sent.add(key));
      }
    }
    sender.clear();
  }

  void restart() {
    tenants.get(random.nextInt(tenants.size())).desk.restart();
  }

  /** Installs hours that apply from some later instant on. */
  void installHours(ModelTenant tenant) {
    long from = now + NaivePolicy.MINUTE * (1 + random.nextInt(6 * 1_440));
    if (from <= tenant.hours.lastFrom()) {
      return;
    }
    ZoneId zone = ZoneId.of(tenant == tenants.get(0) ? "Europe/Madrid" : "America/New_York");
    LocalDate day = LocalDate.of(2026, 3, 2).plusDays(random.nextInt(400));
    NaiveHours.Version version =
        new NaiveHours.Version(
            from, zone, 7 + random.nextInt(4), 14 + random.nextInt(5), Set.of(day));
    begin(tenant, "", null, version);
    tenant
        .desk
        .desk()
        .install(
            Actor.administrator("host"),
            "standard",
            Settings.calendar(version),
            NaiveHours.instant(from))
        .orThrow();
    tenant.hours.install(version);
  }

  /** Installs the other policy; tickets go on under the one they came under. */
  void installPolicy(ModelTenant tenant) {
    second = !second;
    begin(tenant, "", null, "policy");
    Policy policy = second ? Settings.second() : Settings.first();
    Policy installed = sabotage.policy().apply(policy);
    tenant.desk.desk().install(Actor.administrator("host"), installed).orThrow();
    tenant.policy = second ? NaivePolicy.SECOND : NaivePolicy.STANDARD;
  }

  /** Looks at a ticket whole; nobody touches it any more, but time and its family go on. */
  void retire(ModelTenant tenant, String id) {
    lastTenant = tenant;
    lastTicket = id;
    new Comparison(tenant).compare(id, now);
    DeskInvariants.check(tenant.desk, RecordId.of(id));
    tenant.active.remove(id);
  }

  private void finish() {
    for (int round = 0; round < 6; round++) {
      processDue();
    }
    for (ModelTenant tenant : tenants) {
      for (String id : tenant.tickets.keySet()) {
        lastTenant = tenant;
        lastTicket = id;
        new Comparison(tenant).compare(id, now);
        new Comparison(tenant).walked(id, taken);
      }
      DeskInvariants.check(tenant.desk);
    }
  }

  String where() {
    ModelTenant tenant = lastTenant;
    return tenant == null
        ? ""
        : "step "
            + steps
            + ", ticket "
            + lastTicket
            + " of "
            + tenant.desk.tenant()
            + tenant.traceOf(lastTicket);
  }
}
