package dev.helpdesk.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.CalendarTimeline;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.policy.DocumentCodec;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Criteria;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What was written comes back equal, and is written again with the same bytes. */
class RoundTripPropertyTest {

  private static final EventCodec EVENTS = EventCodec.of(DocumentCodec.DOCUMENT);
  private static final CommandCodec COMMANDS = CommandCodec.of(DocumentCodec.DOCUMENT);

  static <T> void comesBack(T value, Codec<T> codec) {
    byte[] written = Json.encode(value, codec);
    T read = Json.decode(written, codec);
    assertThat(read).isEqualTo(value);
    assertThat(Json.encode(read, codec)).isEqualTo(written);
  }

  /** As many tries as make each of the forty types come up dozens of times. */
  @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void every_event_comes_back(@ForAll("events") Event event) {
    comesBack(event, EVENTS);
    assertThat(EVENTS.write(event).get("type").textValue()).isEqualTo(event.eventType());
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void every_command_comes_back(@ForAll("commands") Command command) {
    byte[] written = Json.encode(command, COMMANDS);
    Command read = Json.decode(written, COMMANDS);
    assertThat(read).usingRecursiveComparison().isEqualTo(command);
    assertThat(Json.encode(read, COMMANDS)).isEqualTo(written);
    assertThat(COMMANDS.write(command).get("type").textValue()).isEqualTo(command.commandType());
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void every_view_comes_back(@ForAll("views") RecordView view) {
    comesBack(view, ViewCodec.RECORD_VIEW);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void every_criteria_comes_back(@ForAll("criteria") Criteria criteria) {
    comesBack(criteria, CriteriaCodec.CRITERIA);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void every_value_of_an_attribute_comes_back(@ForAll("values") AttributeValue value) {
    comesBack(value, CriteriaCodec.VALUE);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void every_calendar_comes_back(@ForAll("calendars") BusinessCalendar calendar) {
    comesBack(calendar, CalendarCodec.CALENDAR);
    assertThat(
            Json.decodeStrictly(
                Json.pretty(calendar, CalendarCodec.CALENDAR), CalendarCodec.CALENDAR))
        .isEqualTo(calendar);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void every_timeline_comes_back(@ForAll("timelines") CalendarTimeline timeline) {
    comesBack(timeline, CalendarCodec.TIMELINE);
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void numbers_come_back(@ForAll("doubles") double number) {
    comesBack(number, Codecs.DOUBLE);
  }

  @Provide
  Arbitrary<Event> events() {
    return CoreArbitraries.instances().of(Event.class);
  }

  @Provide
  Arbitrary<Command> commands() {
    return CoreArbitraries.instances().of(Command.class);
  }

  @Provide
  Arbitrary<RecordView> views() {
    return CoreArbitraries.instances().of(RecordView.class);
  }

  @Provide
  Arbitrary<Criteria> criteria() {
    return CoreArbitraries.instances().of(Criteria.class);
  }

  @Provide
  Arbitrary<AttributeValue> values() {
    return CoreArbitraries.instances().of(AttributeValue.class);
  }

  @Provide
  Arbitrary<BusinessCalendar> calendars() {
    return CoreArbitraries.calendars();
  }

  @Provide
  Arbitrary<CalendarTimeline> timelines() {
    Arbitrary<Instant> starts =
        new Instances().of(Instant.class).filter(CalendarTimeline.BEGINNING::isBefore);
    return Combinators.combine(
            CoreArbitraries.calendars(),
            starts.set().ofMaxSize(3),
            CoreArbitraries.calendars().list().ofSize(3))
        .as(
            (first, effective, later) -> {
              CalendarTimeline timeline = CalendarTimeline.of(first);
              int next = 0;
              for (Instant start : effective.stream().sorted().toList()) {
                timeline = timeline.append(start, later.get(next++));
              }
              return timeline;
            });
  }

  @Provide
  Arbitrary<Double> doubles() {
    return Arbitraries.oneOf(
        Instances.doubles(),
        Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
  }
}
