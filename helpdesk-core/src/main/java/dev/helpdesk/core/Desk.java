package dev.helpdesk.core;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.InstallDocument;
import dev.helpdesk.core.command.Migration;
import dev.helpdesk.core.command.StopFanOut;
import dev.helpdesk.core.engine.record.WordAnalysis;
import dev.helpdesk.core.engine.road.Engine;
import dev.helpdesk.core.engine.road.Order;
import dev.helpdesk.core.escalation.Responsibility;
import dev.helpdesk.core.feed.LiveFeed;
import dev.helpdesk.core.policy.CalendarDocument;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.report.CellCount;
import dev.helpdesk.core.report.Measures;
import dev.helpdesk.core.sla.Explanation;
import dev.helpdesk.core.view.FanOutView;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.core.workflow.Action;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.TextRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One tenant's face of the engine. Nothing of another tenant is visible through it.
 *
 * <p>What it is given is checked: a malformed argument ends in {@link
 * dev.helpdesk.model.InvalidValueException}, an expected refusal in an outcome. A failure of the
 * store or another port ends in a {@link dev.helpdesk.model.HelpDeskException} of its kind; nothing
 * else is thrown. Safe for use by several threads.
 */
public final class Desk {

  private final Engine engine;
  private final TenantId tenant;
  private final DeskViews views;
  private final DeskMigrations migrations;

  Desk(Engine engine, TenantId tenant) {
    this.engine = engine;
    this.tenant = tenant;
    this.views = new DeskViews(engine, tenant);
    this.migrations = new DeskMigrations(engine, tenant, views);
  }

  /** Returns whose desk it is. */
  public TenantId tenant() {
    return tenant;
  }

  /** Does a command, with all that follows from it, in one commit; or refuses it. */
  public Outcome execute(Actor actor, Command command) {
    return execute(Request.of(actor, command));
  }

  /** Does a command on further terms: an idempotency key, an expected version, a given instant. */
  public Outcome execute(Request request) {
    Refusal forged = forged(Check.present(request, "request"));
    return forged == null ? engine.road().travel(order(request)) : new Outcome.Refused(forged);
  }

  /** Decides a command as {@link #execute(Request)} would, and writes nothing. */
  public Outcome preview(Request request) {
    Refusal forged = forged(Check.present(request, "request"));
    return forged == null ? engine.road().preview(order(request)) : new Outcome.Refused(forged);
  }

  /**
   * Installs a policy; tickets registered from now on run on it.
   *
   * <p>Before it, those of the policy's calendars are installed that differ from the tenant's of
   * the same name, effective now: each a command of its own, so that the first that is refused ends
   * it all. A policy that would be refused itself changes no calendar.
   *
   * @return what became of the policy, or the first refusal
   */
  public Outcome install(Actor actor, Policy policy) {
    return new Installation(this, engine).of(actor, Check.present(policy, "document"));
  }

  /**
   * Installs a calendar, or a new version of one.
   *
   * @param name by which policies name it
   * @param calendar the hours
   * @param effectiveFrom from when they count, now or later, so that what was counted stands; of no
   *     meaning for the first version
   */
  public Outcome install(
      Actor actor, String name, BusinessCalendar calendar, Instant effectiveFrom) {
    return execute(actor, new InstallDocument(name, effectiveFrom, new CalendarDocument(calendar)));
  }

  /**
   * Looks at what it would make of tickets to let them run on the policy as it is installed now.
   *
   * <p>The same is decided as {@link #migrate} would, and nothing is written. A ticket that can't
   * come along is listed with the refusal. What the migration makes of a ticket later may differ by
   * what happens to it until then, and by what agents have to do by then.
   *
   * @param migration what is called otherwise in the new version
   * @param criteria which tickets; those that run on the new version already are passed over
   * @param cursor where the page begins, as the page before says; null for the first
   * @param limit tickets at most, 1 to 1,000
   */
  public MigrationPreview previewMigration(
      Migration migration, Criteria criteria, @Nullable String cursor, int limit) {
    return migrations.preview(
        Check.present(migration, "migration"),
        Check.present(criteria, "criteria"),
        cursor,
        Check.between(limit, 1, 1_000, "limit"));
  }

  /**
   * Lets tickets run on the policy as it is installed now: starts a fan-out of one {@link
   * dev.helpdesk.core.command.MigrateTicket} for each, which {@link HelpDesk#processDue} carries. A
   * ticket that can't come along stays as it is; {@link #fanOut} lists it with the refusal.
   *
   * @param actor an administrator
   * @param name what the fan-out is called, unique within the tenant, by which it can be stopped
   * @param migration what is called otherwise in the new version
   * @param criteria which tickets; those that run on the new version already are passed over
   */
  public Outcome migrate(Actor actor, String name, Migration migration, Criteria criteria) {
    Check.present(actor, "actor");
    Check.present(criteria, "criteria");
    Refusal refusal = migrations.refusal(Check.present(migration, "migration"));
    return refusal == null || actor.role() != Actor.Role.ADMINISTRATOR
        ? execute(actor, migrations.command(name, migration, criteria))
        : new Outcome.Refused(refusal);
  }

  /**
   * Returns how far a fan-out has come, and which records refused and why; empty when there is none
   * of that name.
   *
   * @param name what it was called when it was started
   */
  public Optional<FanOutView> fanOut(String name) {
    return FanOutView.of(history(new StopFanOut(name).record()));
  }

  private static @Nullable Refusal forged(Request request) {
    return request.actor().role() == Actor.Role.SYSTEM
        ? Refusal.of("security.not-allowed", "actor", "somebody other than the engine itself")
        : null;
  }

