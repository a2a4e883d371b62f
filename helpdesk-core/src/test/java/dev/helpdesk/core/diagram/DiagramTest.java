package dev.helpdesk.core.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.directory.GroupEntry;
import dev.helpdesk.core.drawing.DrawnTexts;
import dev.helpdesk.core.escalation.EscalationAction;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.escalation.EscalationRule;
import dev.helpdesk.core.escalation.EscalationTrigger;
import dev.helpdesk.core.event.Effect;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.ExplanationText.Language;
import dev.helpdesk.core.workflow.AnyGuard;
import dev.helpdesk.core.workflow.Guard;
import dev.helpdesk.core.workflow.NamedGuard;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.StateTimer;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Trigger;
import dev.helpdesk.core.workflow.Workflow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DiagramTest {

  private static final Workflow EIGHT_STEPS = Policy.defaults().workflow().otherwise();

  private static Workflow small() {
    return Workflow.named("small")
        .initial("new")
        .state(
            "new",
            StateCategory.NEW,
            StateTimer.reminder("remind", Duration.ofHours(30)),
            StateTimer.taking("finish", Duration.ofHours(40)).within("standard"))
        .state("done", StateCategory.CLOSED)
        .transition(
            Transition.named("finish").from("new").to("done").guardedBy(Guard.NO_OPEN_CHILDREN))
        .transition(Transition.named("drop").from("new").to("done").by(Relation.AGENT))
        .transition(
            Transition.named("again")
                .from("new", "done")
                .to("new")
                .by(Relation.REQUESTER)
                .triggeredBy(Trigger.on(Trigger.On.REQUESTER_REPLIED)))
        .build();
  }

  private static List<Diagram> all() {
    BusinessCalendar week =
        BusinessCalendar.builder()
            .zone("Europe/Madrid")
            .open(DayOfWeek.MONDAY, "09:00", "18:00")
            .open(DayOfWeek.TUESDAY, "00:00", "00:30")
            .open(DayOfWeek.TUESDAY, "23:00", "24:00")
            .weeklyBreak(DayOfWeek.MONDAY, "13:00", "14:00")
            .build();
    return List.of(
        Diagram.of(EIGHT_STEPS),
        Diagram.of(small()),
        Diagram.of(PriorityMatrix.itil3x3()),
        Diagram.of(PriorityMatrix.fiveByFive()),
        Diagram.of(PriorityMatrix.criticality()),
        Diagram.ofWeek("standard", week),
        Diagram.ofLadder(Policy.defaults().escalation(), DirectoryPolicy.empty()),
        Diagram.ofLadder(EscalationPolicy.builder().build(), DirectoryPolicy.empty()));
  }

  @Test
  void a_workflow_is_written_as_mermaid() {
    assertThat(Diagram.of(small()).mermaid())
        .isEqualTo(
            """
            stateDiagram-v2
              state "new" as s1
              state "done" as s2
              [*] --> s1
              s1 --> s2 : finish (after 40 h of standard) #91;no child is open#93; / drop
              s1 --> s1 : again (when the requester replies)
              s2 --> s1 : again (when the requester replies)
              s2 --> [*]
              note right of s1 : remind after 1 d 6 h
              classDef NEW fill:#e6f0fc,stroke:#2f6fb5,color:#1f2933
              class s1 NEW
              classDef CLOSED fill:#e4e8ec,stroke:#3e4c59,color:#1f2933
              class s2 CLOSED
            """);
  }

  @Test
  void a_workflow_is_written_for_graphviz() {
    String dot = Diagram.of(small()).in(Language.SPANISH).graphviz();
    assertThat(dot)
        .contains("s1 [label=\"new\\nnuevo\\nremind tras 1 d 6 h\"")
        .contains(
            "s1 -> s2 [label=\"finish (tras 40 h de standard) [ningún hijo abierto]\\ndrop\"]")
        .contains("s2 -> s1 [label=\"again (al responder el solicitante)\", color=\"#1a56c4\"");
    Dot.check(dot);
  }

  @Test
  void every_drawing_can_be_read_in_both_languages() {
    for (Diagram diagram : all()) {
      for (Language language : Language.values()) {
        DrawnTexts texts = DrawnTexts.of(diagram.in(language).svg());
        assertThat(texts.faults()).isEmpty();
        assertThat(texts.width()).isLessThanOrEqualTo(1_200);
        assertThat(texts.boxes()).isNotEmpty().allMatch(box -> box.size() >= 11);
        Dot.check(diagram.in(language).graphviz());
      }
    }
  }

  @Test
  void the_default_workflow_is_drawn_with_all_its_states_and_transitions() {
    List<String> texts =
        DrawnTexts.of(Diagram.of(EIGHT_STEPS).svg()).boxes().stream()
            .map(DrawnTexts.Box::text)
            .toList();
    EIGHT_STEPS.states().forEach(state -> assertThat(texts).contains(state.name()));
    EIGHT_STEPS.transitions().forEach(each -> assertThat(texts).contains(each.name()));
    assertThat(texts.stream().filter("cancel"::equals)).hasSize(1);
    assertThat(texts.stream().filter("resolve"::equals)).hasSize(3);
  }

  @Test
  void a_large_workflow_stays_readable() {
    for (int states : List.of(25, 100)) {
      DrawnTexts texts = DrawnTexts.of(Diagram.of(tangled(states)).svg());
      assertThat(texts.faults()).isEmpty();
      assertThat(texts.width()).isLessThanOrEqualTo(1_200);
      assertThat(texts.boxes()).extracting(DrawnTexts.Box::text).contains("state-" + (states - 1));
    }
  }

  /** As many transitions as a workflow may have, or nearly. */
  private static Workflow tangled(int states) {
    Workflow.Builder workflow = Workflow.named("tangled").initial("state-0");
    for (int i = 0; i < states; i++) {
      workflow.state("state-" + i, StateCategory.values()[i % 4]);
      for (int k = 1; k <= 4 && i > 0; k++) {
        int to = (i * 7 + k * k * 11) % states;
        workflow.transition(
            Transition.named("way-" + i + "-" + k).from("state-" + i).to("state-" + to));
      }
      workflow.transition(
          Transition.named("on").from("state-" + i).to("state-" + (i + 1) % states));
    }
    return workflow.build();
  }

  @Test
  void drawings_are_the_same_in_every_locale_and_zone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    List<String> here = written();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(written()).isEqualTo(here);
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(written()).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static List<String> written() {
    List<String> written = new ArrayList<>();
    for (Diagram diagram : all()) {
      written.add(diagram.mermaid() + diagram.graphviz() + diagram.svg());
    }
    return written;
  }

  @Test
  void every_guard_is_told_in_both_languages_and_one_of_the_host_by_its_name() {
    for (Guard guard : Guard.values()) {
      assertThat(guarded(guard).mermaid()).contains(" : go #91;" + guard.condition() + "#93;");
      assertThat(guarded(guard).in(Language.SPANISH).mermaid()).doesNotContain(guard.condition());
    }
    assertThat(guarded(new NamedGuard("ASSIGNED")).mermaid()).contains("#91;ASSIGNED#93;");
  }

  @Test
  void every_effect_and_each_field_that_must_have_a_value_is_told_in_both_languages() {
    for (Effect effect : Effect.values()) {
      Workflow workflow =
          Workflow.named("effective")
              .initial("new")
              .state("new", StateCategory.NEW)
              .state(
                  "next",
                  effect == Effect.INVITE_SURVEY ? StateCategory.RESOLVED : StateCategory.ACTIVE)
              .state("done", StateCategory.CLOSED)
              .transition(
                  Transition.named("go")
                      .from("new")
                      .to("next")
                      .requiring("category", "serial-number")
                      .causing(effect))
              .transition(Transition.named("end").from("next").to("done"))
              .build();
      Diagram diagram = Diagram.of(workflow);
      Words english = Words.in(Language.ENGLISH);
      Words spanish = Words.in(Language.SPANISH);
      assertThat(english.of(effect)).isNotEqualTo(spanish.of(effect));
      assertThat(diagram.graphviz())
          .contains("go [with a value: category, serial-number] → " + english.of(effect));
      assertThat(diagram.in(Language.SPANISH).graphviz())
          .contains("go [con valor: category, serial-number] → " + spanish.of(effect));
      List<String> texts =
          DrawnTexts.of(diagram.svg()).boxes().stream().map(DrawnTexts.Box::text).toList();
      assertThat(texts)
          .contains("with a value: category, serial-number", "then " + english.of(effect));
    }
  }

  @Test
  void no_letter_of_a_drawing_stands_for_two_things() {
    Signs signs = new Signs(Words.in(Language.ENGLISH));
    Transition transition =
        Transition.named("go")
            .from("new")
            .to("done")
            .triggeredBy(Trigger.on(Trigger.On.ACCEPTED))
            .guardedBy(Guard.ASSIGNED)
            .requiring("category")
            .causing(Effect.END_ESCALATIONS)
            .build();
    signs.label(new Way.Step(transition, List.of()));
    assertThat(
            Stream.of(Mark.BOLT, Mark.EFFECT, Mark.GUARD, Mark.FIELDS)
                .flatMap(mark -> signs.meanings(mark).values().stream()))
        .containsExactly("a", "b", "A", "B");
  }

  @Test
  void what_only_happens_by_itself_has_a_line_of_its_own() {
    assertThat(new Sources(Way.of(small())).drawn())
        .extracting(Way::isAutomatic)
        .containsExactly(true, false, false);
  }

  @Test
  void a_ladder_says_who_leads_a_group_and_when_it_works() {
    DirectoryPolicy directory =
        DirectoryPolicy.builder()
            .group(GroupEntry.of("platform", 2).ledBy("carla").during("office"))
            .build();
    EscalationPolicy policy =
        EscalationPolicy.builder()
            .rule(
                EscalationRule.of(
                    "late",
                    new EscalationTrigger.MetricBreached("resolution"),
                    new EscalationAction.NextLevel()))
            .build();
    Diagram ladder = Diagram.ofLadder(policy, directory);
    String line = "level 2: platform (led by carla, hours office)";
    assertThat(ladder.svg()).contains(line);
    assertThat(ladder.mermaid()).contains("level 2#58; platform (led by carla, hours office)");
    assertThat(ladder.graphviz()).contains(line);
    assertThat(ladder.in(Language.SPANISH).svg()).contains("platform (a cargo de carla");
  }

  private static Diagram guarded(AnyGuard guard) {
    return Diagram.of(
        Workflow.named("guarded")
            .initial("new")
            .state("new", StateCategory.NEW)
            .state("done", StateCategory.CLOSED)
            .transition(Transition.named("go").from("new").to("done").guardedBy(guard))
            .build());
  }

  @Test
  void a_week_says_what_is_open_and_how_much() {
    Diagram week = all().get(5);
    assertThat(week.mermaid())
        .contains("section Mon\n    open 09#58;00#8211;18#58;00 :active, 2024-01-01 09:00:00")
        .contains("2024-01-01 23:00:00, 2024-01-02 00:00:00")
        .contains("section Wed\n    closed :milestone, 2024-01-01 00:00:00, 0m");
    assertThat(week.svg()).contains(">09:00–13:00<").contains(">9 h 30 min a week<");
  }
}
