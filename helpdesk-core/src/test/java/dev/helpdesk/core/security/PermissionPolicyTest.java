package dev.helpdesk.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.command.Actor.Role;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.model.InvalidValueException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who may give which command is data, within what no policy may change. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PermissionPolicyTest {

  private static final PermissionPolicy DEFAULT = Policy.defaults().permission();

  @Test
  void a_command_that_is_not_named_is_the_engines_alone() {
    PermissionPolicy policy = PermissionPolicy.builder().build();

    assertThat(policy.roles("PostMessage")).isEmpty();
    assertThat(policy.allows("PostMessage", Role.AGENT)).isFalse();
    assertThat(policy.allows("PostMessage", Role.SYSTEM)).isTrue();
    assertThat(policy.roles("CorrectState")).containsExactly(Role.ADMINISTRATOR);
  }

  @Test
  void the_default_policy_names_every_command_it_may() {
    assertThat(DEFAULT.commands().keySet()).isEqualTo(PermissionPolicy.governed());
    assertThat(DEFAULT.roles("PostMessage"))
        .containsExactly(Role.REQUESTER, Role.AGENT, Role.ADMINISTRATOR);
    assertThat(DEFAULT.roles("AnswerSurvey")).containsExactly(Role.REQUESTER);
    assertThat(DEFAULT.roles("Classify")).containsExactly(Role.AGENT, Role.ADMINISTRATOR);
    assertThat(DEFAULT.roles("DecideEscalation")).containsExactly(Role.CONTACT);
  }

  @Test
  void policies_are_equal_by_value() {
    assertThat(DEFAULT.toBuilder().build()).isEqualTo(DEFAULT).hasSameHashCodeAs(DEFAULT);
    assertThat(DEFAULT.toBuilder().command("Classify").build()).isNotEqualTo(DEFAULT);
    assertThat(DEFAULT.toBuilder().command("Classify").build().commands())
        .doesNotContainKey("Classify");
  }

  @Test
  void what_no_policy_may_say_is_refused() {
    PermissionPolicy.Builder builder = PermissionPolicy.builder();
    refused(() -> builder.command("InstallDocument", Role.AGENT), "permission.commands");
    refused(() -> builder.command("TouchRecord", Role.AGENT), "permission.commands");
    refused(() -> builder.command("Classify", Role.SYSTEM), "permission.commands.Classify");
    refused(
        () -> builder.command("Classify", List.of(Role.AGENT, Role.AGENT)),
        "permission.commands.Classify");
    refused(
        () -> PermissionPolicy.builder().command("CorrectState", Role.AGENT).build(),
        "permission.commands.CorrectState");
  }

  private static void refused(Runnable making, String field) {
    assertThatThrownBy(making::run)
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }
}
