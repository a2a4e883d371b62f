package dev.helpdesk.acceptance.shipped;

import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.policy.ShippedPolicies;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Desks that run on a shipped policy alone: its people and hours, and no Java of their own. */
final class ShippedDesk {

  private ShippedDesk() {}

  /** Opens the desk of a shipped policy at an instant. */
  static TestDesk open(String policy, String at) {
    return TestDesk.builder()
        .policy(ShippedPolicies.find(policy).orElseThrow())
        .peopleOfPolicy()
        .start(Instant.parse(at))
        .build();
  }

  /** Registers a ticket of a kind, as rosa, with what else is said of it. */
  static TestTicket register(
      TestDesk desk, String kind, String channel, UnaryOperator<RegisterTicket.Builder> with) {
    return desk.register(
        with.apply(
                RegisterTicket.of(kind)
                    .from(ActorId.of("rosa"), channel)
                    .subject("It does not work"))
            .build());
  }
}
