package dev.helpdesk.core.engine.record;

import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.privacy.RetentionPolicy;
import dev.helpdesk.core.view.Counts;
import dev.helpdesk.core.view.Origin;
import dev.helpdesk.core.view.Owner;
import dev.helpdesk.core.view.Progress;
import dev.helpdesk.core.view.Rank;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Attributes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes the attributes by which a record is found: those of its view, then those of its rooms. */
public final class RecordAttributes {

  /** Attribute that holds the stamp of the calendars a ticket's row was computed with. */
  public static final String STAMP = "calendarStamp";

  /** Attribute that holds the version of the policy that a ticket runs on, as installed. */
  public static final String POLICY_VERSION = "policyVersion";

  private RecordAttributes() {}

  /** Returns the attributes of a record. */
  public static Attributes of(DeskRecord record, Policy policy, long stamp, Situation situation) {
    Attributes.Builder attributes = Attributes.builder();
    RecordView view = record.view();
    Origin origin = view.origin();
    if (origin != null) {
      origin(origin, attributes);
      progress(view, attributes);
      retention(view, policy.retention(), attributes);
      rank(view.rank(), attributes);
      owner(view.owner(), attributes);
      counts(view.counts(), attributes);
      attributes.set(STAMP, AttributeValue.of(stamp));
    }
    for (Slot<?, ?> room : record.rooms()) {
      room.describe(record, policy, situation, attributes::set);
    }
    attributes.set("updatedAt", AttributeValue.of(view.lastAt()));
    return attributes.build();
  }

  private static void origin(Origin origin, Attributes.Builder out) {
    text("folio", origin.folio(), out);
    text("requester", origin.requester().value(), out);
    text("channel", origin.channel(), out);
    if (origin.organisation() != null) {
      text("organisation", origin.organisation().value(), out);
    }
    if (origin.affected().service() != null) {
      text("service", origin.affected().service().value(), out);
    }
    if (origin.affected().site() != null) {
      text("site", origin.affected().site().value(), out);
    }
    if (!origin.affected().items().isEmpty()) {
      out.set(
          "items",
          AttributeValue.of(origin.affected().items().stream().map(ItemId::value).toList()));
    }
    out.set(POLICY_VERSION, AttributeValue.of(origin.policyVersion()));
    moment("openedAt", origin.openedAt(), out);
  }

  private static void progress(RecordView view, Attributes.Builder out) {
    Progress progress = view.progress();
    text("state", progress.state(), out);
    text("stateCategory", progress.category().name(), out);
    out.set("open", AttributeValue.of(view.isOpen()));
    text("reason", progress.reason(), out);
    moment("resolvedAt", view.isOpen() ? null : progress.resolvedAt(), out);
    moment("endedAt", view.isEnded() ? progress.endedAt() : null, out);
  }

  private static void retention(RecordView view, RetentionPolicy kept, Attributes.Builder out) {
    Instant ended = view.isEnded() ? view.progress().endedAt() : null;
    moment(
        RetentionPolicy.ATTRIBUTE, ended == null ? null : kept.keptUntil(view.kind(), ended), out);
  }

  private static void rank(Rank rank, Attributes.Builder out) {
    text("category", rank.category(), out);
    text("impact", rank.impact(), out);
    text("urgency", rank.urgency(), out);
    text("priority", rank.priority(), out);
    if (rank.weight() > 0) {
      out.set("priorityRank", AttributeValue.of(rank.weight()));
    }
  }

  private static void owner(Owner owner, Attributes.Builder out) {
    if (owner.group() != null) {
      text("group", owner.group().value(), out);
      out.set("level", AttributeValue.of(owner.level()));
    }
    if (owner.agent() != null) {
      text("assignee", owner.agent().value(), out);
    }
  }

  private static void counts(Counts counts, Attributes.Builder out) {
    if (counts.reopens() > 0) {
      out.set("reopens", AttributeValue.of(counts.reopens()));
    }
    if (counts.reassignments() > 0) {
      out.set("reassignments", AttributeValue.of(counts.reassignments()));
    }
    if (counts.recategorised() > 0) {
      out.set("recategorised", AttributeValue.of(counts.recategorised()));
    }
  }

  private static void text(String name, @Nullable String value, Attributes.Builder out) {
    if (value != null) {
      out.set(name, AttributeValue.of(value));
    }
  }

  private static void moment(String name, @Nullable Instant value, Attributes.Builder out) {
    if (value != null) {
      out.set(name, AttributeValue.of(value));
    }
  }
}
