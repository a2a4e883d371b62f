package dev.helpdesk.acceptance;

import static dev.helpdesk.acceptance.LifecycleScripts.ticket;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.InstallDocument;
import dev.helpdesk.core.command.MigrateTicket;
import dev.helpdesk.core.command.Migration;
import dev.helpdesk.core.command.StartFanOut;
import dev.helpdesk.core.command.StopFanOut;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Targets;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.testkit.StandardDesk;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Stories of tickets that come to another version of the policy. */
final class MigrationScripts {

  private static final Actor ANA = Actor.agent("ana");
  private static final Actor ROSA = Actor.requester("rosa");
  private static final Actor ROOT = Actor.administrator("root");

  private MigrationScripts() {}

  static List<Script> all() {
    return List.of(oneByOne(), allAtOnce(), stopped());
  }

  private static Policy second() {
    Policy renamed = PolicyVersions.renamed(Policy.defaults(), Map.of("in-progress", "working"));
    return PolicyVersions.withAgreement(
        renamed, agreement -> agreement.targets("resolution", Targets.always(Duration.ofHours(2))));
  }

  private static Migration renamed() {
    return Migration.builder().state("eight-steps", "in-progress", "working").build();
  }

  private static void installs(Stage s, Policy policy) {
    s.gives(ROOT, new InstallDocument("policy", StandardDesk.MONDAY_MORNING, policy));
  }

  private static Script oneByOne() {
    RecordId id = RecordId.of("t-1");
    return Script.named("migration there and back")
        .step("register", s -> s.registers("rosa", "t-1", "Slow", "low", "low"))
        .step("take on", s -> s.takesOn("ana", "t-1"))
        .after(
            Duration.ofHours(3),
            "another version",
            s -> {
              installs(s, second());
              installs(s, Policy.defaults());
              s.gives(ROOT, new MigrateTicket(id, 2, renamed()));
              s.isRefused(ROOT, new MigrateTicket(id, 2, renamed()), "policy.unchanged");
            })
        .step(
            "back",
            s -> {
              Migration back =
                  Migration.builder().state("eight-steps", "working", "in-progress").build();
              s.gives(ROOT, new MigrateTicket(id, 3, back));
            })
        .pass(Duration.ofDays(1))
        .ends(
            desk -> {
              ticket(desk, "t-1").beIn("assigned");
              ticket(desk, "t-1").haveHad(2, "PolicyMigrated");
              ticket(desk, "t-1").haveHad(1, "BreachWithdrawn");
            });
  }

  private static void some(Stage s) {
    for (int i = 1; i <= 3; i++) {
      s.registers("rosa", "t-" + i, "Slow, number " + i, "low", "low");
    }
    s.takesOn("ana", "t-1");
    s.takesOn("ana", "t-2");
    s.takes(ANA, "t-2", "hold", "vendor");
    s.takes(ANA, "t-3", "cancel", "duplicate");
  }

  private static StartFanOut migrateAll() {
    return new StartFanOut(
        "second",
        new Criteria.Is("policyVersion", AttributeValue.of(1)),
        new MigrateTicket(RecordId.of("each"), 2, renamed()));
  }

  private static Script allAtOnce() {
    return Script.named("migration of all")
        .step("register", MigrationScripts::some)
        .after(
            Duration.ofHours(2),
            "migrate",
            s -> {
              installs(s, second());
              s.gives(ROOT, migrateAll());
            })
        .step(
            "solve",
            s -> {
              s.says(ANA, "t-1", "resolve", "Done");
              s.takes(ANA, "t-1", "verify");
              s.takes(ROSA, "t-1", "approve");
            })
        .pass(Duration.ofDays(3))
        .ends(
            desk -> {
              ticket(desk, "t-1").beIn("approved");
              ticket(desk, "t-2").beIn("on-hold");
              ticket(desk, "t-3").beIn("cancelled");
              for (int i = 1; i <= 3; i++) {
                ticket(desk, "t-" + i).haveHad(1, "PolicyMigrated");
              }
            });
  }

  private static Script stopped() {
    return Script.named("migration stopped")
        .step("register", MigrationScripts::some)
        .step(
            "start and stop",
            s -> {
              installs(s, second());
              s.gives(ROOT, migrateAll());
              s.gives(ROOT, new StopFanOut("second"));
            })
        .ends(desk -> ticket(desk, "t-1").haveHad(0, "PolicyMigrated"));
  }
}
