package dev.helpdesk.core.escalation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.DecideEscalation;
import dev.helpdesk.core.command.EscalateFunctionally;
import dev.helpdesk.core.escalation.EscalationAction;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.escalation.EscalationRule;
import dev.helpdesk.core.escalation.EscalationTrigger;
import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.AssignmentAccepted;
import dev.helpdesk.core.event.EscalationDecision;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.FunctionallyEscalated;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.event.TimerFired;
import dev.helpdesk.core.event.UpdateNoted;
import dev.helpdesk.core.event.Warning;
import dev.helpdesk.core.event.WarningReached;
import dev.helpdesk.core.hall.RoomHarness;
import dev.helpdesk.core.hall.Tickets;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.directory.Contact;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EscalationRulesTest {

  private static final RecordId TICKET = RecordId.of("ticket-1");
  private static final Actor ANA = Actor.agent("ana");
  private static final EscalationAction NEXT = new EscalationAction.NextLevel();
  private static final EscalationAction ASK = new EscalationAction.AskDirectory(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final RoomHarness<EscalationState, EscalationPolicy> desk =
      new RoomHarness<>(new EscalationRoom(), Policy.defaults().escalation());

  @BeforeEach
  void people() {
    Tickets.group(desk.answers, "desk", 1);
    Tickets.group(desk.answers, "java", 2, "java");
    Tickets.group(desk.answers, "net", 2, "network");
    Tickets.group(desk.answers, "expert", 3, "java", "network");
    Contact head = new Contact(ActorId.of("head"), 1, false, "en");
    desk.answers.answering.put(1, List.of(head));
  }

  private void open(EscalationTrigger trigger, EscalationAction action) {
    desk.policy(
        EscalationPolicy.builder().rule(EscalationRule.of("rule", trigger, action)).build());
    desk.happen(Tickets.fresh(desk.now()));
  }

  private static Assigned to(String group, int level, @Nullable String agent, boolean reassigned) {
    ActorId actor = agent == null ? null : ActorId.of(agent);
    return new Assigned(
        GroupId.of(group), level, actor, "agent", List.of(), reassigned, false, null);
  }

  private static FunctionallyEscalated raised(
      @Nullable String from, int fromLevel, String to, int toLevel) {
    return new FunctionallyEscalated(
        from == null ? null : GroupId.of(from),
        fromLevel,
        GroupId.of(to),
        toLevel,
        null,
        "rule",
        null);
  }

  private long fired() {
    return desk.history().stream()
        .filter(happened -> happened.event().eventType().equals("HierarchicallyEscalated"))
        .count();
  }

  private static String code(@Nullable Refusal refusal) {
    return refusal == null ? "none" : refusal.code();
  }

  private @Nullable Refusal escalate(@Nullable String group, @Nullable String skill) {
    return desk.decide(
        new EscalateFunctionally(
            TICKET, group == null ? null : GroupId.of(group), skill, "too hard"),
        ANA);
  }

  @Test
  void by_default_a_breached_first_response_raises_and_a_breached_resolution_asks() {
    desk.happen(Tickets.fresh(desk.now()));
    desk.happen(to("desk", 1, null, false));
    desk.happen(new TargetBreached("first-response", desk.now(), HOUR));
    assertThat(desk.view().counts().functional()).isEqualTo(1);
    desk.happen(new TargetBreached("resolution", desk.now(), HOUR));
    assertThat(desk.view().counts().hierarchical()).isEqualTo(1);
  }

  @Test
  void the_next_level_is_the_lowest_above_and_the_first_of_its_groups() {
    open(new EscalationTrigger.MetricBreached("resolution"), NEXT);
    desk.happen(to("desk", 1, null, false));
    desk.happen(new TargetBreached("resolution", desk.now(), HOUR));

    assertThat(desk.lastEvents()).endsWith(raised("desk", 1, "java", 2));
  }

  @Test
  void a_rule_that_finds_nobody_higher_does_nothing() {
    open(new EscalationTrigger.MetricBreached("resolution"), NEXT);
    desk.happen(to("expert", 3, null, false));
    desk.happen(new TargetBreached("resolution", desk.now(), HOUR));

    assertThat(desk.lastEvents()).hasSize(1);
  }

  @Test
  void a_rule_may_name_a_warning_before_the_due() {
    Warning hour = Warning.beforeDue(HOUR);
    open(new EscalationTrigger.MetricWarning("resolution", hour), ASK);
    Warning longer = Warning.beforeDue(HOUR.plusSeconds(1));
    desk.happen(new WarningReached("resolution", longer, desk.now(), false));
    desk.happen(new WarningReached("resolution", Warning.atPercent(60), desk.now(), false));
    assertThat(fired()).isZero();

    desk.happen(new WarningReached("resolution", hour, desk.now(), false));
    assertThat(fired()).isEqualTo(1);
  }

  @Test
  void a_warning_fires_at_its_own_threshold_and_once_for_an_instant() {
    open(new EscalationTrigger.MetricWarning("resolution", 75), ASK);
    desk.happen(new WarningReached("resolution", Warning.atPercent(50), desk.now(), false));
    desk.happen(new WarningReached("first-response", Warning.atPercent(75), desk.now(), false));
    assertThat(fired()).isZero();

    Instant reached = desk.now();
    desk.happen(new WarningReached("resolution", Warning.atPercent(75), reached, false));
    desk.happen(new WarningReached("resolution", Warning.atPercent(75), reached, true));
    assertThat(fired()).isEqualTo(1);
    desk.decide(decision(1), Actor.contact("head"));
    desk.happen(
        new WarningReached("resolution", Warning.atPercent(75), reached.plusSeconds(9), false));
    assertThat(fired()).isEqualTo(2);
  }

  @Test
  void a_rule_asks_again_only_when_its_last_question_was_decided() {
    open(new EscalationTrigger.MetricBreached("resolution"), ASK);
    desk.happen(
        new TargetBreached("resolution", desk.now(), HOUR),
        new TargetBreached("resolution", desk.now().plusSeconds(1), HOUR));
    desk.happen(new TargetBreached("resolution", desk.now().plusSeconds(2), HOUR));
    assertThat(fired()).isEqualTo(1);
    assertThat(desk.decide(decision(1), Actor.contact("head"))).isNull();
    desk.happen(new TargetBreached("resolution", desk.now().plusSeconds(3), HOUR));
    assertThat(fired()).isEqualTo(2);
  }

  @Test
  void rules_ask_no_more_than_twenty_questions_at_once() {
    EscalationPolicy.Builder policy = EscalationPolicy.builder();
    EscalationTrigger breach = new EscalationTrigger.MetricBreached("resolution");
    for (int i = 0; i < 25; i++) {
      policy.rule(EscalationRule.of("rule-" + i, breach, ASK));
    }
    desk.policy(policy.build());
    desk.happen(Tickets.fresh(desk.now()));
    desk.happen(new TargetBreached("resolution", desk.now(), HOUR));
    assertThat(fired()).isEqualTo(20);
  }

  private static DecideEscalation decision(int number) {
    return new DecideEscalation(TICKET, number, EscalationDecision.EXTEND_RESOURCES, null);
  }

  @Test
  void unassigned_counts_until_an_agent_has_it_and_fires_at_the_very_instant() {
    open(new EscalationTrigger.UnassignedFor(HOUR, null), ASK);
    desk.happen(to("desk", 1, null, false));
    assertThat(desk.wakeUp()).isEqualTo(desk.now().plus(HOUR));

    desk.advance(HOUR.multipliedBy(5));
    assertThat(fired()).isEqualTo(1);
    assertThat(desk.history())
        .filteredOn(happened -> happened.event() instanceof TimerFired)
        .singleElement()
        .satisfies(
            happened -> {
              assertThat(happened.at()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
              assertThat(happened.event()).isEqualTo(new TimerFired("escalation/rule", "new"));
            });
  }

  @Test
  void an_agent_in_time_disarms_it() {
    open(new EscalationTrigger.UnassignedFor(HOUR, null), ASK);
    desk.advance(Duration.ofMinutes(59)).happen(to("desk", 1, "ana", false));
    desk.advance(Duration.ofDays(9));

    assertThat(desk.history()).hasSize(4);
  }

  @Test
  void unaccepted_counts_for_each_agent_anew_and_climbs_until_nobody_is_higher() {
    open(new EscalationTrigger.UnacceptedFor(HOUR, null), NEXT);
    desk.happen(to("desk", 1, "ana", false));
    desk.advance(HOUR);
    assertThat(desk.lastEvents()).endsWith(raised("desk", 1, "java", 2));
    desk.happen(to("java", 2, "jo", true));
    desk.advance(HOUR);
    assertThat(desk.lastEvents()).endsWith(raised("java", 2, "expert", 3));
    desk.happen(to("expert", 3, "ed", true));
    desk.advance(HOUR);
    assertThat(desk.lastEvents()).containsExactly(new TimerFired("escalation/rule", "new"));
    assertThat(desk.wakeUp()).isNull();
  }

  @Test
  void acceptance_disarms_it() {
    open(new EscalationTrigger.UnacceptedFor(HOUR, null), NEXT);
    desk.happen(to("desk", 1, "ana", false), new AssignmentAccepted(ActorId.of("ana")));

    assertThat(desk.wakeUp()).isNull();
  }

  @Test
  void waiting_disarms_and_coming_back_counts_anew() {
    open(new EscalationTrigger.NoUpdateFor(HOUR, null), ASK);
    desk.happen(Tickets.moved(StateCategory.NEW, StateCategory.WAITING));
    assertThat(desk.wakeUp()).isNull();
    desk.advance(Duration.ofHours(3));
    desk.happen(Tickets.moved(StateCategory.WAITING, StateCategory.ACTIVE));

    assertThat(desk.wakeUp()).isEqualTo(desk.now().plus(HOUR));
  }

  @Test
  void an_update_counts_anew_but_what_silence_caused_is_no_update() {
    open(new EscalationTrigger.NoUpdateFor(HOUR, null), NEXT);
    desk.advance(Duration.ofMinutes(30)).happen(new UpdateNoted(List.of("note")));
    assertThat(desk.wakeUp()).isEqualTo(desk.now().plus(HOUR));

    desk.advance(Duration.ofDays(2));
    assertThat(desk.view().counts().functional()).isEqualTo(1);
    assertThat(desk.wakeUp()).isNull();
  }

  @Test
  void business_time_counts_by_the_named_calendar() {
    desk.calendars.put(
        "office",
        BusinessCalendar.builder().zone("UTC").open(DayOfWeek.TUESDAY, "09:00", "17:00").build());
    open(new EscalationTrigger.UnassignedFor(HOUR, "office"), ASK);

    assertThat(desk.wakeUp()).isEqualTo(Instant.parse("2026-03-03T10:00:00Z"));
  }

  @Test
  void the_second_reopening_fires_and_no_other() {
    open(new EscalationTrigger.ReopenedTimes(2), ASK);
    for (int i = 1; i <= 4; i++) {
      desk.happen(Tickets.moved(StateCategory.ACTIVE, StateCategory.RESOLVED));
      desk.happen(Tickets.moved(StateCategory.RESOLVED, StateCategory.ACTIVE));
      assertThat(fired()).isEqualTo(i >= 2 ? 1 : 0);
    }
  }

  @Test
  void reopening_arms_the_timers_again() {
    open(new EscalationTrigger.UnassignedFor(HOUR, null), ASK);
    desk.advance(HOUR.multipliedBy(4));
    desk.happen(Tickets.moved(StateCategory.ACTIVE, StateCategory.RESOLVED));
    assertThat(desk.wakeUp()).isNull();
    desk.happen(Tickets.moved(StateCategory.RESOLVED, StateCategory.ACTIVE));
    desk.advance(HOUR.multipliedBy(4));

    assertThat(fired()).isEqualTo(2);
  }

  @Test
  void the_second_change_of_group_fires() {
    open(new EscalationTrigger.ReassignedTimes(2), ASK);
    desk.happen(to("desk", 1, null, false), to("java", 2, null, true));
    assertThat(fired()).isZero();
    desk.happen(to("desk", 1, null, true));
    assertThat(fired()).isEqualTo(1);
  }

  @Test
  void a_priority_that_rises_to_the_rank_or_past_it_fires() {
    open(new EscalationTrigger.PriorityRaisedTo(2), ASK);
    assertThat(fired()).isZero();
    desk.happen(Tickets.classified("mail", "P1", 1, false));
    assertThat(fired()).isEqualTo(1);
    desk.happen(Tickets.classified("mail", "P2", 2, false));
    desk.happen(Tickets.classified("mail", "P1", 1, false));
    assertThat(fired()).isEqualTo(1);
  }

  @Test
  void a_ticket_is_raised_once_by_one_cause_however_many_rules_say_so() {
    EscalationTrigger breach = new EscalationTrigger.MetricBreached("resolution");
    desk.policy(
        EscalationPolicy.builder()
            .rule(EscalationRule.of("rule", breach, NEXT))
            .rule(EscalationRule.of("other", breach, new EscalationAction.ToSkill("network")))
            .rule(new EscalationRule("ask", breach, ASK, "Who?"))
            .build());
    desk.happen(Tickets.fresh(desk.now()));
    desk.happen(to("desk", 1, null, false));
    desk.happen(new TargetBreached("resolution", desk.now(), HOUR));

    assertThat(desk.lastEvents())
        .extracting(Event::eventType)
        .containsExactly("TargetBreached", "FunctionallyEscalated", "HierarchicallyEscalated");
    assertThat(desk.draft.texts.get(TextKey.of("question/1")).text()).isEqualTo("Who?");
  }

  @Test
  void ended_tickets_fire_nothing() {
    open(new EscalationTrigger.MetricBreached("resolution"), ASK);
    desk.happen(Tickets.moved(StateCategory.ACTIVE, StateCategory.CANCELLED));
    desk.happen(new TargetBreached("resolution", desk.now(), HOUR));

    assertThat(desk.lastEvents()).hasSize(1);
  }

  @Test
  void an_agent_escalates_to_the_next_level_to_a_skill_or_to_a_group() {
    desk.happen(Tickets.fresh(desk.now()));
    desk.happen(to("java", 2, "jo", false));

    assertThat(escalate(null, "network")).isNull();
    assertThat(desk.lastEvents())
        .containsExactly(
            new FunctionallyEscalated(
                GroupId.of("java"),
                2,
                GroupId.of("net"),
                2,
                "network",
                "agent",
                TextKey.of("reason/1")));
    assertThat(escalate(null, null)).isNull();
    assertThat(desk.lastEvents())
        .extracting(event -> ((FunctionallyEscalated) event).toGroup().value())
        .containsExactly("expert");
    assertThat(escalate("net", null)).isNull();
  }

  @Test
  void an_agent_is_refused_groups_that_are_no_escalation() {
    desk.happen(Tickets.fresh(desk.now()));
    desk.happen(to("expert", 3, "ed", false));

    assertThat(code(escalate("nowhere", null))).isEqualTo("escalation.group-unknown");
    assertThat(code(escalate("expert", null))).isEqualTo("escalation.same-group");
    assertThat(code(escalate("desk", null))).isEqualTo("escalation.not-higher");
    assertThat(code(escalate(null, null))).isEqualTo("escalation.no-group");
    assertThat(code(escalate(null, "cobol"))).isEqualTo("escalation.no-group");
    assertThat(code(escalate(null, " "))).isEqualTo("value.blank");
    assertThat(code(escalate(null, "a\nb"))).isEqualTo("value.malformed");
    assertThat(code(escalate(null, "x".repeat(201)))).isEqualTo("value.too-long");
    assertThat(code(desk.decide(new EscalateFunctionally(TICKET, null, null, "\ud800"), ANA)))
        .isEqualTo("value.malformed");
    assertThat(code(desk.decide(new EscalateFunctionally(TICKET, null, null, ""), ANA)))
        .isEqualTo("value.blank");
    desk.happen(Tickets.moved(StateCategory.ACTIVE, StateCategory.RESOLVED));
    assertThat(code(escalate(null, null))).isEqualTo("escalation.ended");
    assertThat(desk.draft.texts).isEmpty();
  }
}
