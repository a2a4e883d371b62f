package dev.helpdesk.core.knowledge.internal;

import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.JudgeMatch;
import dev.helpdesk.core.command.SomeCommands;
import dev.helpdesk.core.event.Compared;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.Match;
import dev.helpdesk.core.event.MatchJudged;
import dev.helpdesk.core.event.SomeEvents;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Question;
import dev.helpdesk.core.hall.Room;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.knowledge.KnowledgePolicy;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.knowledge.KnowledgeHit;
import dev.helpdesk.spi.knowledge.KnowledgeQuery;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares a new ticket with what is known. Stateless, safe for use by several threads.
 *
 * <p>The comparison is always recorded where it is switched on: that nothing matches is a result
 * too. Suggestions are for the desk; requesters neither see nor judge them here.
 */
public final class KnowledgeRoom implements Room<KnowledgeState, KnowledgePolicy> {

  static final TextKey SUBJECT = TextKey.of("subject");
  static final TextKey DESCRIPTION = TextKey.of("description");

  /** How the text is called that is the solution of a ticket; the engine adds a number. */
  private static final String SOLUTION = "solution";

  /** Creates the room. */
  public KnowledgeRoom() {}

  @Override
  public KnowledgeState initial() {
    return KnowledgeState.EMPTY;
  }

  @Override
  public KnowledgeState evolve(KnowledgeState slice, Happened happened) {
    return happened.event().match(new Evolving(slice));
  }

  @Override
  public @Nullable Refusal decide(
      Command command,
      KnowledgeState slice,
      KnowledgePolicy policy,
      Situation situation,
      Draft draft) {
    return command.match(new Deciding(slice, draft)).orElse(null);
  }

  @Override
  public void react(
      Happened cause,
      KnowledgeState slice,
      KnowledgePolicy policy,
      Situation situation,
      Draft draft) {
    if (policy.enabled() && situation.record().isTicket() && cause.event().match(FIRST_STATE)) {
      draft.add(compare(policy, situation, draft));
    }
  }

  private static Compared compare(KnowledgePolicy policy, Situation situation, Draft draft) {
    RecordView record = situation.record();
    List<String> items =
        record.registered().affected().items().stream().map(ItemId::value).limit(100).toList();
    KnowledgeQuery query =
        new KnowledgeQuery(
            record.id(),
            Audience.INTERNAL,
            policy.types(),
            KnowledgeEntries.cut(text(SUBJECT, situation, draft), KnowledgeEntries.TITLE),
            text(DESCRIPTION, situation, draft),
            record.rank().category(),
            items,
            policy.suggestions());
    return new Compared(
        situation.ask(new Question.Similar(query)).stream()
            .filter(hit -> hit.score() >= policy.minimumScore())
            .filter(hit -> !hit.record().equals(record.id()))
            .limit(policy.suggestions())
            .map(KnowledgeRoom::match)
            .toList());
  }

  private static String text(TextKey key, Situation situation, Draft draft) {
    String added = draft.addedText(key, Audience.INTERNAL);
    return added == null
        ? situation.ask(new Question.StoredText(key, Audience.INTERNAL)).orElse("")
        : added;
  }

  private static Match match(KnowledgeHit hit) {
    return new Match(hit.record(), hit.type(), hit.score(), Grounds.of(hit.reasons()));
  }

  private static final SomeEvents<Boolean> FIRST_STATE =
      new SomeEvents<>() {
        @Override
        protected Boolean otherwise(Event event) {
          return false;
        }

        @Override
        public Boolean stateChanged(StateChanged event) {
          return event.from() == null;
        }
      };

  private static final class Evolving extends SomeEvents<KnowledgeState> {

    private final KnowledgeState slice;

    Evolving(KnowledgeState slice) {
      this.slice = slice;
    }

    @Override
    protected KnowledgeState otherwise(Event event) {
      return slice;
    }

    @Override
    public KnowledgeState compared(Compared event) {
      return slice.compared(event.matches());
    }

    @Override
    public KnowledgeState matchJudged(MatchJudged event) {
      return slice.judged(event.record(), event.judgement());
    }

    @Override
    public KnowledgeState stateChanged(StateChanged event) {
      TextKey text = event.text();
      return text != null && text.value().startsWith(SOLUTION) ? slice.solvedBy(text) : slice;
    }
  }

  private static final class Deciding extends SomeCommands<Optional<Refusal>> {

    private final KnowledgeState slice;
    private final Draft draft;

    Deciding(KnowledgeState slice, Draft draft) {
      this.slice = slice;
      this.draft = draft;
    }

    @Override
    protected Optional<Refusal> otherwise(Command command) {
      return Optional.empty();
    }

    @Override
    public Optional<Refusal> judgeMatch(JudgeMatch command) {
      return Optional.ofNullable(decide(command));
    }

    private @Nullable Refusal decide(JudgeMatch command) {
      if (!slice.suggests(command.match())) {
        List<String> possible =
            slice.suggestions().stream().map(Match::record).map(RecordId::value).toList();
        return new Refusal(
            "knowledge.not-suggested", "match", "something suggested for this ticket", possible);
      }
      if (!slice.isJudged(command.match(), command.judgement())) {
        draft.add(new MatchJudged(command.match(), command.judgement()));
      }
      return null;
    }
  }
}
