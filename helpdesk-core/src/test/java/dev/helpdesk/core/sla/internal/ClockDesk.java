package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.event.Affected;
import dev.helpdesk.core.event.ClassificationCause;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.MessagePosted;
import dev.helpdesk.core.event.Registered;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.hall.RoomHarness;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.sla.Targets;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.TextKey;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One ticket with its clocks: Monday to Friday 09:00 to 17:00 UTC, Wednesday 2026-03-04 closed. */
final class ClockDesk {

  static final String FIRST = "first-response";
  static final String RESOLUTION = "resolution";

  static final BusinessCalendar OFFICE = office();

  final RoomHarness<SlaState, SlaPolicy> room;

  private ClockDesk(SlaPolicy policy) {
    room = new RoomHarness<>(new SlaRoom(), policy);
    room.calendars.put("standard", OFFICE);
    room.calendars.put("always", BusinessCalendar.alwaysOpen());
  }

  private static BusinessCalendar office() {
    var builder = BusinessCalendar.builder().zone("UTC").holiday(LocalDate.parse("2026-03-04"));
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.getValue() <= 5) {
        builder.open(day, "09:00", "17:00");
      }
    }
    return builder.build();
  }

  /** A ticket that is opened on Monday 2026-03-02 at 09:00, under this policy. */
  static ClockDesk with(SlaPolicy policy) {
    ClockDesk desk = new ClockDesk(policy);
    return desk.at("2026-03-02T09:00:00Z").open("P2");
  }

  /** Nothing happened yet. */
  static ClockDesk empty(SlaPolicy policy) {
    return new ClockDesk(policy);
  }

  /** First response within 1 hour, resolution within 8 (P1: 4, P3: 16); warnings at 50 and 75 %. */
  static SlaPolicy policy() {
    return policy(Metric.resolution(RESOLUTION).pauseIn(StateCategory.WAITING).build());
  }

  static SlaPolicy policy(Metric resolution) {
    Map<String, Duration> byPriority = new LinkedHashMap<>();
    byPriority.put("P1", Duration.ofHours(4));
    byPriority.put("P2", Duration.ofHours(8));
    byPriority.put("P3", Duration.ofHours(16));
    Agreement standard =
        Agreement.of("standard")
            .calendar("standard")
            .target(FIRST, Duration.ofHours(1))
            .targets(RESOLUTION, new Targets(byPriority, null))
            .warnings(List.of(50, 75))
            .build();
    return SlaPolicy.builder()
        .metric(Metric.firstResponse(FIRST).build())
        .metric(resolution)
        .agreement(standard)
        .rule(AgreementRule.everything("everything", standard.id()))
        .build();
  }

  static Instant t(String text) {
    return Instant.parse(text.length() == 16 ? text + ":00Z" : text);
  }

  /** Lets time pass until an instant, settling what falls due. */
  ClockDesk at(String instant) {
    return at(t(instant));
  }

  ClockDesk at(Instant instant) {
    if (room.history().isEmpty()) {
      room.at(instant);
    } else {
      room.advanceTo(instant);
    }
    return this;
  }

  ClockDesk open(@Nullable String priority) {
    return open(priority, room.now(), state(null, "new", StateCategory.NEW, null));
  }

  ClockDesk open(@Nullable String priority, Instant openedAt, Event... further) {
    return open(Actor.agent("ana"), priority, openedAt, further);
  }

  ClockDesk open(Actor by, @Nullable String priority, Instant openedAt, Event... further) {
    room.happen(by, registered(openedAt), classified(priority));
    room.happen(further);
    return this;
  }

  ClockDesk to(String state) {
    return to(state, null);
  }

  ClockDesk to(String state, @Nullable String reason) {
    StateCategory category = StateCategory.valueOf(state.toUpperCase(Locale.ROOT));
    room.happen(state(room.view().progress().state(), state, category, reason));
    return this;
  }

  ClockDesk classify(@Nullable String priority) {
    room.happen(classified(priority));
    return this;
  }

  ClockDesk reply() {
    room.happen(message(Audience.PUBLIC, Side.DESK, false));
    return this;
  }

  /** The requester writes. */
  ClockDesk ask() {
    room.happen(message(Audience.PUBLIC, Side.REQUESTER, false));
    return this;
  }

  ClockView clock(String metric) {
    return Clocks.view(room.slice(), room.now(), room.calendars::get).stream()
        .filter(view -> view.metric().equals(metric))
        .findFirst()
        .orElseThrow();
  }

  List<Event> events(Class<? extends Event> type) {
    return room.history().stream()
        .map(happened -> happened.event())
        .filter(type::isInstance)
        .toList();
  }

  static Event registered(Instant openedAt) {
    return registered(openedAt, false);
  }

  static Event registered(Instant openedAt, boolean automatic) {
    return new Registered(
        "incident",
        "INC-1",
        ActorId.of("rita"),
        null,
        "web",
        automatic,
        new Affected(null, List.of(), null),
        List.of(),
        List.of(),
        1,
        openedAt);
  }

  static Event classified(@Nullable String priority) {
    int weight = priority == null ? 0 : 2;
    return new Classified(
        null, null, null, priority, weight, false, null, ClassificationCause.AGENT);
  }

  static Event message(Audience audience, Side side, boolean automatic) {
    return new MessagePosted(
        1, TextKey.of("message/1"), audience, side, ActorId.of("ana"), 10, automatic);
  }

  static StateChanged state(
      @Nullable String from, String to, StateCategory category, @Nullable String reason) {
    return new StateChanged(from, to, null, category, "move", reason, null, false, false);
  }
}
