package dev.helpdesk.core.sla.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.BusinessCalendarBuilder;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.sla.ClockStatus;
import dev.helpdesk.core.sla.ClockView;
import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.MetricKind;
import dev.helpdesk.core.sla.PauseRule;
import dev.helpdesk.core.sla.SlaPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The sample scenarios of whole tickets, for the three metrics that they have. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TicketsSampleDataTest {

  private static final Map<String, String> STATES =
      Map.of("open", "active", "pending", "waiting", "resolved", "resolved", "closed", "closed");
  private static final Map<String, String> METRICS =
      Map.of(
          "firstResponse",
          ClockDesk.FIRST,
          "nextResponse",
          "next",
          "resolution",
          ClockDesk.RESOLUTION);

  private static final Map<String, MetricKind> KINDS =
      Map.of(
          "firstResponse", MetricKind.FIRST_RESPONSE,
          "nextResponse", MetricKind.NEXT_RESPONSE,
          "resolution", MetricKind.RESOLUTION);

  @Test
  void agrees_with_every_check_of_a_metric() throws IOException {
    Optional<Path> file = sample();
    assumeTrue(file.isPresent(), "no tickets sample on this machine");
    List<String> differing = new ArrayList<>();
    int checks = 0;
    for (JsonNode one : new ObjectMapper().readTree(file.orElseThrow().toFile())) {
      for (JsonNode check : one.get("checks")) {
        String metric = METRICS.get(check.get("metric").asText());
        if (metric != null) {
          checks++;
          compare(one, check, metric, differing);
        }
      }
    }
    assertThat(checks).isGreaterThanOrEqualTo(10);
    assertThat(differing).isEmpty();
  }

  private static void compare(JsonNode one, JsonNode check, String metric, List<String> differing) {
    ClockDesk desk = ClockDesk.empty(policy(one.get("policy")));
    desk.room.calendars.put("standard", calendar(one.get("calendar")));
    Instant until = instant(check.get("at"));
    for (JsonNode event : one.get("events")) {
      if (!instant(event.get("at")).isAfter(until)) {
        happen(desk.at(instant(event.get("at"))), event);
      }
    }
    ClockView clock = desk.at(until).clock(metric);
    String where = one.get("id").asText() + " " + metric + " at " + until + ": ";
    if (check.has("due")) {
      Instant due = check.get("due").isNull() ? null : instant(check.get("due"));
      differ(where + "due", due, clock.due(), differing);
    }
    if (check.has("elapsed")) {
      differ(where + "elapsed", seconds(check.get("elapsed")), clock.elapsed(), differing);
    }
    if (check.has("pausedBusiness")) {
      Duration paused = seconds(check.get("pausedBusiness"));
      differ(where + "pausedBusiness", paused, clock.pausedBusiness(), differing);
    }
    if (check.has("longestElapsed")) {
      Duration longest = seconds(check.get("longestElapsed"));
      differ(where + "longestElapsed", longest, clock.cycles().longestElapsed(), differing);
    }
    if (check.has("outcome")) {
      ClockStatus status =
          ClockStatus.valueOf(check.get("outcome").asText().toUpperCase(Locale.ROOT));
      differ(where + "outcome", status, clock.status(), differing);
    }
  }

  private static void differ(
      String what, @Nullable Object expected, @Nullable Object got, List<String> differing) {
    if (expected == null ? got != null : !expected.equals(got)) {
      differing.add(what + " " + expected + " but got " + got);
    }
  }

  private static void happen(ClockDesk desk, JsonNode event) {
    switch (event.get("type").asText()) {
      case "created" -> {
        String state = STATES.get(event.get("state").asText());
        StateCategory category =
            state.equals("waiting") ? StateCategory.WAITING : StateCategory.ACTIVE;
        boolean wrote = event.get("customerMessage").asBoolean();
        desk.open(
            wrote ? Actor.requester("rita") : Actor.agent("ana"),
            null,
            desk.room.now(),
            ClockDesk.state(null, state, category, null));
      }
      case "state" -> desk.to(STATES.get(event.get("to").asText()));
      case "agentReply" -> desk.reply();
      case "customerReply" -> desk.ask();
      case "policy" -> {
        desk.room.policy(policy(event.get("policy")));
        desk.classify(null);
      }
      default -> {}
    }
  }

  private static SlaPolicy policy(JsonNode policy) {
    Agreement.Builder agreement = Agreement.of("sample").calendar("standard");
    SlaPolicy.Builder section = SlaPolicy.builder();
    METRICS.forEach(
        (name, metric) -> {
          if (!policy.get(name).isNull()) {
            agreement.target(metric, seconds(policy.get(name)));
          }
          Metric.Builder builder = Metric.of(metric, KINDS.get(name));
          builder.includesFirst(policy.get("nextResponseIncludesFirst").asBoolean());
          policy
              .get("pausedMetrics")
              .forEach(
                  paused -> {
                    if (paused.asText().equals(name)) {
                      builder.pause(PauseRule.of(StateCategory.WAITING));
                    }
                  });
          section.metric(builder.build());
        });
    Agreement built = agreement.build();
    return section
        .agreement(built)
        .rule(AgreementRule.everything("everything", built.id()))
        .build();
  }

  private static BusinessCalendar calendar(JsonNode node) {
    BusinessCalendarBuilder builder = BusinessCalendar.builder().zone(node.get("zone").asText());
    for (DayOfWeek day : DayOfWeek.values()) {
      node.path("week")
          .path(day.name().substring(0, 3))
          .forEach(span -> builder.open(day, span.get(0).asText(), span.get(1).asText()));
    }
    node.path("holidays").forEach(date -> builder.holiday(LocalDate.parse(date.asText())));
    node.path("exceptions")
        .fields()
        .forEachRemaining(
            entry -> {
              LocalDate date = LocalDate.parse(entry.getKey());
              builder.closedOn(date);
              entry
                  .getValue()
                  .forEach(
                      span -> builder.openOn(date, span.get(0).asText(), span.get(1).asText()));
            });
    return builder.build();
  }

  private static Duration seconds(JsonNode node) {
    return Duration.ofSeconds(node.asLong());
  }

  private static Instant instant(JsonNode node) {
    return OffsetDateTime.parse(node.asText()).toInstant();
  }

  private static Optional<Path> sample() {
    String given = System.getProperty("helpdesk.shared");
    Stream<Path> roots =
        given != null
            ? Stream.of(Path.of(given))
            : Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(p -> p.resolve("shared"));
    return roots.map(p -> p.resolve("cases/tickets-sample.json")).filter(Files::exists).findFirst();
  }
}
