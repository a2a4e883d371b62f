package dev.helpdesk.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import net.objectlab.kit.datecalc.common.DefaultHolidayCalendar;
import net.objectlab.kit.datecalc.common.HolidayHandlerType;
import net.objectlab.kit.datecalc.jdk8.LocalDateCalculator;
import net.objectlab.kit.datecalc.jdk8.LocalDateKitCalculatorsFactory;
import org.jbpm.process.core.timer.BusinessCalendarImpl;

/**
 * The calendars of two libraries, set up as near to the scene as they allow.
 *
 * <p>They answer other questions, so their answers are not compared. jBPM has one span of whole
 * hours a day, here 09:00 to 17:00, rounds what lies outside in ways of its own and takes the
 * amount as text; it can't measure what lies between two instants. ObjectLab counts dates: no
 * hours, no zone.
 */
final class CalendarPeers {

  private final BusinessCalendarImpl jbpm;
  private final LocalDateCalculator days;
  private long now;

  CalendarPeers(CalendarScene scene) {
    Properties hours = new Properties();
    hours.setProperty(BusinessCalendarImpl.START_HOUR, "9");
    hours.setProperty(BusinessCalendarImpl.END_HOUR, "17");
    hours.setProperty(BusinessCalendarImpl.HOURS_PER_DAY, "8");
    hours.setProperty(BusinessCalendarImpl.TIMEZONE, scene.zone().getId());
    hours.setProperty(
        BusinessCalendarImpl.HOLIDAYS,
        scene.holidays().stream().map(LocalDate::toString).collect(Collectors.joining(",")));
    jbpm = new BusinessCalendarImpl(hours, () -> now);
    Set<LocalDate> holidays = new HashSet<>(scene.holidays());
    LocalDateKitCalculatorsFactory factory = new LocalDateKitCalculatorsFactory();
    factory.registerHolidays(
        "scene",
        new DefaultHolidayCalendar<>(
            holidays,
            LocalDate.of(CalendarScene.FIRST_YEAR - 1, 1, 1),
            LocalDate.of(CalendarScene.LAST_YEAR, 12, 31)));
    days = factory.getDateCalculator("scene", HolidayHandlerType.FORWARD);
  }

  Date jbpmAdd(Instant from, String amount) {
    now = from.toEpochMilli();
    return jbpm.calculateBusinessTimeAsDate(amount);
  }

  LocalDate objectLabAdd(LocalDate from, int businessDays) {
    days.setStartDate(from);
    return days.moveByBusinessDays(businessDays).getCurrentBusinessDate();
  }

  int objectLabBetween(LocalDate from, LocalDate to) {
    return days.getNumberOfBusinessDaysBetween(from, to);
  }
}
