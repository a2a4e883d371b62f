package dev.helpdesk.core.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.directory.ContactEntry;
import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.directory.GroupEntry;
import dev.helpdesk.core.drawing.DrawnTexts;
import dev.helpdesk.core.escalation.EscalationAction;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.escalation.EscalationRule;
import dev.helpdesk.core.escalation.EscalationTrigger;
import dev.helpdesk.core.event.Effect;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.StateTimer;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Workflow;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HostileNamesPropertyTest {

  private static final List<String> HOSTILE =
      List.of(
          "\"",
          "'",
          "\\",
          "\\N",
          "-->",
          "--",
          "]]>",
          "%%{init: {}}%%",
          "%%",
          "click s1 call alert()",
          "<b onclick=x>",
          "<table>",
          "</svg>",
          "</script><script>alert(1)</script>",
          "&lt;",
          "&#60;",
          "#quot;",
          "{{x}}",
          "::",
          ";",
          "[*]",
          "end note",
          "`",
          "$(id)",
          "WWWWWWWWWW",
          "漢字かな交じり文",
          "\u202Ereversed",
          "é",
          "a",
          "-",
          " ");

  /** Mermaid as it is written here: ids, quoted or described texts, nothing else. */
  private static final String TEXT = "([\\p{L}\\p{Nd} \\-_.,()/]|#\\d+;|<br/>)*";

  private static final String MERMAID_LINE =
      "  ("
          + "state \"TEXT\" as s\\d+"
          + "|(\\[\\*\\]|s\\d+) --> (\\[\\*\\]|s\\d+)( : TEXT)?"
          + "|note right of s\\d+ : TEXT"
          + "|classDef [A-Z]+ fill:#\\w{6},stroke:#\\w{6},color:#\\w{6}"
          + "|class s\\d+(,s\\d+)* [A-Z]+"
          + "|columns \\d+"
          + "|(corner|[uic]\\d+(x\\d+)?)\\[\"TEXT\"\\]"
          + "|r\\d+\\[\"TEXT\"\\]"
          + "|d\\d+\\(\\[\"TEXT\"\\]\\)"
          + "|[rd]\\d+ -->(\\|\"TEXT\"\\|)? d\\d+"
          + "|style \\w+ fill:#\\w{6},color:#\\w{6}"
          + "|title TEXT"
          + "|dateFormat YYYY-MM-DD HH:mm:ss|axisFormat %H:%M|todayMarker off"
          + "|section \\p{L}+"
          + "|  TEXT :(active|crit|milestone), 2024-01-01 [\\d:]+, (2024-01-0[12] [\\d:]+|0m)"
          + ")";

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(HOSTILE)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(parts -> String.join("", parts))
        .filter(name -> !name.isBlank() && name.length() <= 150);
  }

  @Property(tries = 150)
  void a_workflow_of_any_names_is_drawn(
      @ForAll("names") String state, @ForAll("names") String transition) {
    Workflow workflow =
        Workflow.named(transition)
            .initial(state)
            .state(
                state,
                StateCategory.NEW,
                StateTimer.reminder(transition + "2", Duration.ofHours(2)).within(state),
                StateTimer.taking(transition, Duration.ofHours(5)).within(transition))
            .state(state + "2", StateCategory.CLOSED)
            .transition(
                Transition.named(transition)
                    .from(state)
                    .to(state + "2")
                    .by(Relation.REQUESTER)
                    .requiring(
                        "category", transition.substring(0, Math.min(transition.length(), 100)))
                    .causing(Effect.END_ESCALATIONS))
            .transition(Transition.named(state + "3").from(state, state + "2").to(state))
            .build();
    check(Diagram.of(workflow));
  }

  @Property(tries = 100)
  void a_matrix_of_any_names_is_drawn(@ForAll("names") String name) {
    List<String> scale = List.of(name, name + "2", "W" + name);
    PriorityMatrix.Builder matrix =
        PriorityMatrix.builder().impacts(scale).urgencies(scale).priorities(scale);
    scale.forEach(impact -> matrix.row(impact, List.of(name, name, name)));
    check(Diagram.of(matrix.build()));
  }

  @Property(tries = 50)
  void a_week_of_any_name_is_drawn(@ForAll("names") String name) {
    check(Diagram.ofWeek(name, BusinessCalendar.alwaysOpen()));
  }

  @Property(tries = 100)
  void a_ladder_of_any_names_is_drawn(@ForAll("names") String name) {
    EscalationPolicy policy =
        EscalationPolicy.builder()
            .rule(
                EscalationRule.of(
                    name,
                    new EscalationTrigger.UnassignedFor(Duration.ofMinutes(5), name),
                    new EscalationAction.ToSkill(name)))
            .rule(
                EscalationRule.of(
                    name + "2",
                    new EscalationTrigger.MetricBreached(name),
                    new EscalationAction.AskDirectory(1)))
            .build();
    DirectoryPolicy directory =
        DirectoryPolicy.builder()
            .group(GroupEntry.of(name, 1).withSkills(name).ledBy(name).during(name))
            .contact(ContactEntry.of(name, 1, "en").during(name))
            .build();
    check(Diagram.ofLadder(policy, directory));
    check(Diagram.ofLadder(policy, DirectoryPolicy.empty()));
  }

  private static void check(Diagram diagram) {
    String svg = diagram.svg();
    assertThat(DrawnTexts.of(svg).faults()).isEmpty();
    assertThat(svg).doesNotContain("<script").doesNotContain("<b").doesNotContain("<table");
    assertThat(diagram.mermaid().lines().skip(1))
        .allSatisfy(line -> assertThat(line).matches(MERMAID_LINE.replace("TEXT", TEXT)));
    Dot.check(diagram.graphviz());
  }
}
