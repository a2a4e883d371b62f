package dev.helpdesk.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.model.InvalidValueException;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IntakePolicyTest {

  @Test
  void a_folio_is_written_as_its_format_says() {
    assertThat(FolioFormat.DEFAULT.folio("INC", 2026, 123)).isEqualTo("INC-2026-000123");
    assertThat(FolioFormat.DEFAULT.folio("INC", 2026, 1_234_567)).isEqualTo("INC-2026-1234567");
    assertThat(new FolioFormat("#{number}/{year}").folio("INC", 2026, 7)).isEqualTo("#7/2026");
  }

  @Test
  void what_stands_around_the_number_names_the_series() {
    assertThat(FolioFormat.DEFAULT.series("INC", 2026)).isEqualTo("INC-2026-00000#");
    assertThat(new FolioFormat("T{number}").series("INC", 2026))
        .isEqualTo(new FolioFormat("T{number}").series("REQ", 2027));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{prefix}",
        "{number}{number}",
        "{prefix:2}-{number}",
        "{day}-{number}",
        "{number:0}",
        "{number}}",
        "2{number}",
        "{Number}-{number}"
      })
  void a_format_that_could_not_tell_tickets_apart_is_refused(String pattern) {
    assertThatThrownBy(() -> new FolioFormat(pattern)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void the_defaults_know_nine_kinds_and_seven_channels() {
    assertThat(Policy.defaults().intake().kinds().stream().map(TicketKind::name))
        .containsExactly(
            "incident",
            "request",
            "information",
            "complaint",
            "order",
            "change",
            "improvement",
            "observation",
            "problem");
    assertThat(Policy.defaults().intake().channels())
        .containsExactly("e-mail", "web", "phone", "chat", "app", "api", "monitoring");
  }

  @Test
  void a_policy_is_rebuilt_from_its_parts() {
    IntakePolicy policy =
        Policy.defaults().intake().toBuilder()
            .kind(TicketKind.of("incident", "I").requiring("description"))
            .withoutChannel("chat")
            .folioFormat(new FolioFormat("{prefix}{number}"))
            .zone(ZoneId.of("America/Mexico_City"))
            .build();
    assertThat(policy.toBuilder().build()).isEqualTo(policy).hasSameHashCodeAs(policy);
    assertThat(policy).isNotEqualTo(Policy.defaults().intake());
    assertThat(policy.kind("incident").map(TicketKind::prefix)).contains("I");
    assertThat(policy.channels()).doesNotContain("chat");
  }

  @Test
  void a_policy_takes_in_something_over_some_channel() {
    assertThatThrownBy(() -> IntakePolicy.builder().build())
        .hasMessage("Expected intake.kinds to be 1 to 100 kinds.");
    assertThatThrownBy(() -> IntakePolicy.builder().kind(TicketKind.of("a", "A")).build())
        .hasMessage("Expected intake.channels to be 1 to 100 channels.");
    assertThatThrownBy(() -> TicketKind.of("a", "A1"))
        .hasMessage("Expected kind.prefix to be of the letters A to Z.");
  }
}
