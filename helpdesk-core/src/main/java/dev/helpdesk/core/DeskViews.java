package dev.helpdesk.core;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.engine.record.DeskCodecs;
import dev.helpdesk.core.engine.record.DeskRecord;
import dev.helpdesk.core.engine.record.Faces;
import dev.helpdesk.core.engine.record.Kinds;
import dev.helpdesk.core.engine.road.Calendars;
import dev.helpdesk.core.engine.road.Engine;
import dev.helpdesk.core.escalation.Responsibility;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Explanation;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.workflow.Action;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.TextRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at records without a commit. */
final class DeskViews {

  private static final int PAGE = 500;
  private static final String TRANSITION = "TakeTransition";

  private final Engine engine;
  private final TenantId tenant;

  DeskViews(Engine engine, TenantId tenant) {
    this.engine = engine;
    this.tenant = tenant;
  }

  private Instant now(RecordView view) {
    Instant now = Check.instant(engine.ports().time().instant(), "time");
    return now.isBefore(view.lastAt()) ? view.lastAt() : now;
  }

  private Optional<DeskRecord> settled(RecordId ticket) {
    return engine
        .loading()
        .row(tenant, ticket)
        .filter(row -> Kinds.isTicket(row.kind()))
        .map(row -> engine.waking().settled(row, now(engine.loading().record(row).view())));
  }

  private @Nullable Policy policy(RecordView view) {
    return engine.documents().policy(tenant, view.registered().policyVersion());
  }

  Optional<TicketView> ticket(RecordId id) {
    return settled(id).map(this::view);
  }

  /** Returns a settled ticket as it stands. */
  TicketView view(DeskRecord record) {
    Calendars calendars = engine.documents().calendars(tenant);
    Policy policy = Objects.requireNonNull(policy(record.view()), "its policy");
    return new TicketView(
        record.view(),
        Faces.agreement(record),
        Faces.clocks(record, now(record.view()), calendars::byName),
        Faces.escalations(record),
        Faces.links(record),
        Faces.suggestions(record),
        Faces.classification(record, policy.classification()));
  }

  List<Action> actions(RecordId id, Actor actor) {
    return allActions(id, actor).stream().filter(Action::isPossible).toList();
  }

  List<Action> heldBackActions(RecordId id, Actor actor) {
    return allActions(id, actor).stream().filter(action -> !action.isPossible()).toList();
  }

  private List<Action> allActions(RecordId id, Actor actor) {
    return settled(id)
        .filter(record -> maySee(actor, record.view()))
        .flatMap(record -> actions(record, actor))
        .orElse(List.of());
  }

  private Optional<List<Action>> actions(DeskRecord record, Actor actor) {
    Policy policy = policy(record.view());
    return policy == null || !policy.permission().allows(TRANSITION, actor.role())
        ? Optional.empty()
        : engine
            .situation(record, actor, now(record.view()))
            .map(situation -> Faces.actions(policy.workflow(), situation));
  }

  List<Responsibility> responsibilities(RecordId id) {
    return settled(id)
        .map(
            record -> {
              Policy policy = Objects.requireNonNull(policy(record.view()), "its policy");
              Situation situation =
                  engine.situation(record, Actor.SYSTEM, now(record.view())).orElseThrow();
              return DeskResponsibilities.of(record.view(), policy, situation);
            })
        .orElse(List.of());
  }

  Optional<Explanation> explain(RecordId id, String metric) {
    return engine
        .loading()
        .row(tenant, id)
        .filter(row -> Kinds.isTicket(row.kind()))
        .flatMap(
            row -> {
              List<Happened> history = engine.waking().settledHistory(row, now(record(row)));
              Calendars calendars = engine.documents().calendars(tenant);
              return Faces.explain(metric, history, calendars::byName, now(record(row)));
            });
  }

  private RecordView record(RecordRow row) {
    return engine.loading().record(row).view();
  }

  Optional<RecordView> rebuild(RecordId id) {
    return engine.loading().row(tenant, id).map(engine.loading()::rebuilt).map(DeskRecord::view);
  }

  boolean isRebuiltEqual(RecordId id) {
    return engine
        .loading()
        .row(tenant, id)
        .map(row -> engine.loading().rebuilt(row).equals(engine.loading().record(row)))
        .orElse(false);
  }

  /** A requester sees no record but their own. */
  private static boolean maySee(Actor actor, RecordView view) {
    return actor.role() != Actor.Role.REQUESTER
        || (view.origin() != null && view.origin().requester().equals(actor.id()));
  }

  List<TextRow> texts(RecordId id, Actor actor) {
    boolean requester = actor.role() == Actor.Role.REQUESTER;
    return engine
        .loading()
        .row(tenant, id)
        .map(this::record)
        .filter(view -> maySee(actor, view))
        .map(
            view ->
                engine.ports().storage().records().texts(tenant, id).stream()
                    .filter(text -> !requester || text.audience() == Audience.PUBLIC)
                    .toList())
        .orElse(List.of());
  }

  String historyDigest() {
    MessageDigest digest = sha256();
    String cursor = null;
    do {
      RecordQuery.Page page =
          engine
              .ports()
              .storage()
              .query()
              .find(tenant, new Criteria.All(), List.of(), cursor, PAGE);
      for (RecordRow row : page.rows()) {
        add(digest, row.id());
      }
      cursor = page.next();
    } while (cursor != null);
    return HexFormat.of().formatHex(digest.digest());
  }

  private void add(MessageDigest digest, RecordId id) {
    digest.update(id.value().getBytes(StandardCharsets.UTF_8));
    for (Happened happened : engine.loading().history(tenant, id)) {
      String line =
          "\n" + happened.at() + " " + happened.event().eventType() + " " + happened.actor() + " ";
      digest.update(line.getBytes(StandardCharsets.UTF_8));
      digest.update(DeskCodecs.EVENT.canonical(happened.event()));
    }
    digest.update((byte) '\n');
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
