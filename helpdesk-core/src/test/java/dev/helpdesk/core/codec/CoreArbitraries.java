package dev.helpdesk.core.codec;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.BusinessCalendarBuilder;
import dev.helpdesk.core.calendar.OpenInterval;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.Migration;
import dev.helpdesk.core.command.PolicyName;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.StartFanOut;
import dev.helpdesk.core.event.Affected;
import dev.helpdesk.core.event.Document;
import dev.helpdesk.core.event.Warning;
import dev.helpdesk.core.event.WarningReached;
import dev.helpdesk.core.policy.CalendarDocument;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.Criteria;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Arbitrary values of what the hall knows. */
final class CoreArbitraries {

  private CoreArbitraries() {}

  /** Returns a maker of everything that the hall's records are made of. */
  static Instances instances() {
    Instances instances = new Instances();
    instances.with(BusinessCalendar.class, calendars());
    instances.with(Warning.class, warnings(instances));
    instances.with(WarningReached.class, warningsReached(instances));
    instances.with(Criteria.class, criteria(instances, 3));
    instances.with(
        Document.class,
        Arbitraries.oneOf(
            Arbitraries.just(Policy.defaults()), instances.of(CalendarDocument.class)));
    instances.with(Migration.class, migrations());
    instances.with(RegisterTicket.class, registrations(instances));
    return instances.with(Command.class, commands(instances));
  }

  static Arbitrary<Migration> migrations() {
    Arbitrary<String> names = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(5);
    Arbitrary<Map<String, String>> renamed = Arbitraries.maps(names, names).ofMaxSize(3);
    Arbitrary<PolicyName> policies =
        Combinators.combine(names, Arbitraries.integers().between(1, 99)).as(PolicyName::new);
    return Combinators.combine(
            policies.injectNull(0.3),
            policies.injectNull(0.3),
            Arbitraries.maps(names, renamed).ofMaxSize(2),
            renamed,
            renamed,
            renamed,
            Arbitraries.of(true, false))
        .as(Migration::new);
  }

  private static Arbitrary<Warning> warnings(Instances instances) {
    Arbitrary<Duration> times = instances.of(Duration.class).filter(time -> !time.isZero());
    return Arbitraries.oneOf(
        Arbitraries.integers().between(1, 99).map(Warning::atPercent),
        times.map(Warning::beforeDue));
  }

  private static Arbitrary<WarningReached> warningsReached(Instances instances) {
    return Combinators.combine(
            instances.of(String.class),
            instances.of(Warning.class),
            instances.of(Instant.class),
            instances.of(Boolean.class))
        .as(WarningReached::new);
  }

  private static Arbitrary<Criteria> criteria(Instances instances, int depth) {
    List<Arbitrary<Criteria>> kinds = new ArrayList<>();
    Set<Class<?>> nested = Set.of(Criteria.AllOf.class, Criteria.AnyOf.class, Criteria.Not.class);
    for (Class<?> kind : Criteria.class.getPermittedSubclasses()) {
      if (!nested.contains(kind)) {
        kinds.add(instances.of(kind).map(Criteria.class::cast));
      }
    }
    if (depth > 0) {
      Arbitrary<Criteria> inner = criteria(instances, depth - 1);
      kinds.add(inner.list().ofMaxSize(3).map(Criteria.AllOf::new));
      kinds.add(inner.list().ofMaxSize(3).map(Criteria.AnyOf::new));
      kinds.add(inner.map(Criteria.Not::new));
    }
    return Arbitraries.oneOf(kinds);
  }

  private static Arbitrary<Command> commands(Instances instances) {
    List<Arbitrary<Command>> kinds = new ArrayList<>();
    for (Class<?> kind : Command.class.getPermittedSubclasses()) {
      if (kind != StartFanOut.class) {
        kinds.add(instances.of(kind).map(Command.class::cast));
      }
    }
    Arbitrary<Command> plain = Arbitraries.oneOf(kinds);
    Arbitrary<Command> fanOuts =
        Combinators.combine(instances.of(RecordId.class), instances.of(Criteria.class), plain)
            .as((name, criteria, template) -> new StartFanOut(name.value(), criteria, template));
    return Arbitraries.frequencyOf(Tuple.of(10, plain), Tuple.of(1, fanOuts));
  }

  private record Told(
      @Nullable RecordId record,
      String kind,
      ActorId requester,
      boolean automatic,
      List<String> texts,
      Affected affected,
      Map<String, String> fields,
      @Nullable Instant openedAt) {}

  private static Arbitrary<RegisterTicket> registrations(Instances instances) {
    return instances.of(Told.class).map(CoreArbitraries::registration);
  }

  private static RegisterTicket registration(Told told) {
    List<String> texts = new ArrayList<>(told.texts());
    while (texts.size() < 3) {
      texts.add("more");
    }
    RegisterTicket.Builder builder =
        RegisterTicket.of(told.kind())
            .from(told.requester(), texts.get(0))
            .subject(texts.get(1))
            .description(texts.get(2))
            .service(told.affected().service())
            .items(told.affected().items())
            .site(told.affected().site());
    told.fields().forEach(builder::field);
    if (told.record() != null) {
      builder.id(told.record()).followUpOf(told.record());
    }
    if (told.automatic()) {
      builder.automatic().category(texts.get(0)).impact(texts.get(1), texts.get(2));
    }
    if (told.openedAt() != null) {
      builder.imported(texts.get(0), told.openedAt());
    }
    return builder.build();
  }

  /** Returns calendars with hours, holidays, exceptions, closed dates and breaks. */
  static Arbitrary<BusinessCalendar> calendars() {
    Arbitrary<LocalDate> dates = new Instances().of(LocalDate.class);
    return Combinators.combine(
            Arbitraries.of("Europe/Berlin", "UTC", "+05:45", "Australia/Lord_Howe"),
            Arbitraries.maps(Arbitraries.of(DayOfWeek.class), spans()).ofMaxSize(7),
            dates.list().ofMaxSize(3),
            Arbitraries.maps(dates, spans()).ofMaxSize(3),
            Arbitraries.maps(dates, spans()).ofMaxSize(3),
            Arbitraries.maps(Arbitraries.of(DayOfWeek.class), spans()).ofMaxSize(2),
            dates.list().ofMaxSize(2))
        .as(
            (zone, week, holidays, exceptions, breaks, weekly, yearly) -> {
              BusinessCalendarBuilder builder = BusinessCalendar.builder().zone(zone);
              builder.open(DayOfWeek.MONDAY, OpenInterval.of("09:00", "17:00:01"));
              week.forEach((day, hours) -> hours.forEach(span -> builder.open(day, span)));
              builder.holidays(holidays);
              exceptions.forEach(
                  (date, hours) -> builder.openOn(date, hours.toArray(OpenInterval[]::new)));
              breaks.forEach(
                  (date, hours) -> builder.breakOn(date, hours.toArray(OpenInterval[]::new)));
              weekly.forEach((day, spans) -> spans.forEach(span -> builder.weeklyBreak(day, span)));
              yearly.forEach(
                  date ->
                      builder.yearlyHoliday(
                          MonthDay.from(date), 2020, 2020 + date.getDayOfMonth() % 3));
              return builder.build();
            });
  }

  private static Arbitrary<List<OpenInterval>> spans() {
    return Arbitraries.integers()
        .between(0, OpenInterval.DAY_END - 1)
        .flatMap(
            from ->
                Arbitraries.integers()
                    .between(from + 1, OpenInterval.DAY_END)
                    .map(to -> new OpenInterval(from, to)))
        .list()
        .ofMaxSize(2);
  }
}
