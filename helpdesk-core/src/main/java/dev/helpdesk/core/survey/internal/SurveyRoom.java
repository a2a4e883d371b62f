package dev.helpdesk.core.survey.internal;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.AnswerSurvey;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.SomeCommands;
import dev.helpdesk.core.event.Effect;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.event.SurveyAnswered;
import dev.helpdesk.core.event.SurveyExpired;
import dev.helpdesk.core.event.SurveyInvited;
import dev.helpdesk.core.hall.Describing;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Room;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.survey.SurveyPolicy;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.store.AttributeValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks the requester of a closed ticket how satisfied they are. Stateless, safe for use by several
 * threads.
 */
public final class SurveyRoom implements Room<SurveyState, SurveyPolicy> {

  /** Creates the room. */
  public SurveyRoom() {}

  @Override
  public SurveyState initial() {
    return SurveyState.NONE;
  }

  @Override
  public SurveyState evolve(SurveyState slice, Happened happened) {
    return happened.event().match(new Evolving(slice));
  }

  @Override
  public @Nullable Refusal decide(
      Command command, SurveyState slice, SurveyPolicy policy, Situation situation, Draft draft) {
    return command.match(new Deciding(slice, situation, draft)).orElse(null);
  }

  @Override
  public void react(
      Happened cause, SurveyState slice, SurveyPolicy policy, Situation situation, Draft draft) {
    if (policy.enabled() && !slice.asked() && cause.event().match(ASKING)) {
      draft.add(new SurveyInvited(situation.now().plus(policy.window())));
    }
  }

  @Override
  public @Nullable Instant wakeUp(SurveyState slice, SurveyPolicy policy, Situation situation) {
    return slice.expires();
  }

  @Override
  public void due(SurveyState slice, SurveyPolicy policy, Situation situation, Draft draft) {
    Instant expires = slice.expires();
    if (expires != null && !expires.isAfter(situation.now())) {
      draft.add(new SurveyExpired());
    }
  }

  @Override
  public void describe(
      SurveyState slice, SurveyPolicy policy, Situation situation, Describing out) {
    if (slice.expires() != null) {
      out.set("surveyExpires", AttributeValue.of(slice.expires()));
    }
    if (slice.overall() > 0) {
      out.set("surveyScore", AttributeValue.of(slice.overall()));
      out.set("surveyLow", AttributeValue.of(policy.isLow(slice.overall())));
    }
  }

  /** A ticket that was closed here, not elsewhere, or moved by what says to ask. */
  private static final SomeEvents<Boolean> ASKING =
      new SomeEvents<>() {
        @Override
        protected Boolean otherwise(Event event) {
          return false;
        }

        @Override
        public Boolean stateChanged(StateChanged event) {
          boolean closed =
              event.from() != null
                  && event.category() == StateCategory.CLOSED
                  && event.fromCategory() != StateCategory.CLOSED;
          return closed || event.effects().contains(Effect.INVITE_SURVEY);
        }
      };

  private static final class Evolving extends SomeEvents<SurveyState> {

    private final SurveyState slice;

    Evolving(SurveyState slice) {
      this.slice = slice;
    }

    @Override
    protected SurveyState otherwise(Event event) {
      return slice;
    }

    @Override
    public SurveyState stateChanged(StateChanged event) {
      return switch (event.category()) {
        case RESOLVED, CLOSED -> slice;
        case NEW, ACTIVE, WAITING, CANCELLED -> slice.over();
      };
    }

    @Override
    public SurveyState surveyInvited(SurveyInvited event) {
      return slice.awaited(event.expires());
    }

    @Override
    public SurveyState surveyAnswered(SurveyAnswered event) {
      return slice.answered(event.overall());
    }

    @Override
    public SurveyState surveyExpired(SurveyExpired event) {
      return slice.expired();
    }
  }

  private static final class Deciding extends SomeCommands<Optional<Refusal>> {

    private final SurveyState slice;
    private final Situation situation;
    private final Draft draft;

    Deciding(SurveyState slice, Situation situation, Draft draft) {
      this.slice = slice;
      this.situation = situation;
      this.draft = draft;
    }

    @Override
    protected Optional<Refusal> otherwise(Command command) {
      return Optional.empty();
    }

    @Override
    public Optional<Refusal> answerSurvey(AnswerSurvey command) {
      return Optional.ofNullable(decide(command));
    }

    private @Nullable Refusal decide(AnswerSurvey command) {
      Refusal refusal = refuse(command);
      if (refusal != null) {
        return refusal;
      }
      String comment = command.comment();
      TextKey key =
          comment == null
              ? null
              : draft.text("survey", Audience.PUBLIC, List.of(situation.actor().id()), comment);
      draft.add(
          new SurveyAnswered(
              command.courtesy(), command.patience(), command.help(), command.overall(), key));
      return null;
    }

    private @Nullable Refusal refuse(AnswerSurvey command) {
      Actor actor = situation.actor();
      if (actor.role() != Actor.Role.REQUESTER
          || !situation.record().isTicket()
          || !actor.id().equals(situation.record().registered().requester())) {
        return Refusal.of("survey.not-allowed", "actor", "the ticket's requester");
      }
      if (slice.expires() == null || !situation.now().isBefore(slice.expires())) {
        return Refusal.of("survey.not-open", "record", "a ticket with an open survey");
      }
      Refusal refusal = outOfRange("courtesy", command.courtesy());
      refusal = refusal != null ? refusal : outOfRange("patience", command.patience());
      refusal = refusal != null ? refusal : outOfRange("help", command.help());
      refusal = refusal != null ? refusal : outOfRange("overall", command.overall());
      return refusal != null ? refusal : malformed(command.comment());
    }

    private static @Nullable Refusal outOfRange(String field, int score) {
      return score >= 1 && score <= 5
          ? null
          : Refusal.of("value.out-of-range", field, "between 1 and 5");
    }

    private @Nullable Refusal malformed(@Nullable String comment) {
      int limit = situation.limits().textLength();
      if (comment == null) {
        return null;
      }
      if (comment.isBlank()) {
        return Refusal.blank("comment");
      }
      if (comment.length() > limit) {
        return Refusal.tooLong("comment", limit, comment.length());
      }
      return Check.isStorable(comment)
          ? null
          : Refusal.of("value.malformed", "comment", "well-formed Unicode without U+0000");
    }
  }
}
