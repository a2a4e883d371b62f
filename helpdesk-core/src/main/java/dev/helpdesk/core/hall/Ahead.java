package dev.helpdesk.core.hall;

import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Limits;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A situation in which all that is decided so far has taken effect on the record's view.
 *
 * <p>By this a room that reacts to a migration judges the ticket by the levels that another room
 * has already found for the same cause, and not by those that are about to go.
 */
public final class Ahead implements Situation {

  private final Situation situation;
  private final RecordView record;

  private Ahead(Situation situation, RecordView record) {
    this.situation = situation;
    this.record = record;
  }

  /** Looks ahead to where the waiting events of a draft will have led. */
  public static Situation of(Situation situation, Draft draft) {
    RecordView record = situation.record();
    for (Event event : draft.waiting()) {
      record =
          ViewEvolution.evolve(
              record,
              new Happened(
                  event,
                  situation.now(),
                  record.version() + 1,
                  situation.actor().id(),
                  "ahead",
                  true));
    }
    return new Ahead(situation, record);
  }

  @Override
  public TenantId tenant() {
    return situation.tenant();
  }

  @Override
  public Instant now() {
    return situation.now();
  }

  @Override
  public Actor actor() {
    return situation.actor();
  }

  @Override
  public boolean isMuted() {
    return situation.isMuted();
  }

  @Override
  public RecordView record() {
    return record;
  }

  @Override
  public Limits limits() {
    return situation.limits();
  }

  @Override
  public @Nullable BusinessTime calendar(String name) {
    return situation.calendar(name);
  }

  @Override
  public <A> A ask(Question<A> question) {
    return situation.ask(question);
  }
}
