package dev.helpdesk.core.knowledge.internal;

import static dev.helpdesk.core.event.StateCategory.ACTIVE;
import static dev.helpdesk.core.event.StateCategory.CANCELLED;
import static dev.helpdesk.core.event.StateCategory.CLOSED;
import static dev.helpdesk.core.event.StateCategory.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.JudgeMatch;
import dev.helpdesk.core.event.Compared;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.Judgement;
import dev.helpdesk.core.event.Match;
import dev.helpdesk.core.event.MatchJudged;
import dev.helpdesk.core.hall.RoomHarness;
import dev.helpdesk.core.hall.TicketEvents;
import dev.helpdesk.core.knowledge.KnowledgePolicy;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.knowledge.KnowledgeEntry;
import dev.helpdesk.spi.knowledge.KnowledgeHit;
import dev.helpdesk.spi.knowledge.KnowledgeQuery;
import dev.helpdesk.spi.store.TextRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KnowledgeRoomTest {

  private static final RecordId KNOWN = RecordId.of("known-1");

  private final RoomHarness<KnowledgeState, KnowledgePolicy> desk =
      new RoomHarness<>(new KnowledgeRoom(), Policy.defaults().knowledge());
  private final List<KnowledgeQuery> queries = new ArrayList<>();

  @Test
  void a_new_ticket_is_compared_by_its_subject_and_description() {
    add("subject", "Printer jams");
    desk.answers.texts.put(TextKey.of("description"), "Error E13");
    arrive(hit("known-1", 2.5));
    assertThat(desk.lastEvents().get(2))
        .isEqualTo(
            new Compared(
                List.of(
                    new Match(KNOWN, KnowledgeEntry.Type.KNOWN_ERROR, 2.5, List.of("term 2.5")))));
    KnowledgeQuery query = queries.get(0);
    assertThat(query.title()).isEqualTo("Printer jams");
    assertThat(query.text()).isEqualTo("Error E13");
    assertThat(query.asking()).isEqualTo(RecordId.of("ticket-1"));
    assertThat(query.limit()).isEqualTo(5);
  }

  @Test
  void that_nothing_matches_is_a_result() {
    arrive();
    assertThat(desk.lastEvents()).contains(new Compared(List.of()));
    assertThat(desk.slice().compared()).isTrue();
  }

  @Test
  void later_states_and_a_switched_off_policy_compare_nothing() {
    arrive();
    desk.happen(TicketEvents.moved(CLOSED, ACTIVE));
    assertThat(desk.lastEvents()).hasSize(1);
    desk.policy(KnowledgePolicy.builder().enabled(false).build()).happen(TicketEvents.first());
    assertThat(desk.lastEvents()).hasSize(1);
  }

  @Test
  void weak_matches_itself_and_what_is_too_many_are_left_out() {
    desk.policy(KnowledgePolicy.builder().minimumScore(1).suggestions(2).build());
    arrive(hit("ticket-1", 9), hit("a", 3), hit("b", 2), hit("c", 1.5), hit("d", 0.5));
    assertThat(desk.slice().suggestions())
        .extracting(match -> match.record().value())
        .containsExactly("a", "b");
  }

  @Test
  void a_suggestion_is_judged_and_the_last_judgement_counts() {
    arrive(hit("known-1", 1));
    assertThat(judge(KNOWN, Judgement.APPLIED)).isNull();
    assertThat(desk.lastEvents()).containsExactly(new MatchJudged(KNOWN, Judgement.APPLIED));
    judge(KNOWN, Judgement.SOLVED);
    judge(KNOWN, Judgement.SOLVED);
    assertThat(desk.lastEvents()).as("said before").isEmpty();
    assertThat(desk.slice().verdicts())
        .containsExactly(new KnowledgeState.Verdict(KNOWN, Judgement.SOLVED));
  }

  @Test
  void what_was_not_suggested_cannot_be_judged_and_the_refusal_says_what_can() {
    arrive(hit("known-1", 1));
    Refusal refusal = judge(RecordId.of("other"), Judgement.SOLVED);
    assertThat(refusal.code()).isEqualTo("knowledge.not-suggested");
    assertThat(refusal.field()).isEqualTo("match");
    assertThat(refusal.possible()).containsExactly("known-1");
  }

  @Test
  void an_open_ticket_has_an_entry_that_only_the_desk_may_see() {
    arrive();
    KnowledgeEntry entry = entry().orElseThrow();
    assertThat(entry.type()).isEqualTo(KnowledgeEntry.Type.OPEN_TICKET);
    assertThat(entry.audience()).isEqualTo(Audience.INTERNAL);
    assertThat(entry.title()).isEqualTo("Printer jams");
    assertThat(entry.version()).isEqualTo(desk.view().version());
    assertThat(entry.text()).doesNotContain("Internal words", "Clean the roller");
  }

  @Test
  void a_ticket_closed_with_a_solution_is_a_solved_one() {
    arrive();
    desk.happen(
        TicketEvents.moved("resolve", ACTIVE, RESOLVED, null, "solution/1"),
        TicketEvents.moved("approve", RESOLVED, CLOSED, null, "transition/2"));
    KnowledgeEntry entry = entry().orElseThrow();
    assertThat(entry.type()).isEqualTo(KnowledgeEntry.Type.SOLVED_TICKET);
    assertThat(entry.text()).isEqualTo("Error E13\n\nClean the roller");
  }

  @Test
  void a_cancelled_ticket_one_closed_without_a_word_and_no_ticket_have_no_entry() {
    assertThat(entry()).isEmpty();
    arrive();
    desk.happen(TicketEvents.moved(ACTIVE, CLOSED));
    assertThat(entry()).isEmpty();
    desk.happen(TicketEvents.moved("cancel", ACTIVE, CANCELLED, null, "solution/1"));
    assertThat(entry()).isEmpty();
  }

  @Test
  void a_policy_is_checked_and_rebuilt_equal() {
    assertThatThrownBy(() -> KnowledgePolicy.builder().minimumScore(Double.NaN).build())
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("knowledge.minimumScore");
    assertThatThrownBy(() -> KnowledgePolicy.builder().types(List.of()).build())
        .hasMessageContaining("knowledge.types");
    KnowledgePolicy policy =
        KnowledgePolicy.builder()
            .types(List.of(KnowledgeEntry.Type.ARTICLE))
            .minimumScore(0.5)
            .suggestions(9)
            .enabled(false)
            .build();
    assertThat(policy.toBuilder().build()).isEqualTo(policy).hasSameHashCodeAs(policy);
  }

  private Optional<KnowledgeEntry> entry() {
    return KnowledgeEntries.of(
        desk.view(),
        desk.slice(),
        List.of(
            row("subject", Audience.PUBLIC, "Printer jams"),
            row("description", Audience.PUBLIC, "Error E13"),
            row("message/1", Audience.INTERNAL, "Internal words"),
            row("solution/1", Audience.PUBLIC, "Clean the roller")));
  }

  private TextRow row(String key, Audience audience, String text) {
    return new TextRow(
        desk.view().tenant(), desk.view().id(), TextKey.of(key), List.of(), audience, text);
  }

  private void arrive(KnowledgeHit... hits) {
    desk.answers.similar =
        query -> {
          queries.add(query);
          return List.of(hits);
        };
    desk.happen(new Event[] {TicketEvents.registered(), TicketEvents.first()});
  }

  private void add(String key, String text) {
    desk.draft.text(TextKey.of(key), Audience.PUBLIC, List.of(), text);
  }

  private Refusal judge(RecordId match, Judgement judgement) {
    return desk.decide(
        new JudgeMatch(RecordId.of("ticket-1"), match, judgement), Actor.agent("ana"));
  }

  @Test
  void why_something_matches_is_summed_up_without_a_word_of_the_texts() {
    List<KnowledgeHit.Reason> reasons =
        List.of(
            new KnowledgeHit.Reason("category", "hr/people", 1.2),
            new KnowledgeHit.Reason("term", "gonzalez", 8.1),
            new KnowledgeHit.Reason("term", "payslip", 4.3),
            new KnowledgeHit.Reason("code", "E13", 1.2));
    assertThat(Grounds.of(reasons)).containsExactly("term x2 12.4", "category 1.2", "code 1.2");
    assertThat(Grounds.of(List.of())).isEmpty();
  }

  private static KnowledgeHit hit(String id, double score) {
    return new KnowledgeHit(
        RecordId.of(id),
        KnowledgeEntry.Type.KNOWN_ERROR,
        score,
        List.of(new KnowledgeHit.Reason("term", "printer", score)));
  }
}
