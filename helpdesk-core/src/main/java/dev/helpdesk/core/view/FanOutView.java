package dev.helpdesk.core.view;

import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.FanOutEnded;
import dev.helpdesk.core.event.FanOutRefusal;
import dev.helpdesk.core.event.FanOutRefusalsNoted;
import dev.helpdesk.core.event.FanOutStarted;
import dev.helpdesk.core.event.FanOutStopAsked;
import dev.helpdesk.core.event.SomeEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a fan-out has come, and which records refused. Immutable.
 *
 * @param command type of the command that is carried, such as {@code MigrateTicket}
 * @param stopAsked whether it is to go no further
 * @param end how many accepted and refused in all, or null as long as it goes on
 * @param refusals the records that refused so far, each with why, in the order in which they were
 *     reached; at most {@link #MOST_REFUSALS}, further ones are only counted
 */
public record FanOutView(
    String command, boolean stopAsked, @Nullable FanOutEnded end, List<FanOutRefusal> refusals) {

  /** How many refusals are listed at most; all are counted. */
  public static final int MOST_REFUSALS = 1_000;

  /** Copies the list. */
  public FanOutView {
    refusals = List.copyOf(refusals);
  }

  /** Returns what the history of a record says of its fan-out; empty when it started none. */
  public static Optional<FanOutView> of(List<Happened> history) {
    Reader reader = new Reader();
    history.forEach(happened -> happened.event().match(reader));
    return Optional.ofNullable(reader.command)
        .map(command -> new FanOutView(command, reader.stopAsked, reader.end, reader.refusals));
  }

  private static final class Reader extends SomeEvents<Optional<Event>> {

    private final List<FanOutRefusal> refusals = new ArrayList<>();
    private @Nullable String command;
    private boolean stopAsked;
    private @Nullable FanOutEnded end;

    @Override
    protected Optional<Event> otherwise(Event event) {
      return Optional.empty();
    }

    @Override
    public Optional<Event> fanOutStarted(FanOutStarted event) {
      command = event.command();
      return Optional.of(event);
    }

    @Override
    public Optional<Event> fanOutStopAsked(FanOutStopAsked event) {
      stopAsked = true;
      return Optional.of(event);
    }

    @Override
    public Optional<Event> fanOutRefusalsNoted(FanOutRefusalsNoted event) {
      refusals.addAll(event.refusals());
      return Optional.of(event);
    }

    @Override
    public Optional<Event> fanOutEnded(FanOutEnded event) {
      end = event;
      return Optional.of(event);
    }
  }
}
