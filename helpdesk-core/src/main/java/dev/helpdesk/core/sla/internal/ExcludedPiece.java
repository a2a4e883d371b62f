package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.sla.Segment;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.model.ActorId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of the time line that does not count, by one event.
 *
 * @param span which part
 * @param approvedBy who allowed it
 * @param begun the event
 */
record ExcludedPiece(Span span, ActorId approvedBy, Happened begun) {

  /** Adds what a period excludes that was not excluded before, keeping the order of time. */
  static void add(List<ExcludedPiece> pieces, Span period, ActorId approvedBy, Happened begun) {
    List<Span> known = pieces.stream().map(ExcludedPiece::span).toList();
    List<ExcludedPiece> more = new ArrayList<>();
    period.without(known).forEach(span -> more.add(new ExcludedPiece(span, approvedBy, begun)));
    pieces.addAll(more);
    pieces.sort(Comparator.comparing(piece -> piece.span().from()));
  }

  /** Returns the stretch of a phase that this takes out. */
  Segment of(Phase phase) {
    return new Segment(
        Segment.Kind.EXCLUDED,
        span.from().isBefore(phase.from()) ? phase.from() : span.from(),
        span.to().isAfter(phase.to()) ? phase.to() : span.to(),
        Duration.ZERO,
        approvedBy.value(),
        begun.event().eventType(),
        begun.version());
  }

  boolean meets(Phase phase) {
    return span.from().isBefore(phase.to()) && phase.from().isBefore(span.to());
  }
}
