package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.calendar.Stretch;
import dev.helpdesk.core.sla.Segment;
import dev.helpdesk.core.view.Happened;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Cuts the phases of a clock into what counted and what its calendar left out. */
final class Segments {

  private Segments() {}

  static List<Segment> of(List<Phase> phases, List<ExcludedPiece> excluded, Calendars calendars) {
    List<Segment> all = new ArrayList<>();
    for (Phase phase : phases) {
      switch (phase.kind()) {
        case PAUSED -> all.add(still(Segment.Kind.PAUSED, phase));
        case FINISHED -> all.add(still(Segment.Kind.FINISHED, phase));
        case RUNNING -> running(phase, excluded, calendars, all);
      }
    }
    return all;
  }

  private static void running(
      Phase phase, List<ExcludedPiece> excluded, Calendars calendars, List<Segment> all) {
    Phase rest = phase;
    for (ExcludedPiece piece : excluded) {
      if (piece.meets(rest)) {
        Segment out = piece.of(rest);
        counting(rest.until(out.from()), calendars, all);
        all.add(out);
        rest = rest.since(out.to());
      }
    }
    counting(rest, calendars, all);
  }

  private static void counting(Phase phase, Calendars calendars, List<Segment> all) {
    BusinessTime time = calendars.named(phase.calendar());
    if (!phase.from().isBefore(phase.to())) {
      return;
    }
    if (time == null) {
      all.add(still(Segment.Kind.OUT_OF_HOURS, phase));
    } else {
      time.stretches(phase.from(), phase.to()).forEach(piece -> all.add(cut(phase, piece)));
    }
  }

  private static Segment cut(Phase phase, Stretch piece) {
    Duration counted = piece.isOpen() ? piece.length() : Duration.ZERO;
    return segment(kind(piece.kind()), phase, piece.from(), piece.to(), counted);
  }

  private static Segment still(Segment.Kind kind, Phase phase) {
    return segment(kind, phase, phase.from(), phase.to(), Duration.ZERO);
  }

  private static Segment segment(
      Segment.Kind kind, Phase phase, Instant from, Instant to, Duration counted) {
    Happened begun = phase.begun();
    return new Segment(
        kind, from, to, counted, phase.cause(), begun.event().eventType(), begun.version());
  }

  private static Segment.Kind kind(Stretch.Kind kind) {
    return switch (kind) {
      case OPEN -> Segment.Kind.RUNNING;
      case OUT_OF_HOURS -> Segment.Kind.OUT_OF_HOURS;
      case HOLIDAY -> Segment.Kind.HOLIDAY;
      case BREAK -> Segment.Kind.BREAK;
      case EXCEPTION -> Segment.Kind.EXCEPTION;
    };
  }
}
