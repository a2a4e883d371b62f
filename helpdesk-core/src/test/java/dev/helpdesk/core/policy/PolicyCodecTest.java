package dev.helpdesk.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.codec.Json;
import dev.helpdesk.core.conversation.ConversationPolicy;
import dev.helpdesk.core.sla.SlaPolicy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A whole policy comes back as it was. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyCodecTest {

  @Test
  void a_whole_policy_comes_back() {
    comesBack(Policy.defaults());
    comesBack(
        Policy.builder()
            .conversation(ConversationPolicy.builder().messages(7).build())
            .sla(SlaPolicy.none())
            .build());
  }

  private static void comesBack(Policy policy) {
    byte[] written = Json.encode(policy, PolicyCodec.POLICY);
    Policy read = Json.decode(written, PolicyCodec.POLICY);
    assertThat(read).isEqualTo(policy).hasSameHashCodeAs(policy);
    assertThat(Json.encode(read, PolicyCodec.POLICY)).isEqualTo(written);
    assertThat(Json.decodeStrictly(Json.pretty(policy, PolicyCodec.POLICY), PolicyCodec.POLICY))
        .isEqualTo(policy);
  }
}
