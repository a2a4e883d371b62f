package dev.helpdesk.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.view.CorruptBodyException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is no section of a policy is refused, with its place in the document. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedSectionsTest {

  @Test
  void a_section_that_makes_no_sense_is_refused_with_its_place() {
    refused("{\"channels\":[]}", IntakeCodec.POLICY, "/");
    refused("{\"zone\":\"Europe/Nowhere\"}", IntakeCodec.POLICY, "/zone");
    refused("{\"weights\":{\"first\":1}}", AssignmentCodec.POLICY, "/weights");
    refused("{\"weights\":{\"1\":-1}}", AssignmentCodec.POLICY, "/");
    refused("{\"onParentClosed\":\"CASCADE\"}", RelationCodec.POLICY, "/cascade");
    refused("{\"cascade\":\"close\"}", RelationCodec.POLICY, "/cascade");
    refused("{\"window\":\"soon\"}", SurveyCodec.POLICY, "/window");
    refused("{\"windows\":\"P1D\"}", SurveyCodec.POLICY, "/windows");
    refused(
        "{\"rules\":[{\"name\":\"r\",\"trigger\":{\"type\":\"unassignedFor\",\"time\":\"PT0S\"},"
            + "\"action\":{\"type\":\"nextLevel\"}}]}",
        EscalationCodec.POLICY,
        "/rules/0/trigger/");
  }

  @Test
  void a_warning_that_is_none_is_refused_by_its_place() {
    refused(warned("0"), SlaCodec.POLICY, "/agreements/0/warnings/0");
    refused(warned("100"), SlaCodec.POLICY, "/agreements/0/warnings/0");
    refused(warned("{}"), SlaCodec.POLICY, "/agreements/0/warnings/0");
    refused(warned("{\"before\":\"PT0S\"}"), SlaCodec.POLICY, "/agreements/0/warnings/0");
    refused(warned("{\"before\":\"-PT1H\"}"), SlaCodec.POLICY, "/agreements/0/warnings/0/");
    refused(warned("{\"before\":\"P36526D\"}"), SlaCodec.POLICY, "/agreements/0/warnings/0/");
    String trigger = "{\"type\":\"metricWarning\",\"metric\":\"resolution\"%s}";
    String rule =
        "{\"rules\":[{\"name\":\"r\",\"action\":{\"type\":\"nextLevel\"},\"trigger\":%s}]}";
    for (String when : List.of("", ",\"percent\":100", ",\"percent\":9,\"before\":\"PT1H\"")) {
      refused(rule.formatted(trigger.formatted(when)), EscalationCodec.POLICY, "/rules/0/trigger");
    }
  }

  private static String warned(String warning) {
    return "{\"agreements\":[{\"id\":\"gold\",\"warnings\":[" + warning + "]}]}";
  }

  private static void refused(String json, Codec<?> codec, String pointer) {
    assertThatThrownBy(() -> Json.decodeStrictly(json, codec))
        .isInstanceOfSatisfying(
            CorruptBodyException.class, e -> assertThat(e.pointer()).startsWith(pointer));
  }
}
