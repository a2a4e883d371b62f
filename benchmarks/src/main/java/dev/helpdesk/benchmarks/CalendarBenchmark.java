package dev.helpdesk.benchmarks;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.CalendarTimeline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Business time from one instant to another, and to an instant, over spans of all lengths.
 *
 * <p>The engine and the limit are asked about all starts in one call, the others about {@link
 * #FEW}, so that what a call of the harness costs does not blur the ratio. All are given what their
 * callers hold: instants and durations, dates, or numbers. Calls are so short that most are not
 * interrupted, so their median holds on a busy machine.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CalendarBenchmark {

  /** Questions of a call to those that are asked little. */
  static final int FEW = 16;

  /** What everybody is asked. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init") // The harness fills the state in.
  public static class Questions {

    /** The zones: one without changes of the clocks since 2022, one with two a year. */
    @Param({"America/Mexico_City", "Europe/Madrid"})
    public String zone;

    /** How far it is. */
    @Param public CalendarSpan span;

    BusinessCalendar calendar;
    CalendarTimeline timeline;
    CalendarLimit limit;
    CalendarDayList dayList;
    CalendarPeers peers;
    Instant[] starts;
    Instant[] ends;
    long[] startMicros;
    long[] endMicros;
    LocalDate[] startDates;
    LocalDate[] endDates;
    Duration amount;
    long amountMicros;
    String amountText;
    private int next;

    /** Makes the calendars and what they are asked. */
    @Setup
    public void prepare() {
      CalendarScene scene = CalendarScene.in(zone);
      calendar = scene.calendar();
      timeline = scene.timeline();
      limit = new CalendarLimit(scene);
      dayList = new CalendarDayList(scene);
      peers = new CalendarPeers(scene);
      starts = scene.starts().toArray(Instant[]::new);
      ends = new Instant[starts.length];
      startMicros = new long[starts.length];
      endMicros = new long[starts.length];
      startDates = new LocalDate[starts.length];
      endDates = new LocalDate[starts.length];
      amount = span.business();
      amountMicros = amount.toNanos() / 1_000;
      amountText = amount.toHours() + "h";
      for (int i = 0; i < starts.length; i++) {
        ends[i] = starts[i].plus(span.elapsed());
        startMicros[i] = CalendarLimit.micros(starts[i]);
        endMicros[i] = CalendarLimit.micros(ends[i]);
        startDates[i] = LocalDate.ofInstant(starts[i], scene.zone());
        endDates[i] = LocalDate.ofInstant(ends[i], scene.zone());
      }
    }

    /** Sees that those that should agree do, about everything that is asked. */
    void agree() {
      for (int i = 0; i < starts.length; i++) {
        agree(i);
      }
    }

    private void agree(int i) {
      Duration between = dayList.between(starts[i], ends[i]);
      Instant added = dayList.add(starts[i], amount);
      if (!calendar.between(starts[i], ends[i]).equals(between)
          || limit.between(startMicros[i], endMicros[i]) != between.toNanos() / 1_000
          || !calendar.add(starts[i], amount).equals(added)
          || !timeline.between(starts[i], ends[i]).equals(between)
          || !timeline.add(starts[i], amount).equals(added)
          || limit.add(startMicros[i], amountMicros) != CalendarLimit.micros(added)) {
        throw new IllegalStateException("The answers from " + starts[i] + " on differ.");
      }
    }

    int next() {
      next = (next + FEW) % CalendarScene.STARTS;
      return next;
    }
  }

  /** The engine, where the caller keeps the duration. */
  @Benchmark
  public void betweenEngine(Questions asked, Blackhole sink) {
    BusinessCalendar calendar = asked.calendar;
    for (int i = 0; i < CalendarScene.STARTS; i++) {
      sink.consume(calendar.between(asked.starts[i], asked.ends[i]));
    }
  }

  /** The engine, where the caller wants a number. */
  @Benchmark
  public void betweenEngineMicros(Questions asked, Blackhole sink) {
    BusinessCalendar calendar = asked.calendar;
    for (int i = 0; i < CalendarScene.STARTS; i++) {
      sink.consume(calendar.microsBetween(asked.starts[i], asked.ends[i]));
    }
  }

  /** The engine, with four versions of the calendar. */
  @Benchmark
  public void betweenEngineVersions(Questions asked, Blackhole sink) {
    CalendarTimeline timeline = asked.timeline;
    for (int i = 0; i < CalendarScene.STARTS; i++) {
      sink.consume(timeline.between(asked.starts[i], asked.ends[i]));
    }
  }

  /** Numbers in arrays. */
  @Benchmark
  public void betweenLimit(Questions asked, Blackhole sink) {
    CalendarLimit limit = asked.limit;
    for (int i = 0; i < CalendarScene.STARTS; i++) {
      sink.consume(limit.between(asked.startMicros[i], asked.endMicros[i]));
    }
  }

  /** Day after day. */
  @Benchmark
  public void betweenDayList(Questions asked, Blackhole sink) {
    int first = asked.next();
    for (int i = first; i < first + FEW; i++) {
      sink.consume(asked.dayList.between(asked.starts[i], asked.ends[i]));
    }
  }

  /** ObjectLab, in business days. */
  @Benchmark
  public void betweenObjectLab(Questions asked, Blackhole sink) {
    int first = asked.next();
    for (int i = first; i < first + FEW; i++) {
      sink.consume(asked.peers.objectLabBetween(asked.startDates[i], asked.endDates[i]));
    }
  }

  /** The engine, where the caller keeps the instant. */
  @Benchmark
  public void addEngine(Questions asked, Blackhole sink) {
    BusinessCalendar calendar = asked.calendar;
    for (int i = 0; i < CalendarScene.STARTS; i++) {
      sink.consume(calendar.add(asked.starts[i], asked.amount));
    }
  }

  /** The engine, with four versions of the calendar. */
  @Benchmark
  public void addEngineVersions(Questions asked, Blackhole sink) {
    CalendarTimeline timeline = asked.timeline;
    for (int i = 0; i < CalendarScene.STARTS; i++) {
      sink.consume(timeline.add(asked.starts[i], asked.amount));
    }
  }

  /** Numbers in arrays. */
  @Benchmark
  public void addLimit(Questions asked, Blackhole sink) {
    CalendarLimit limit = asked.limit;
    for (int i = 0; i < CalendarScene.STARTS; i++) {
      sink.consume(limit.add(asked.startMicros[i], asked.amountMicros));
    }
  }

  /** Day after day. */
  @Benchmark
  public void addDayList(Questions asked, Blackhole sink) {
    int first = asked.next();
    for (int i = first; i < first + FEW; i++) {
      sink.consume(asked.dayList.add(asked.starts[i], asked.amount));
    }
  }

  /** jBPM, with one span a day and the amount as text. */
  @Benchmark
  public void addJbpm(Questions asked, Blackhole sink) {
    int first = asked.next();
    for (int i = first; i < first + FEW; i++) {
      sink.consume(asked.peers.jbpmAdd(asked.starts[i], asked.amountText));
    }
  }

  /** ObjectLab, in business days. */
  @Benchmark
  public void addObjectLab(Questions asked, Blackhole sink) {
    int first = asked.next();
    for (int i = first; i < first + FEW; i++) {
      sink.consume(asked.peers.objectLabAdd(asked.startDates[i], asked.span.days()));
    }
  }
}
