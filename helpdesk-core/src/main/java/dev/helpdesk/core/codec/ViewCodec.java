package dev.helpdesk.core.codec;

import dev.helpdesk.core.view.Counts;
import dev.helpdesk.core.view.Origin;
import dev.helpdesk.core.view.Owner;
import dev.helpdesk.core.view.Progress;
import dev.helpdesk.core.view.Rank;
import dev.helpdesk.core.view.RecordView;

/** The codecs of what all rooms may know of a record. */
public final class ViewCodec {

  static final ObjectCodec<Origin> ORIGIN =
      Records.of(
          Origin::new,
          Fields.of("folio", Origin::folio, Codecs.TEXT),
          Fields.of("requester", Origin::requester, Ids.ACTOR),
          Fields.nullable("organisation", Origin::organisation, Ids.ORGANISATION),
          Fields.of("channel", Origin::channel, Codecs.TEXT),
          Fields.of("automatic", Origin::automatic, Codecs.BOOLEAN),
          Fields.of("affected", Origin::affected, TicketEvents.AFFECTED),
          Fields.of("fields", Origin::fields, Codecs.list(Codecs.TEXT)),
          Fields.of("missing", Origin::missing, Codecs.list(Codecs.TEXT)),
          Fields.of("policyVersion", Origin::policyVersion, Codecs.LONG),
          Fields.of("openedAt", Origin::openedAt, Codecs.INSTANT),
          Fields.of("registeredAt", Origin::registeredAt, Codecs.INSTANT));

  static final ObjectCodec<Progress> PROGRESS =
      Records.of(
          Progress::new,
          Fields.of("state", Progress::state, Codecs.TEXT),
          Fields.of("category", Progress::category, Terms.STATE_CATEGORY),
          Fields.nullable("since", Progress::since, Codecs.INSTANT),
          Fields.nullable("reason", Progress::reason, Codecs.TEXT),
          Fields.nullable("resolvedAt", Progress::resolvedAt, Codecs.INSTANT),
          Fields.nullable("endedAt", Progress::endedAt, Codecs.INSTANT),
          Fields.nullable("solution", Progress::solution, Ids.TEXT_KEY));

  static final ObjectCodec<Rank> RANK =
      Records.of(
          Rank::new,
          Fields.nullable("category", Rank::category, Codecs.TEXT),
          Fields.nullable("impact", Rank::impact, Codecs.TEXT),
          Fields.nullable("urgency", Rank::urgency, Codecs.TEXT),
          Fields.nullable("priority", Rank::priority, Codecs.TEXT),
          Fields.of("weight", Rank::weight, Codecs.INT));

  static final ObjectCodec<Owner> OWNER =
      Records.of(
          Owner::new,
          Fields.nullable("group", Owner::group, Ids.GROUP),
          Fields.of("level", Owner::level, Codecs.INT),
          Fields.nullable("agent", Owner::agent, Ids.ACTOR),
          Fields.of("accepted", Owner::accepted, Codecs.BOOLEAN),
          Fields.nullable("since", Owner::since, Codecs.INSTANT));

  static final ObjectCodec<Counts> COUNTS =
      Records.of(
          Counts::new,
          Fields.of("reopens", Counts::reopens, Codecs.INT),
          Fields.of("reassignments", Counts::reassignments, Codecs.INT),
          Fields.of("returns", Counts::returns, Codecs.INT),
          Fields.of("functional", Counts::functional, Codecs.INT),
          Fields.of("hierarchical", Counts::hierarchical, Codecs.INT),
          Fields.of("recategorised", Counts::recategorised, Codecs.INT),
          Fields.of("messages", Counts::messages, Codecs.INT),
          Fields.of("openChildren", Counts::openChildren, Codecs.INT),
          Fields.of("pendingEscalations", Counts::pendingEscalations, Codecs.INT));

  /** A record's view. */
  public static final ObjectCodec<RecordView> RECORD_VIEW =
      Records.of(
          RecordView::new,
          Fields.of("tenant", RecordView::tenant, Ids.TENANT),
          Fields.of("id", RecordView::id, Ids.RECORD),
          Fields.of("kind", RecordView::kind, Codecs.TEXT),
          Fields.of("version", RecordView::version, Codecs.LONG),
          Fields.of("lastAt", RecordView::lastAt, Codecs.INSTANT),
          Fields.nullable("origin", RecordView::origin, ORIGIN),
          Fields.of("progress", RecordView::progress, PROGRESS),
          Fields.of("rank", RecordView::rank, RANK),
          Fields.of("owner", RecordView::owner, OWNER),
          Fields.of("counts", RecordView::counts, COUNTS));

  private ViewCodec() {}
}
