package dev.helpdesk.core.relation.internal;

import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.core.relation.Link;
import dev.helpdesk.model.RecordId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The links of a ticket.
 *
 * @param ended whether the ticket itself is closed or cancelled
 * @param links what stands on this side, in order of coming
 * @param pending what this ticket asked for and the other has yet to confirm; its {@code open} is
 *     whether <em>this</em> ticket was open when it asked
 */
public record RelationState(boolean ended, List<Link> links, List<Link> pending) {

  /** No links. */
  public static final RelationState EMPTY = new RelationState(false, List.of(), List.of());

  /** Copies the lists. */
  public RelationState {
    links = List.copyOf(links);
    pending = List.copyOf(pending);
  }

  RelationState ended(boolean now) {
    return new RelationState(now, links, pending);
  }

  RelationState asked(LinkType type, RecordId other) {
    return new RelationState(ended, links, with(pending, new Link(type, other, !ended)));
  }

  RelationState confirmed(LinkType type, RecordId other, boolean open) {
    return new RelationState(
        ended, with(links, new Link(type, other, open)), without(pending, type, other));
  }

  RelationState refused(LinkType type, RecordId other) {
    return new RelationState(ended, links, without(pending, type, other));
  }

  RelationState removed(LinkType type, RecordId other) {
    return new RelationState(ended, without(links, type, other), pending);
  }

  RelationState child(RecordId child, boolean open) {
    Link known = link(LinkType.CHILD, child);
    if (known == null) {
      return this;
    }
    List<Link> next = new ArrayList<>(links);
    next.set(next.indexOf(known), new Link(LinkType.CHILD, child, open));
    return new RelationState(ended, next, pending);
  }

  /** Returns a link that stands, or null. */
  @Nullable Link link(LinkType type, RecordId other) {
    return find(links, type, other);
  }

  /** Returns what was asked of another and is not yet answered, or null; one at a time. */
  @Nullable Link askedOf(RecordId other) {
    return pending.stream().filter(link -> link.other().equals(other)).findFirst().orElse(null);
  }

  boolean has(LinkType type) {
    return links.stream().anyMatch(link -> link.type() == type);
  }

  boolean isAskingForFamily() {
    return pending.stream().anyMatch(link -> LinkTypes.isFamily(link.type()));
  }

  int size() {
    return links.size() + pending.size();
  }

  private static @Nullable Link find(List<Link> in, LinkType type, RecordId other) {
    return in.stream()
        .filter(link -> link.type() == type && link.other().equals(other))
        .findFirst()
        .orElse(null);
  }

  private static List<Link> with(List<Link> list, Link added) {
    List<Link> next = new ArrayList<>(without(list, added.type(), added.other()));
    next.add(added);
    return next;
  }

  private static List<Link> without(List<Link> list, LinkType type, RecordId other) {
    return list.stream()
        .filter(link -> link.type() != type || !link.other().equals(other))
        .toList();
  }
}
