package dev.helpdesk.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClockSampleDataTest {

  @Test
  void agrees_with_every_case_of_the_sample() throws IOException {
    Optional<Path> file = sample();
    assumeTrue(file.isPresent(), "no clock sample on this machine");
    List<String> differing = new ArrayList<>();
    JsonNode cases = new ObjectMapper().readTree(file.orElseThrow().toFile());
    for (JsonNode one : cases) {
      String expected = expected(one);
      String got = got(one);
      if (!one.has("edge") && !expected.equals(got)) {
        differing.add(one.get("id").asText() + ": " + expected + " but got " + got);
      }
    }
    assertThat(cases).hasSizeGreaterThanOrEqualTo(40);
    assertThat(differing).isEmpty();
  }

  private static Optional<Path> sample() {
    String given = System.getProperty("helpdesk.shared");
    Stream<Path> roots =
        given != null
            ? Stream.of(Path.of(given))
            : Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(p -> p.resolve("shared"));
    return roots.map(p -> p.resolve("cases/clock-sample.json")).filter(Files::exists).findFirst();
  }

  private static String expected(JsonNode one) {
    JsonNode expect = one.get("expect");
    return switch (one.get("op").asText()) {
      case "isOpen" -> Boolean.toString(expect.asBoolean());
      case "between" -> Duration.ofSeconds(expect.asLong()).toString();
      default -> instant(expect).toString();
    };
  }

  private static String got(JsonNode one) {
    BusinessCalendar calendar = calendar(one.get("calendar"));
    Instant start = instant(one.get("start"));
    return switch (one.get("op").asText()) {
      case "isOpen" -> Boolean.toString(calendar.isOpen(start));
      case "between" -> calendar.between(start, instant(one.get("end"))).toString();
      case "add" -> calendar.add(start, seconds(one)).toString();
      case "subtract" -> calendar.subtract(start, seconds(one)).toString();
      case "nextOpen" -> calendar.nextOpen(start).toString();
      case "prevOpen" -> calendar.prevOpen(start).toString();
      case "nextClose" -> calendar.nextClose(start).toString();
      case "nextStart" -> calendar.nextStart(start).toString();
      default -> "unknown op";
    };
  }

  private static BusinessCalendar calendar(JsonNode json) {
    BusinessCalendarBuilder builder = BusinessCalendar.builder().zone(json.get("zone").asText());
    for (DayOfWeek day : DayOfWeek.values()) {
      for (JsonNode span : json.path("week").path(day.name().substring(0, 3))) {
        builder.open(day, span.get(0).asText(), span.get(1).asText());
      }
    }
    json.path("holidays").forEach(date -> builder.holiday(LocalDate.parse(date.asText())));
    for (var own : json.path("exceptions").properties()) {
      LocalDate date = LocalDate.parse(own.getKey());
      builder.closedOn(date);
      own.getValue().forEach(s -> builder.openOn(date, s.get(0).asText(), s.get(1).asText()));
    }
    for (var own : json.path("breaks").properties()) {
      LocalDate date = LocalDate.parse(own.getKey());
      own.getValue().forEach(s -> builder.breakOn(date, s.get(0).asText(), s.get(1).asText()));
    }
    return builder.build();
  }

  private static Duration seconds(JsonNode one) {
    return Duration.ofSeconds(one.get("seconds").asLong());
  }

  private static Instant instant(JsonNode text) {
    return OffsetDateTime.parse(text.asText()).toInstant();
  }
}
