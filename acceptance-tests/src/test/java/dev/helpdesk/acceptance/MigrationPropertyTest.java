package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.helpdesk.acceptance.RandomVersions.Version;
import dev.helpdesk.acceptance.store.Effort;
import dev.helpdesk.core.Desk;
import dev.helpdesk.core.MigrationPreview;
import dev.helpdesk.core.MigrationTotals;
import dev.helpdesk.core.TicketMigration;
import dev.helpdesk.core.TicketView;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.AssignTicket;
import dev.helpdesk.core.command.Classify;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.MigrateTicket;
import dev.helpdesk.core.command.Migration;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.sla.Targets;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.workflow.Action;
import dev.helpdesk.core.workflow.Need;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** What is said of a migration is what happens, whatever differs between the two versions. */
class MigrationPropertyTest {

  private static final Actor ROOT = Actor.administrator("root");
  private static final Actor ANA = Actor.agent("ana");
  private static final List<String> LEVELS = List.of("high", "medium", "low");

  @Property(tries = 80, shrinking = ShrinkingMode.OFF)
  void every_ticket_becomes_what_the_preview_says(@ForAll long seed) {
    if (!Effort.takes(seed)) {
      return;
    }
    Random random = new Random(seed);
    RandomVersions versions = new RandomVersions(random);
    Version first = versions.version("a");
    Version second = versions.version("b");
    TestDesk desk =
        TestDesk.builder().policy(first.policy()).storage(Stores.written()::over).build();
    List<TestTicket> tickets = lives(desk, random, 5);
    desk.desk().install(ROOT, second.policy()).orThrow();
    Migration migration = versions.migration(first, second);

    List<TicketMigration> said = preview(desk.desk(), migration);
    desk.desk().migrate(ROOT, "second", migration, new Criteria.All()).orThrow();
    desk.settle();

    assertThat(said).hasSameSizeAs(tickets);
    for (TicketMigration each : said) {
      RecordId id = each.before().record().id();
      TicketView then = desk.desk().ticket(id).orElseThrow();
      assertThat(then).as("%s by %s", id, migration).isEqualTo(each.after());
      assertThat(eventsAfter(desk, id, each.before().record().version()))
          .isEqualTo(each.events().stream().map(Happened::event).toList());
    }
    desk.checkInvariants();
  }

  @Property(tries = 30, shrinking = ShrinkingMode.OFF)
  void there_and_back_between_equal_versions_changes_nothing_but_the_version(@ForAll long seed) {
    if (!Effort.takes(seed)) {
      return;
    }
    Random random = new Random(seed);
    Version first = new RandomVersions(random).version("a");
    TestDesk desk = TestDesk.builder().policy(first.policy()).build();
    List<TestTicket> tickets = lives(desk, random, 4);
    desk.settle();
    desk.desk().install(ROOT, first.policy()).orThrow();
    desk.desk().install(ROOT, first.policy()).orThrow();

    for (TestTicket ticket : tickets) {
      TicketView before = ticket.view();
      for (long version = 2; version <= 3; version++) {
        ticket.does(ROOT, new MigrateTicket(ticket.id(), version, Migration.plain()));
      }
      TicketView after = ticket.view();
      assertThat(after.clocks()).isEqualTo(before.clocks());
      assertThat(after.record().progress()).isEqualTo(before.record().progress());
      assertThat(after.record().rank()).isEqualTo(before.record().rank());
      assertThat(after.escalations()).isEqualTo(before.escalations());
    }
    desk.checkInvariants();
  }

