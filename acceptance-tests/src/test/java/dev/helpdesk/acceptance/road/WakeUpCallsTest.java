package dev.helpdesk.acceptance.road;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.notification.NotificationPolicy;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.inmemory.InMemoryStorage;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.tck.Fault;
import dev.helpdesk.tck.FaultyStorage;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestStorage;
import dev.helpdesk.testkit.TestTicket;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What falls due by itself costs no more calls of the store than it needs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WakeUpCallsTest {

  private static final String CLAIM = "wakeUps.claim";
  private static final String RELEASE = "wakeUps.release";
  private static final String LOAD = "records.load";
  private static final String COMMIT = "records.commit";
  private static final Duration TARGET = Duration.ofHours(1);

  private FaultyStorage store = new FaultyStorage(new InMemoryStorage(InstantSource.system()));

  /** Returns a desk where each ticket has one clock, of which nobody is told. */
  private TestDesk desk(List<Integer> warnings) {
    NotificationPolicy.Builder told = Policy.defaults().notification().toBuilder();
    Policy.defaults().notification().rules().forEach(rule -> told.withoutRule(rule.name()));
    Agreement agreement =
        Agreement.of("standard").target("first-response", TARGET).warnings(warnings).build();
    Policy policy =
        Policy.builder()
            .sla(
                Policy.defaults().sla().toBuilder()
                    .agreements(List.of(agreement))
                    .rules(List.of(AgreementRule.everything("everything", agreement.id())))
                    .build())
            .escalation(EscalationPolicy.builder().build())
            .notification(told.build())
            .build();
    return TestDesk.builder()
        .policy(policy)
        .storage(
            time -> {
              store = new FaultyStorage(TestStorage.installed().over(time));
              return store;
            })
        .build();
  }

  /** Registers tickets, each a second after the other, and lets time pass until all are due. */
  private List<TestTicket> due(TestDesk desk, int tickets) {
    List<TestTicket> registered = new ArrayList<>();
    for (int i = 0; i < tickets; i++) {
      registered.add(desk.register("rosa", "Printer on fire", "high", "low"));
      desk.time().advance(Duration.ofSeconds(1));
    }
    desk.time().advance(TARGET);
    store.forget();
    return registered;
  }

  /** Does what is due, and returns the calls up to the duties, which are carried last. */
  private List<String> calls(TestDesk desk, int tickets) {
    assertThat(desk.helpDesk().processDue(desk.now(), 100).woken()).isEqualTo(tickets);
    return store.callsMade().stream().takeWhile(call -> !call.startsWith("duties")).toList();
  }

  private static void breached(List<TestTicket> tickets) {
    tickets.forEach(ticket -> ticket.should().haveHad(1, "TargetBreached").keepInvariants());
  }

  @Test
  void a_timer_costs_a_load_and_a_commit_and_all_together_a_claim_and_the_calendars() {
    TestDesk desk = desk(List.of());
    List<TestTicket> tickets = due(desk, 3);

    assertThat(calls(desk, 3))
        .containsExactly(CLAIM, LOAD, LOAD, COMMIT, LOAD, COMMIT, LOAD, COMMIT, CLAIM);
    breached(tickets);
  }

  @Test
  void what_takes_several_commits_is_loaded_once() {
    TestDesk desk = desk(IntStream.rangeClosed(1, 99).boxed().toList());
    List<TestTicket> tickets = due(desk, 1);

    assertThat(calls(desk, 1)).containsExactly(CLAIM, LOAD, LOAD, COMMIT, COMMIT, CLAIM);
    tickets.get(0).should().haveHad(99, "WarningReached");
    breached(tickets);
  }

  @Test
  void a_commit_that_may_not_have_been_made_is_loaded_for_again() {
    for (Fault fault : List.of(Fault.UNKNOWN_BEFORE, Fault.UNKNOWN_AFTER)) {
      TestDesk desk = desk(List.of());
      List<TestTicket> tickets = due(desk, 1);
      store.failAtCallOf(COMMIT, 1, fault);

      assertThat(calls(desk, 1))
          .startsWith(CLAIM, LOAD, LOAD, COMMIT, LOAD)
          .endsWith(fault == Fault.UNKNOWN_BEFORE ? COMMIT : RELEASE, CLAIM);
      breached(tickets);
    }
  }

  @Test
  void what_another_settled_meanwhile_is_loaded_again_and_its_lease_given_back() {
    TestDesk desk = desk(List.of());
    List<TestTicket> tickets = due(desk, 1);
    store.before(4, () -> tickets.get(0).notedBy("ana", "Where is the water?"));

    assertThat(calls(desk, 1)).startsWith(CLAIM, LOAD, LOAD, COMMIT).endsWith(LOAD, RELEASE, CLAIM);
    breached(tickets);
    tickets.get(0).should().haveHad(1, "MessagePosted");
  }

  @Test
  void what_is_settled_before_it_is_loaded_has_its_lease_given_back() {
    TestDesk desk = desk(List.of());
    List<TestTicket> tickets = due(desk, 1);
    store.before(2, () -> tickets.get(0).notedBy("ana", "Where is the water?"));

    assertThat(calls(desk, 1)).startsWith(CLAIM, LOAD).endsWith(RELEASE, CLAIM);
    breached(tickets);
  }

  @Test
  void calendars_are_read_again_after_a_while() {
    TestDesk desk = desk(List.of());
    List<TestTicket> tickets = due(desk, 3);
    store.before(5, () -> desk.time().advance(Duration.ofSeconds(1)));

    assertThat(calls(desk, 3))
        .containsExactly(CLAIM, LOAD, LOAD, COMMIT, LOAD, LOAD, COMMIT, LOAD, COMMIT, CLAIM);
    breached(tickets);
  }

  @Test
  void calendars_are_read_again_for_what_was_computed_with_later_ones() {
    TestDesk desk = desk(List.of());
    List<TestTicket> tickets = due(desk, 2);
    RecordId second = tickets.get(1).id();
    store.before(5, () -> sweep(desk, second));

    assertThat(calls(desk, 2)).startsWith(CLAIM, LOAD, LOAD, COMMIT);
    assertThat(row(desk, second).stamp()).isEqualTo(installed(desk));
    breached(tickets);
  }

  /** Installs hours and has rows computed anew until that of a ticket is, still due. */
  private void sweep(TestDesk desk, RecordId ticket) {
    var always = BusinessCalendar.builder().zone("UTC");
    for (DayOfWeek day : DayOfWeek.values()) {
      always.open(day, "00:00", "24:00");
    }
    Actor root = Actor.administrator("root");
    desk.desk().install(root, "standard", always.build(), desk.now()).orThrow();
    for (int i = 0; i < 10 && row(desk, ticket).stamp() < installed(desk); i++) {
      var unused = desk.helpDesk().processDue(desk.now(), 100);
    }
    assertThat(row(desk, ticket).stamp()).isEqualTo(installed(desk));
    assertThat(row(desk, ticket).wakeUp()).isBefore(desk.now());
  }

  private long installed(TestDesk desk) {
    return row(desk, RecordId.of("document/calendar")).version();
  }

  private RecordRow row(TestDesk desk, RecordId record) {
    return store.records().load(desk.tenant(), record).orElseThrow();
  }
}
