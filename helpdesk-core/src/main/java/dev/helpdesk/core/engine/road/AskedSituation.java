package dev.helpdesk.core.engine.road;

import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Limits;
import dev.helpdesk.core.hall.Answerer;
import dev.helpdesk.core.hall.Question;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The situation of one decision: remembers each answer, follows the record as events take effect.
 */
final class AskedSituation implements Situation {

  private final Decider.Ground ground;
  private final Answerer answerer;
  private final Actor actor;
  private final Instant now;
  private final Limits limits;
  private @Nullable Map<Question<?>, Object> answers;
  private RecordView record;

  AskedSituation(
      RecordView record,
      Actor actor,
      Instant now,
      Limits limits,
      Decider.Ground ground,
      Answerer answerer) {
    this.record = record;
    this.actor = actor;
    this.now = now;
    this.limits = limits;
    this.ground = ground;
    this.answerer = answerer;
  }

  void follow(RecordView newRecord) {
    record = newRecord;
  }

  @Override
  public TenantId tenant() {
    return record.tenant();
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public Actor actor() {
    return actor;
  }

  @Override
  public boolean isMuted() {
    return ground.isMuted();
  }

  @Override
  public boolean isUnsoundAdmitted() {
    return ground.isUnsoundAdmitted();
  }

  @Override
  public RecordView record() {
    return record;
  }

  @Override
  public Limits limits() {
    return limits;
  }

  @Override
  public @Nullable BusinessTime calendar(String name) {
    return ground.calendars().byName(name);
  }

  @Override
  @SuppressWarnings("unchecked") // an answer is stored under the question that asked for its type
  public <A> A ask(Question<A> question) {
    if (answers == null) {
      answers = new HashMap<>();
    }
    Object known = answers.get(question);
    if (known == null) {
      known = question.askOf(answerer);
      answers.put(question, known);
    }
    return (A) known;
  }
}
