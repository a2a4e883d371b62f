package dev.helpdesk.core.relation.internal;

import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.relation.RelationPolicy;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Whether a link may stand on this side; the same question for the side that asks and the side that
 * confirms.
 *
 * <p>Families are one generation deep: a parent has no parent, a child has no children, and a child
 * has one parent. Each side knows that of itself, so no chain has to be loaded and no circle can
 * form. While a parent or child that this record asked for is not yet confirmed, it takes part in
 * no other family; two records that ask each other at once are both refused.
 */
final class LinkRules {

  private final RelationState slice;
  private final RelationPolicy policy;
  private final Situation situation;

  LinkRules(RelationState slice, RelationPolicy policy, Situation situation) {
    this.slice = slice;
    this.policy = policy;
    this.situation = situation;
  }

  /** Returns why this side can't have the link, or null. */
  @Nullable Refusal refuse(LinkType type, RecordId other) {
    int limit = Math.min(policy.links(), situation.limits().links());
    if (other.equals(situation.record().id())) {
      return Refusal.of("relation.itself", "other", "another ticket than this one");
    }
    if (slice.size() >= limit) {
      return Refusal.of(
          "relation.too-many", "link", "one of at most " + limit + " links of this ticket");
    }
    return LinkTypes.isFamily(type) ? refuseFamily(type) : null;
  }

  private @Nullable Refusal refuseFamily(LinkType type) {
    if (slice.isAskingForFamily()) {
      return Refusal.of(
          "relation.pending", "link", "asked when no parent or child is waiting to confirm");
    }
    if (type == LinkType.PARENT && slice.has(LinkType.PARENT)) {
      return Refusal.of("relation.has-parent", "link", "the only parent of a ticket");
    }
    if (slice.has(LinkTypes.inverse(type))) {
      return Refusal.of(
          "relation.too-deep", "link", "one generation deep: no parent or child has both");
    }
    return null;
  }
}