  private Order order(Request request) {
    RecordId record = request.command().record();
    return new Order(
        tenant,
        record == null ? RecordId.of(engine.ports().ids().next()) : record,
        request.actor(),
        request.command(),
        request.key(),
        request.expectedVersion(),
        request.instant(),
        request.isMuted());
  }

  /** Returns a ticket as it stands now, or empty when the tenant has none with that id. */
  public Optional<TicketView> ticket(RecordId ticket) {
    return views.ticket(Check.present(ticket, "ticket"));
  }

  /** Returns what an actor can do with a ticket now, and what each still needs. */
  public List<Action> actions(RecordId ticket, Actor actor) {
    return views.actions(Check.present(ticket, "ticket"), Check.present(actor, "actor"));
  }

  /**
   * Returns the actions that an actor could take on a ticket but for guards that don't hold now,
   * each with what has yet to hold.
   */
  public List<Action> heldBackActions(RecordId ticket, Actor actor) {
    return views.heldBackActions(Check.present(ticket, "ticket"), Check.present(actor, "actor"));
  }

  /**
   * Returns who answers for a ticket, and for what: the rows of its policy's table that hold for
   * its support level, impact and category and for what the catalogue says of its service and
   * items. What isn't known of it excludes no row; empty for a ticket that there is none of.
   */
  public List<Responsibility> responsibilities(RecordId ticket) {
    return views.responsibilities(Check.present(ticket, "ticket"));
  }

  /**
   * Explains a clock of a ticket, stretch by stretch; the parts add up to what it counted.
   *
   * @param metric which clock, such as {@code resolution}
   * @return the explanation, or empty when that clock never ran
   */
  public Optional<Explanation> explain(RecordId ticket, String metric) {
    return views.explain(Check.present(ticket, "ticket"), Check.present(metric, "metric"));
  }

  /** Returns the whole history of a record as committed, oldest first. */
  public List<Happened> history(RecordId record) {
    return engine.loading().history(tenant, Check.present(record, "record"));
  }

  /**
   * Returns a part of a record's history as committed, oldest first.
   *
   * @param afterVersion only later events; 0 for all
   * @param limit events at most, 1 to 10,000
   */
  public List<Happened> history(RecordId record, long afterVersion, int limit) {
    Check.between(afterVersion, 0, Long.MAX_VALUE, "afterVersion");
    Check.between(limit, 1, 10_000, "limit");
    return engine.loading().history(tenant, Check.present(record, "record"), afterVersion, limit);
  }

  /** Returns the committed events of all records in order, to be followed from a position. */
  public LiveFeed feed() {
    return new DeskFeed(engine, tenant);
  }

  /** Returns a record rebuilt from its history alone, or empty when there is none. */
  public Optional<RecordView> rebuild(RecordId record) {
    return views.rebuild(Check.present(record, "record"));
  }

  /** Tells whether a record is, slice by slice, what its history alone makes. */
  public boolean isRebuiltEqual(RecordId record) {
    return views.isRebuiltEqual(Check.present(record, "record"));
  }

  /** Returns the texts of a ticket that an actor may read: a requester never an internal one. */
  public List<TextRow> texts(RecordId ticket, Actor actor) {
    return views.texts(Check.present(ticket, "ticket"), Check.present(actor, "actor"));
  }

  /** Finds records; see {@link RecordQuery#find}. */
  public RecordQuery.Page find(
      Criteria criteria, List<RecordQuery.Sort> order, @Nullable String cursor, int limit) {
    Check.between(limit, 1, 10_000, "limit");
    return engine
        .ports()
        .storage()
        .query()
        .find(
            tenant,
            Check.present(criteria, "criteria"),
            Check.list(order, "order", 4),
            cursor,
            limit);
  }

  /** Returns how many records meet the criteria. */
  public long count(Criteria criteria) {
    return engine.ports().storage().query().count(tenant, Check.present(criteria, "criteria"));
  }

  /** Returns how many records there are of each value of a text attribute. */
  public Map<String, Long> countBy(Criteria criteria, String attribute) {
    return engine
        .ports()
        .storage()
        .query()
        .countBy(tenant, Check.present(criteria, "criteria"), Check.id(attribute, "attribute"));
  }

  /**
   * Returns how many records that meet the criteria stand in each cell of impact by urgency, and
   * how many of those drift from what rules and matrix say. In order of names, without empty cells;
   * what has no impact or no urgency is in none.
   */
  public List<CellCount> cells(Criteria criteria) {
    return new DeskCells(engine.ports().storage().query(), tenant)
        .of(Check.present(criteria, "criteria"));
  }

  /** Returns the words of a text as records are found by them, for {@link Criteria.Contains}. */
  public List<String> words(String text) {
    return WordAnalysis.words(Check.text(text, "text", TextRow.MAX_LENGTH));
  }

  /**
   * Returns the four measures of success over all tickets, with all that is committed by now.
   *
   * <p>They are kept as tickets change: the first call reads the whole history of the desk, later
   * ones what is new. What fell due and was not settled yet is not in them.
   */
  public Measures measures() {
    return engine.measures(tenant);
  }

  /** Returns what was given up for now, and lets it be tried again. */
  public ParkedWork parked() {
    return new ParkedWork(engine, tenant);
  }

  /**
   * Returns a digest of all that happened: over, per record in the order of ids, each event's
   * instant, type, actor and canonical body. Equal for equal histories, wherever they were written.
   */
  public String historyDigest() {
    return views.historyDigest();
  }
}
