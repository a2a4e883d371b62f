package dev.helpdesk.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.codec.DirectoryCodec;
import dev.helpdesk.core.codec.Json;
import dev.helpdesk.core.directory.ContactEntry;
import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.proof.Course;
import dev.helpdesk.core.proof.EscalationProof;
import dev.helpdesk.core.proof.Fault;
import dev.helpdesk.core.proof.Rung;
import dev.helpdesk.core.proof.Verdict;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.testkit.StandardDesk;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EscalationDocumentTest {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final Set<String> TOLD =
      Set.of("Registered", "TargetBreached", "HierarchicallyEscalated", "EscalationUnanswered");

  private final Document document = Document.read("escalation.md");

  @Test
  void the_people_of_the_document_are_proved_to_be_reached() {
    EscalationProof proof = proof(people());
    List<String> lines = new ArrayList<>(List.of("```text"));
    lines.addAll(told("level 1", proof.level(1)));
    lines.addAll(told("level 2", proof.level(2)));
    lines.addAll(told("second line", proof.supportLevel(2)));
    lines.add("```");
    assertThat(document.block("proof")).isEqualTo(lines);
  }

  @Test
  void the_gap_of_the_document_is_found() {
    List<ContactEntry> contacts =
        people().contacts().stream()
            .filter(contact -> !contact.isDeputy())
            .map(contact -> contact.during("standard"))
            .toList();
    Verdict verdict = proof(people().toBuilder().contacts(contacts).build()).level(1);
    List<String> lines = new ArrayList<>(List.of("```text"));
    lines.addAll(told("level 1", verdict));
    lines.add("```");
    assertThat(document.block("gap")).isEqualTo(lines);
  }

  @Test
  void the_document_knows_every_fault() {
    String text = String.join("\n", document.block("faults"));
    for (Fault fault : Fault.values()) {
      assertThat(text).contains("| `" + fault + "` |");
    }
  }

  private DirectoryPolicy people() {
    List<String> block = document.block("people");
    String json = String.join("\n", block.subList(1, block.size() - 1));
    return Json.decodeStrictly(json, DirectoryCodec.POLICY);
  }

  private static EscalationProof proof(DirectoryPolicy people) {
    Policy policy =
        Policy.builder()
            .assignment(AssignmentPolicy.builder().fallback(GroupId.of("first-line")).build())
            .directory(people)
            .build();
    Map<String, BusinessTime> calendars = Map.of("standard", StandardDesk.hours());
    return EscalationProof.of(policy, calendars::get, StandardDesk.MONDAY_MORNING);
  }

  private static List<String> told(String goal, Verdict verdict) {
    if (verdict instanceof Verdict.Proved proved) {
      return told(goal + ": proved within " + proved.within(), proved.worst());
    }
    Verdict.Refuted refuted = (Verdict.Refuted) verdict;
    return told(goal + ": refuted, " + refuted.fault(), refuted.counterexample());
  }

  private static List<String> told(String title, Course course) {
    List<String> lines = new ArrayList<>();
    String room = course.room() ? "" : ", nobody has room";
    lines.add(title + ", priority " + course.priority() + room);
    lines.addAll(
        course.rungs().stream()
            .filter(rung -> TOLD.contains(rung.event()) || rung.event().startsWith("Func"))
            .map(EscalationDocumentTest::line)
            .toList());
    return lines;
  }

  private static String line(Rung rung) {
    String what = rung.what().isEmpty() ? "" : ": " + rung.what();
    return "  " + local(rung.at()) + " " + rung.event() + what;
  }

  private static String local(Instant at) {
    return at.atZone(MADRID).toLocalDateTime().toString().replace('T', ' ');
  }
}
