package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.core.calendar.YearlyHoliday;
import dev.helpdesk.model.InvalidValueException;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The codec of holidays of every year: a day of the year, with years where not all are meant. */
final class YearlyHolidayCodec implements Codec<YearlyHoliday> {

  private static final Codec<MonthDay> DAY =
      Codecs.TEXT.as(YearlyHolidayCodec::day, day -> day.toString().substring(2));

  private static final Field<YearlyHoliday, Integer> FROM =
      Fields.nullable(
          "from", holiday -> unless(holiday.fromYear(), YearlyHoliday.FIRST_YEAR), Codecs.INT);

  private static final Field<YearlyHoliday, Integer> TO =
      Fields.nullable(
          "to", holiday -> unless(holiday.toYear(), YearlyHoliday.LAST_YEAR), Codecs.INT);

  private static final Field<YearlyHoliday, MonthDay> DAY_MEMBER =
      Fields.of("day", YearlyHoliday::day, DAY);

  private static final ObjectCodec<YearlyHoliday> OF_YEARS =
      ObjectCodec.of(
          List.of(DAY_MEMBER, FROM, TO),
          given -> {
            Integer from = given.find(FROM);
            Integer to = given.find(TO);
            return new YearlyHoliday(
                given.get(DAY_MEMBER),
                from == null ? YearlyHoliday.FIRST_YEAR : from,
                to == null ? YearlyHoliday.LAST_YEAR : to);
          });

  @Override
  public JsonNode write(YearlyHoliday value) {
    return value.equals(YearlyHoliday.of(value.day()))
        ? DAY.write(value.day())
        : OF_YEARS.write(value);
  }

  @Override
  public YearlyHoliday read(JsonNode node, Path path) {
    return node.isTextual() ? YearlyHoliday.of(DAY.read(node, path)) : OF_YEARS.read(node, path);
  }

  @Override
  public JsonNode schema() {
    return Schemas.anyOf(DAY.schema(), OF_YEARS.schema());
  }

  private static @Nullable Integer unless(int year, int bound) {
    return year == bound ? null : Integer.valueOf(year);
  }

  private static MonthDay day(String text) {
    try {
      return MonthDay.parse("--" + text);
    } catch (DateTimeException e) {
      throw new InvalidValueException("day", "a day of the year as MM-DD");
    }
  }
}
