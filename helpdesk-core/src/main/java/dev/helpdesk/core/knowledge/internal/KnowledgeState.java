package dev.helpdesk.core.knowledge.internal;

import dev.helpdesk.core.event.Judgement;
import dev.helpdesk.core.event.Match;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TextKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was suggested for a ticket, and what became of it.
 *
 * @param compared whether the ticket was compared at all; an empty answer is an answer
 * @param suggestions the last suggestions, the likeliest first
 * @param verdicts the last judgement of each suggestion, in order of the first
 * @param solution where the words are with which the ticket was last resolved, or null
 */
public record KnowledgeState(
    boolean compared, List<Match> suggestions, List<Verdict> verdicts, @Nullable TextKey solution) {

  /** Nothing was compared yet. */
  public static final KnowledgeState EMPTY = new KnowledgeState(false, List.of(), List.of(), null);

  /** Copies the lists. */
  public KnowledgeState {
    suggestions = List.copyOf(suggestions);
    verdicts = List.copyOf(verdicts);
  }

  /**
   * Whether one suggestion helped.
   *
   * @param record what was suggested
   * @param judgement whether it helped
   */
  public record Verdict(RecordId record, Judgement judgement) {}

  KnowledgeState compared(List<Match> matches) {
    return new KnowledgeState(true, matches, verdicts, solution);
  }

  KnowledgeState judged(RecordId record, Judgement judgement) {
    List<Verdict> next = new ArrayList<>(verdicts);
    Verdict verdict = new Verdict(record, judgement);
    for (int i = 0; i < next.size(); i++) {
      if (next.get(i).record().equals(record)) {
        next.set(i, verdict);
        return new KnowledgeState(compared, suggestions, next, solution);
      }
    }
    next.add(verdict);
    return new KnowledgeState(compared, suggestions, next, solution);
  }

  KnowledgeState solvedBy(TextKey text) {
    return new KnowledgeState(compared, suggestions, verdicts, text);
  }

  boolean suggests(RecordId record) {
    return suggestions.stream().anyMatch(match -> match.record().equals(record));
  }

  boolean isJudged(RecordId record, Judgement judgement) {
    return verdicts.contains(new Verdict(record, judgement));
  }
}
