package dev.helpdesk.core.report;

import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.Registered;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.model.RecordId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the measures of one tenant as events come in.
 *
 * <p>The events of one record must come in the order of their versions; those of different records
 * may come in any order, and the measures are the same. An event that came before is passed over,
 * so that delivering one twice does no harm. Records that are not tickets add nothing.
 *
 * <p>It remembers some hundred bytes of every ticket, also of ended ones: they may be reopened, and
 * what they added must then be taken back. An event costs the logarithm of the number of distinct
 * durations, a snapshot that number.
 *
 * <p>Not safe for use by several threads; the views it gives are.
 */
public final class MeasuresProjection {

  private static final SomeEvents<Optional<TicketFacts>> OPENING =
      new SomeEvents<>() {
        @Override
        protected Optional<TicketFacts> otherwise(Event event) {
          return Optional.empty();
        }

        @Override
        public Optional<TicketFacts> registered(Registered event) {
          return Optional.of(TicketFacts.opened(event.openedAt()));
        }
      };

  private final Map<RecordId, Known> tickets = new HashMap<>();
  private final Tally tally = new Tally();

  /** Creates a projection that has seen nothing. */
  public MeasuresProjection() {}

  /** Takes in the next event of a record. */
  public void apply(RecordId record, Happened happened) {
    Check.present(record, "record");
    Check.present(happened, "happened");
    Known known = tickets.get(record);
    if (known == null) {
      happened.event().match(OPENING).ifPresent(ticket -> open(record, happened, ticket));
    } else if (happened.version() > known.version()) {
      TicketFacts before = known.ticket();
      TicketFacts after = happened.event().match(new TicketEvolution(before, happened.at()));
      tickets.put(record, new Known(happened.version(), after));
      if (!after.equals(before)) {
        tally.add(before, -1);
        tally.add(after, 1);
      }
    }
  }

  private void open(RecordId record, Happened happened, TicketFacts ticket) {
    tickets.put(record, new Known(happened.version(), ticket));
    tally.add(ticket, 1);
  }

  /**
   * Returns a projection that has seen what either of the two has; both stay as they are.
   *
   * @param other a projection of other records of the same tenant
   * @throws InvalidValueException if both have seen events of one and the same ticket
   */
  public MeasuresProjection merge(MeasuresProjection other) {
    Check.present(other, "other");
    MeasuresProjection merged = new MeasuresProjection();
    merged.take(this);
    merged.take(other);
    return merged;
  }

  private void take(MeasuresProjection part) {
    part.tickets.forEach(
        (record, known) -> {
          if (tickets.put(record, known) != null) {
            throw new InvalidValueException("other", "a projection of other records");
          }
        });
    tally.addAll(part.tally);
  }

  /** Returns the measures as they are now. */
  public Measures measures() {
    return tally.measures();
  }

  /** A ticket, and the version of the last event of it that was seen. */
  private record Known(long version, TicketFacts ticket) {}
}
