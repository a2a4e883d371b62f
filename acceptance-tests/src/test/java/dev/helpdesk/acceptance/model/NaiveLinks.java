package dev.helpdesk.acceptance.model;

import dev.helpdesk.acceptance.model.NaiveTicket.Link;
import dev.helpdesk.acceptance.model.NaiveTicket.Owed;
import org.jspecify.annotations.Nullable;

/** Links on one side: asked for, confirmed by the other, taken away. Families one level deep. */
final class NaiveLinks {

  /** Knows how another ticket stands, as far as anybody wrote it down. */
  interface Others {
    @Nullable NaiveTicket get(String id);
  }

  private final NaiveTicket ticket;
  private final Others others;
  private final long now;

  /** Whether anything happened. */
  boolean changed;

  NaiveLinks(NaiveTicket ticket, Others others, long now) {
    this.ticket = ticket;
    this.others = others;
    this.now = now;
  }

  static String inverse(String type) {
    return switch (type) {
      case "PARENT" -> "CHILD";
      case "CHILD" -> "PARENT";
      case "DUPLICATE_OF" -> "DUPLICATED_BY";
      case "DUPLICATED_BY" -> "DUPLICATE_OF";
      default -> type;
    };
  }

  private void happened() {
    changed = true;
    ticket.lastAt = now;
  }

  @Nullable String ask(String type, String other) {
    if (link(type, other) != null) {
      return "relation.already-linked";
    }
    if (pendingOf(other) != null) {
      return "relation.pending";
    }
    String refusal = rule(type, other);
    if (refusal != null) {
      return refusal;
    }
    if (others.get(other) == null) {
      return "relation.other-unknown";
    }
    happened();
    ticket.pending.add(new Link(type, other, true));
    owe(other, "confirm", inverse(type), !ticket.isEnded());
    return null;
  }

  @Nullable String remove(String type, String other) {
    Link link = link(type, other);
    if (link == null) {
      return "relation.not-linked";
    }
    happened();
    drop(link);
    owe(other, "remove", inverse(type), false);
    return null;
  }

  private void drop(Link link) {
    ticket.links.remove(link);
    if (link.type().equals("CHILD") && link.open()) {
      ticket.openChildren--;
    }
  }

  private void owe(String target, String what, String type, boolean open) {
    ticket.owed.add(new Owed(ticket.id, target, what, type, open, now));
  }

  private @Nullable String rule(String type, String other) {
    if (other.equals(ticket.id)) {
      return "relation.itself";
    }
    if (!type.equals("PARENT") && !type.equals("CHILD")) {
      return null;
    }
    boolean asking =
        ticket.pending.stream()
            .anyMatch(p -> p.type().equals("PARENT") || p.type().equals("CHILD"));
    if (asking) {
      return "relation.pending";
    }
    if (type.equals("PARENT") && has("PARENT")) {
      return "relation.has-parent";
    }
    return has(inverse(type)) ? "relation.too-deep" : null;
  }

  private boolean has(String type) {
    return ticket.links.stream().anyMatch(link -> link.type().equals(type));
  }

  private @Nullable Link link(String type, String other) {
    return ticket.links.stream()
        .filter(link -> link.type().equals(type) && link.other().equals(other))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Link pendingOf(String other) {
    return ticket.pending.stream().filter(p -> p.other().equals(other)).findFirst().orElse(null);
  }

  /** What the one who owes brings; returns why it is refused, or null. */
  @Nullable String receive(Owed owed) {
    return switch (owed.what()) {
      case "confirm" -> confirm(owed);
      case "remove" -> removed(owed);
      default -> noted(owed);
    };
  }

  private @Nullable String confirm(Owed owed) {
    if (link(owed.type(), owed.origin()) != null) {
      return null;
    }
    String refusal = rule(owed.type(), owed.origin());
    if (refusal == null) {
      stand(owed.type(), owed.origin(), owed.open());
    }
    return refusal;
  }

  private void stand(String type, String other, boolean open) {
    happened();
    ticket.pending.removeIf(p -> p.type().equals(type) && p.other().equals(other));
    ticket.links.add(new Link(type, other, open));
    if (type.equals("CHILD") && open) {
      ticket.openChildren++;
    }
  }

  private @Nullable String removed(Owed owed) {
    Link link = link(owed.type(), owed.origin());
    Link pending = pendingOf(owed.origin());
    if (link != null) {
      happened();
      drop(link);
    } else if (pending != null && pending.type().equals(owed.type())) {
      happened();
      ticket.pending.remove(pending);
    }
    return null;
  }

  private @Nullable String noted(Owed owed) {
    NaiveTicket child = others.get(owed.origin());
    boolean open = child == null ? owed.open() : !child.isEnded();
    Link link = link("CHILD", owed.origin());
    Link pending = pendingOf(owed.origin());
    if (link != null && link.open() != open) {
      happened();
      ticket.links.set(ticket.links.indexOf(link), new Link("CHILD", owed.origin(), open));
      ticket.openChildren += open ? 1 : -1;
    } else if (link == null && pending != null && pending.type().equals("CHILD")) {
      stand("CHILD", owed.origin(), open);
    }
    return null;
  }

  /** The answer to what this ticket owed. */
  void ended(Owed owed, @Nullable String refusal) {
    happened();
    Link asked = owed.what().equals("confirm") ? pendingOf(owed.target()) : null;
    if (asked == null) {
      return;
    }
    ticket.pending.remove(asked);
    if (refusal == null) {
      NaiveTicket other = others.get(owed.target());
      stand(asked.type(), owed.target(), other != null && !other.isEnded());
      if (asked.type().equals("PARENT")) {
        owe(owed.target(), "note", "", !ticket.isEnded());
      }
    }
  }
}
