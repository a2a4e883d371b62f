package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.core.calendar.BusinessCalendarBuilder;
import dev.helpdesk.core.calendar.OpenInterval;
import dev.helpdesk.core.codec.HoursCodec.Hours;
import dev.helpdesk.model.InvalidValueException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The codec of opening hours as people give them: a span of a day, or one over midnight. */
final class HoursCodec implements Codec<Hours> {

  private static final String OVERNIGHT = "overnight";

  /**
   * Hours of one day, or of one and the next.
   *
   * @param span the span within the day, or null when it ends on the next
   * @param from start of a span over midnight; empty for others
   * @param to its end
   */
  record Hours(@Nullable OpenInterval span, String from, String to) {

    static Hours of(OpenInterval span) {
      return new Hours(span, "", "");
    }

    void open(BusinessCalendarBuilder builder, DayOfWeek day) {
      if (span != null) {
        builder.open(day, span);
      } else {
        builder.openOvernight(day, from, to);
      }
    }

    void openOn(BusinessCalendarBuilder builder, LocalDate date) {
      if (span != null) {
        builder.openOn(date, span);
      } else {
        builder.openOvernightOn(date, from, to);
      }
    }

    private static boolean isNight(String from, String to) {
      OpenInterval head = OpenInterval.of(from, "24:00");
      return "00:00".equals(to) || OpenInterval.of("00:00", to).to() <= head.from();
    }
  }

  @Override
  public JsonNode write(Hours value) {
    if (value.span() == null) {
      throw new InvalidValueException("span", "kept as two");
    }
    return CalendarCodec.SPAN.write(value.span());
  }

  @Override
  public Hours read(JsonNode node, Path path) {
    if (node.isArray() && node.size() == 3) {
      return night(node, path);
    }
    if (!node.isArray() || node.size() != 2) {
      throw path.expectedType("an array of two times of day, or of those and \"overnight\"");
    }
    return Hours.of(CalendarCodec.SPAN.read(node, path));
  }

  @Override
  public JsonNode schema() {
    JsonNode time = Codecs.TEXT.schema();
    return Schemas.anyOf(
        CalendarCodec.SPAN.schema(), Schemas.tuple(time, time, Schemas.constant(OVERNIGHT)));
  }

  private static Hours night(JsonNode node, Path path) {
    String from = Codecs.TEXT.read(node.get(0), path.item(0));
    String to = Codecs.TEXT.read(node.get(1), path.item(1));
    if (!OVERNIGHT.equals(Codecs.TEXT.read(node.get(2), path.item(2)))) {
      throw path.item(2).expected("\"overnight\"");
    }
    try {
      if (Hours.isNight(from, to)) {
        return new Hours(null, from, to);
      }
    } catch (InvalidValueException e) {
      throw path.expected("a span over midnight, with times as HH:MM");
    }
    throw path.expected("a span over midnight, its end at or before its start");
  }
}
