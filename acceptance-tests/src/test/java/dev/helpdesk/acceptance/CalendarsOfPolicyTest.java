package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.Desk;
import dev.helpdesk.core.HelpDesk;
import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.InstallDocument;
import dev.helpdesk.core.event.DocumentInstalled;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.inmemory.InMemoryStorage;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** INT-3: a policy brings its hours, and installing it installs them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarsOfPolicyTest {

  private static final Actor ADMIN = Actor.administrator("admin");
  private static final RecordId CALENDARS = RecordId.of("document/calendar");

  private static BusinessCalendar hours(String from, String to) {
    var hours = BusinessCalendar.builder().zone("Europe/Madrid");
    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(day -> hours.open(day, from, to));
    return hours.build();
  }

  private static Policy late(String calendar, BusinessCalendar hours) {
    Agreement agreement =
        Agreement.of("late").calendar(calendar).target("resolution", Duration.ofHours(1)).build();
    return Policy.builder()
        .sla(
            Policy.defaults().sla().toBuilder()
                .agreements(List.of(agreement))
                .rules(List.of(AgreementRule.everything("everything", agreement.id())))
                .build())
        .calendar("late", hours)
        .build();
  }

  private static long versions(TestDesk desk) {
    return desk.desk().history(CALENDARS).stream()
        .filter(each -> each.event() instanceof DocumentInstalled)
        .count();
  }

  private static @Nullable Instant due(TestTicket ticket) {
    return ticket.view().clocks().stream()
        .filter(clock -> clock.metric().equals("resolution"))
        .findFirst()
        .orElseThrow()
        .due();
  }

  @Test
  void the_hours_of_a_policy_count_with_it() {
    TestDesk desk = TestDesk.standard();

    desk.desk().install(ADMIN, late("late", hours("14:00", "18:00"))).orThrow();

    assertThat(due(desk.register("rosa", "Broken", "high", "high")))
        .isEqualTo(desk.instant("2026-03-02T15:00"));
  }

  @Test
  void hours_that_are_the_same_are_not_installed_again() {
    TestDesk desk = TestDesk.standard();
    desk.desk().install(ADMIN, late("late", hours("14:00", "18:00"))).orThrow();
    long before = versions(desk);

    desk.advance(Duration.ofMinutes(5));
    desk.desk().install(ADMIN, late("late", hours("14:00", "18:00"))).orThrow();

    assertThat(versions(desk)).isEqualTo(before);
  }

  @Test
  void hours_that_differ_are_installed_though_the_clock_goes_on_meanwhile() {
    AtomicLong ticks = new AtomicLong();
    InstantSource clock = () -> Instant.EPOCH.plusMillis(ticks.incrementAndGet());
    Desk desk =
        HelpDesk.builder()
            .storage(new InMemoryStorage(clock))
            .time(clock)
            .build()
            .desk(TenantId.of("acme"));

    desk.install(ADMIN, late("late", hours("09:00", "18:00"))).orThrow();
    desk.install(ADMIN, late("late", hours("09:00", "17:00"))).orThrow();

    assertThat(desk.history(RecordId.of("document/policy"))).hasSize(2);
  }

  @Test
  void hours_that_differ_count_from_the_installation_on() {
    TestDesk desk = TestDesk.standard();
    desk.desk().install(ADMIN, late("late", hours("14:00", "18:00"))).orThrow();
    TestTicket ticket = desk.register("rosa", "Broken", "high", "high");

    desk.advance(Duration.ofHours(1));
    desk.desk().install(ADMIN, late("late", hours("11:00", "18:00"))).orThrow();
    desk.settle();

    assertThat(due(ticket)).isEqualTo(desk.instant("2026-03-02T12:00"));
  }

  @Test
  void a_policy_that_is_refused_changes_no_hours() {
    TestDesk desk = TestDesk.standard();
    long before = versions(desk);

    Refusal unknown = desk.desk().install(ADMIN, late("tea", hours("14:00", "18:00"))).refusal();
    Refusal forbidden =
        desk.desk().install(Actor.agent("ana"), late("late", hours("14:00", "18:00"))).refusal();

    assertThat(unknown).isNotNull();
    assertThat(unknown.code()).isEqualTo("document.calendar-unknown");
    assertThat(forbidden).isNotNull();
    assertThat(forbidden.code()).isEqualTo("security.not-allowed");
    assertThat(versions(desk)).isEqualTo(before);
  }

  @Test
  void the_first_calendar_that_is_refused_ends_the_installation() {
    TestDesk desk = TestDesk.standard();
    desk.desk().install(ADMIN, late("late", hours("14:00", "18:00"))).orThrow();
    Instant tomorrow = desk.now().plus(Duration.ofDays(1));
    desk.desk().install(ADMIN, "late", hours("08:00", "09:00"), tomorrow).orThrow();

    Outcome outcome = desk.desk().install(ADMIN, late("late", hours("12:00", "18:00")));

    assertThat(outcome.refusal()).isNotNull();
    assertThat(outcome.refusal().code()).isEqualTo("document.effective-too-early");
    assertThat(due(desk.register("rosa", "Broken", "high", "high")))
        .isEqualTo(desk.instant("2026-03-02T15:00"));
  }

  @Test
  void the_command_alone_asks_for_the_hours_to_be_there() {
    TestDesk desk = TestDesk.standard();
    Policy policy = late("late", hours("14:00", "18:00"));

    Outcome outcome = desk.desk().execute(ADMIN, new InstallDocument("policy", desk.now(), policy));

    assertThat(outcome.refusal()).isNotNull();
    assertThat(outcome.refusal().code()).isEqualTo("document.calendar-not-installed");
    assertThat(outcome.refusal().field()).isEqualTo("document.calendars");
  }
}
