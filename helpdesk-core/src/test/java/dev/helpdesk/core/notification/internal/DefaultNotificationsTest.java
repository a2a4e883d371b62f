package dev.helpdesk.core.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.notification.NotificationPolicy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DefaultNotificationsTest {

  @Test
  void the_default_policy_is_worded_in_two_languages_and_rebuilt_equal() {
    NotificationPolicy policy = NotificationPolicy.defaults();
    assertThat(policy.languages()).containsExactly("en", "es");
    assertThat(policy.toBuilder().build()).isEqualTo(policy).hasSameHashCodeAs(policy);
  }
}