  @Property(tries = 30, shrinking = ShrinkingMode.OFF)
  void other_targets_there_and_back_leave_every_due_as_it_was(@ForAll long seed) {
    if (!Effort.takes(seed)) {
      return;
    }
    Random random = new Random(seed);
    TestDesk desk = TestDesk.standard();
    List<TestTicket> tickets = lives(desk, random, 4);
    desk.desk()
        .install(
            ROOT,
            PolicyVersions.withAgreement(
                Policy.defaults(),
                agreement ->
                    agreement.targets(
                        "resolution",
                        Targets.always(Duration.ofMinutes(1 + random.nextInt(9_000))))))
        .orThrow();

    for (TestTicket ticket : tickets) {
      List<ClockView> before = ticket.view().clocks();
      ticket.does(ROOT, new MigrateTicket(ticket.id(), 2, Migration.plain()));
      ticket.does(ROOT, new MigrateTicket(ticket.id(), 1, Migration.plain()));
      assertThat(ticket.view().clocks())
          .extracting(ClockView::due, ClockView::elapsed, ClockView::paused)
          .isEqualTo(before.stream().map(c -> tuple(c.due(), c.elapsed(), c.paused())).toList());
    }
    desk.checkInvariants();
  }

  private static List<TicketMigration> preview(Desk desk, Migration migration) {
    List<TicketMigration> all = new ArrayList<>();
    MigrationTotals totals = MigrationTotals.NONE;
    String cursor = null;
    do {
      MigrationPreview page = desk.previewMigration(migration, new Criteria.All(), cursor, 2);
      assertThat(page.refusal()).isNull();
      all.addAll(page.tickets());
      totals = totals.plus(page.totals());
      cursor = page.next();
    } while (cursor != null);
    assertThat(totals.tickets()).isEqualTo(all.size());
    assertThat(totals.refusals())
        .isEqualTo(all.stream().filter(each -> each.refusal() != null).count());
    return all;
  }

  private static List<Event> eventsAfter(TestDesk desk, RecordId id, long version) {
    return desk.desk().history(id).stream()
        .filter(happened -> happened.version() > version)
        .map(Happened::event)
        .toList();
  }

  private static List<TestTicket> lives(TestDesk desk, Random random, int tickets) {
    List<TestTicket> all = new ArrayList<>();
    for (int i = 0; i < tickets; i++) {
      all.add(desk.register("rosa", "Slow", one(LEVELS, random), one(LEVELS, random)));
    }
    for (int step = 0; step < 4 * tickets; step++) {
      live(desk, one(all, random), random);
      if (random.nextInt(3) == 0) {
        desk.advance(Duration.ofMinutes(random.nextInt(2_000)));
      }
    }
    return all;
  }

  /** Does something that is possible, or tries something that is refused. */
  private static void live(TestDesk desk, TestTicket ticket, Random random) {
    Actor actor = random.nextInt(3) == 0 ? Actor.requester("rosa") : ANA;
    Command command =
        switch (random.nextInt(5)) {
          case 0 -> assign(ticket.id(), random);
          case 1 -> new PostMessage(ticket.id(), Audience.PUBLIC, "Any news?", false);
          case 2 -> new Classify(ticket.id(), null, null, one(LEVELS, random), null);
          default -> transition(desk.desk(), ticket.id(), actor, random);
        };
    if (command != null) {
      var unused = desk.execute(actor, command);
    }
  }

  private static Command assign(RecordId id, Random random) {
    boolean first = random.nextBoolean();
    return new AssignTicket(
        id,
        GroupId.of(first ? "first-line" : "second-line"),
        random.nextBoolean() ? null : ActorId.of(first ? "ana" : "bob"),
        null);
  }

  private static @Nullable Command transition(Desk desk, RecordId id, Actor actor, Random random) {
    List<Action> actions = desk.actions(id, actor).stream().filter(Action::isPossible).toList();
    if (actions.isEmpty()) {
      return null;
    }
    Action action = one(actions, random);
    TakeTransition taken = TakeTransition.of(id, action.transition());
    if (action.needs().contains(Need.REASON)) {
      taken = taken.because(one(action.reasons(), random));
    }
    return action.needs().contains(Need.TEXT) ? taken.saying("So it is.") : taken;
  }

  private static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
