package dev.helpdesk.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.core.policy.ShippedPolicies;
import dev.helpdesk.core.view.CorruptBodyException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is no section of a policy is refused, with its place in the document. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedSectionsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void a_section_that_makes_no_sense_is_refused_with_its_place() {
    refused("{\"channels\":[]}", "intake", IntakeCodec.POLICY, "/");
    refused("{\"zone\":\"Europe/Nowhere\"}", "intake", IntakeCodec.POLICY, "/zone");
    refused("{\"weights\":{\"first\":1}}", "assignment", AssignmentCodec.POLICY, "/weights");
    refused("{\"weights\":{\"1\":-1}}", "assignment", AssignmentCodec.POLICY, "/");
    refused("{\"onParentClosed\":\"CASCADE\"}", "relation", RelationCodec.POLICY, "/cascade");
    refused("{\"cascade\":\"close\"}", "relation", RelationCodec.POLICY, "/cascade");
    refused("{\"window\":\"soon\"}", "survey", SurveyCodec.POLICY, "/window");
    refused("{\"windows\":\"P1D\"}", "survey", SurveyCodec.POLICY, "/windows");
    refused(
        "{\"rules\":[{\"name\":\"r\",\"trigger\":{\"type\":\"unassignedFor\",\"time\":\"PT0S\"},"
            + "\"action\":{\"type\":\"nextLevel\"}}]}",
        "escalation",
        EscalationCodec.POLICY,
        "/rules/0/trigger/");
  }

  @Test
  void a_warning_that_is_none_is_refused_by_its_place() {
    refused(warned("0"), "sla", SlaCodec.POLICY, "/agreements/0/warnings/0");
    refused(warned("100"), "sla", SlaCodec.POLICY, "/agreements/0/warnings/0");
    refused(warned("{}"), "sla", SlaCodec.POLICY, "/agreements/0/warnings/0");
    refused(warned("{\"before\":\"PT0S\"}"), "sla", SlaCodec.POLICY, "/agreements/0/warnings/0");
    refused(warned("{\"before\":\"-PT1H\"}"), "sla", SlaCodec.POLICY, "/agreements/0/warnings/0/");
    refused(
        warned("{\"before\":\"P36526D\"}"), "sla", SlaCodec.POLICY, "/agreements/0/warnings/0/");
    String trigger = "{\"type\":\"metricWarning\",\"metric\":\"resolution\"%s}";
    String rule =
        "{\"rules\":[{\"name\":\"r\",\"action\":{\"type\":\"nextLevel\"},\"trigger\":%s}]}";
    for (String when : List.of("", ",\"percent\":100", ",\"percent\":9,\"before\":\"PT1H\"")) {
      refused(
          rule.formatted(trigger.formatted(when)),
          "escalation",
          EscalationCodec.POLICY,
          "/rules/0/trigger");
    }
  }

  private static String warned(String warning) {
    return "{\"agreements\":[{\"id\":\"gold\",\"warnings\":[" + warning + "]}]}";
  }

  /** Refuses the default section with other members in place of its own. */
  private static void refused(String json, String section, Codec<?> codec, String pointer) {
    String changed = changed(json, section);
    assertThatThrownBy(() -> Json.decodeStrictly(changed, codec))
        .isInstanceOfSatisfying(
            CorruptBodyException.class, e -> assertThat(e.pointer()).startsWith(pointer));
  }

  private static String changed(String json, String section) {
    try {
      String whole = ShippedPolicies.document("default", 1).orElseThrow();
      ObjectNode usual = (ObjectNode) JSON.readTree(whole).get(section);
      return usual.setAll((ObjectNode) JSON.readTree(json)).toString();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
