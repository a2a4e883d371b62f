package dev.helpdesk.acceptance;

import static dev.helpdesk.acceptance.BadInputScene.ANA;
import static dev.helpdesk.acceptance.BadInputScene.CLARA;
import static dev.helpdesk.acceptance.BadInputScene.CLOSED;
import static dev.helpdesk.acceptance.BadInputScene.FOREIGN;
import static dev.helpdesk.acceptance.BadInputScene.FRESH;
import static dev.helpdesk.acceptance.BadInputScene.NOWHERE;
import static dev.helpdesk.acceptance.BadInputScene.ROOT;
import static dev.helpdesk.acceptance.BadInputScene.ROSA;
import static dev.helpdesk.acceptance.BadInputScene.WORKED_ON;
import static dev.helpdesk.acceptance.BadInputScene.times;

import dev.helpdesk.core.command.ExcludePeriod;
import dev.helpdesk.core.command.ExtendTarget;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Extensions and excluded periods that must be refused. */
final class BadClocks extends BadInputs {

  private static final String RESOLUTION = "resolution";
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration CENTURY = Duration.ofDays(36_525);
  private static final Instant LATER = NOW.plus(HOUR);

  @Override
  void addAll() {
    addExtensions();
    addPeriods();
  }

  private void addExtensions() {
    extending("extension of an unknown metric", "beauty", HOUR, "sla.metric-unknown", "metric");
    extending("extension of no metric", "", HOUR, "sla.metric-unknown", "metric");
    extending("extension by nothing", RESOLUTION, Duration.ZERO, "value.out-of-range", "by");
    extending(
        "extension by less than can be told",
        RESOLUTION,
        Duration.ofNanos(999),
        "value.out-of-range",
        "by");
    extending("extension backwards", RESOLUTION, HOUR.negated(), "value.out-of-range", "by");
    extending(
        "extension over a century", RESOLUTION, CENTURY.plusNanos(1), "value.out-of-range", "by");
    extending(
        "extension beyond all time",
        RESOLUTION,
        Duration.ofSeconds(Long.MAX_VALUE),
        "value.out-of-range",
        "by");
    extending("target over a century", RESOLUTION, CENTURY, "value.out-of-range", "by");
    add("extension after the end", ANA, extend(CLOSED), "sla.clock-not-open", "metric");
    add("extension by its requester", ROSA, extend(WORKED_ON), "security.not-allowed", "actor");
    add("extension by another requester", ROSA, extend(FRESH), "record.unknown", "record");
    add("extension by a contact", CLARA, extend(WORKED_ON), "security.not-allowed", "actor");
    add("extension of nothing", ANA, extend(NOWHERE), "record.unknown", "record");
    add("extension of a foreign ticket", ANA, extend(FOREIGN), "record.unknown", "record");
    add(
        "extension of a policy",
        ROOT,
        extend(RecordId.of("document/policy")),
        "record.unknown",
        "record");
    reasoning("extension for no reason", " ", "value.blank");
    reasoning("extension for a long reason", times(2_001), "value.too-long");
    reasoning("extension for an unstorable reason", UNSTORABLE, "value.malformed");
  }

  private void extending(String name, String metric, Duration by, String code, String field) {
    var command = new ExtendTarget(FRESH, metric, by, ActorId.of("clara"), "Spare part");
    add(name, ANA, command, code, field);
  }

  private static ExtendTarget extend(RecordId record) {
    return new ExtendTarget(record, RESOLUTION, HOUR, ActorId.of("clara"), "Spare part");
  }

  private void reasoning(String name, String reason, String code) {
    var extend = new ExtendTarget(FRESH, RESOLUTION, HOUR, ActorId.of("clara"), reason);
    add(name, ANA, extend, code, "reason");
    var exclude = new ExcludePeriod(FRESH, List.of(), NOW, LATER, ActorId.of("clara"), reason);
    add(name.replace("extension", "period"), ANA, exclude, code, "reason");
  }

  private void addPeriods() {
    excluding("period of an unknown metric", List.of("beauty"), "sla.metric-unknown", "metrics[0]");
    excluding(
        "period of one unknown metric",
        List.of(RESOLUTION, "beauty"),
        "sla.metric-unknown",
        "metrics[1]");
    lasting("period of no length", NOW, NOW, "sla.period-empty", "to");
    lasting("period of less than can be told", NOW, NOW.plusNanos(1), "sla.period-empty", "to");
    lasting("period backwards", LATER, NOW, "sla.period-empty", "to");
    lasting("period from before all time", Instant.MIN, NOW, "value.out-of-range", "from");
    lasting("period from after all time", Instant.MAX, Instant.MAX, "value.out-of-range", "from");
    lasting("period to after all time", NOW, Instant.MAX, "value.out-of-range", "to");
    lasting("period to before all time", NOW, Instant.MIN, "value.out-of-range", "to");
    add("period by its requester", ROSA, exclude(WORKED_ON), "security.not-allowed", "actor");
    add("period by another requester", ROSA, exclude(FRESH), "record.unknown", "record");
    add("period by a contact", CLARA, exclude(WORKED_ON), "security.not-allowed", "actor");
    add("period for nothing", ANA, exclude(NOWHERE), "record.unknown", "record");
    add("period for a foreign ticket", ANA, exclude(FOREIGN), "record.unknown", "record");
    add(
        "period for calendars",
        ROOT,
        exclude(RecordId.of("document/calendars")),
        "record.unknown",
        "record");
  }

  private void excluding(String name, List<String> metrics, String code, String field) {
    var command = new ExcludePeriod(FRESH, metrics, NOW, LATER, ActorId.of("clara"), "Storm");
    add(name, ANA, command, code, field);
  }

  private void lasting(String name, Instant from, Instant to, String code, String field) {
    var command = new ExcludePeriod(FRESH, List.of(), from, to, ActorId.of("clara"), "Storm");
    add(name, ANA, command, code, field);
  }

  private static ExcludePeriod exclude(RecordId record) {
    return new ExcludePeriod(record, List.of(), NOW, LATER, ActorId.of("clara"), "Storm");
  }
}
