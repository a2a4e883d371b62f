package dev.helpdesk.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The plain meaning of every operation on a list of open pieces, by looking at each in turn. */
record PieceList(List<Piece> pieces) {

  /** One open piece, half-open. */
  record Piece(Instant open, Instant close) {}

  /** Joins pieces that touch. */
  static PieceList joining(List<Piece> ordered) {
    List<Piece> joined = new ArrayList<>();
    for (Piece piece : ordered) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).close().equals(piece.open())) {
        joined.set(last, new Piece(joined.get(last).open(), piece.close()));
      } else {
        joined.add(piece);
      }
    }
    return new PieceList(joined);
  }

  PieceList within(Instant from, Instant to) {
    List<Piece> inside = new ArrayList<>();
    for (Piece piece : pieces) {
      Instant open = piece.open().isAfter(from) ? piece.open() : from;
      Instant close = piece.close().isBefore(to) ? piece.close() : to;
      if (open.isBefore(close)) {
        inside.add(new Piece(open, close));
      }
    }
    return new PieceList(inside);
  }

  boolean isOpen(Instant at) {
    return pieces.stream().anyMatch(p -> !at.isBefore(p.open()) && at.isBefore(p.close()));
  }

  Duration between(Instant from, Instant to) {
    return within(from, to).pieces().stream()
        .map(p -> Duration.between(p.open(), p.close()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  Optional<Instant> add(Instant from, Duration amount) {
    Duration rest = amount;
    if (rest.isZero()) {
      return Optional.of(from);
    }
    for (Piece piece : within(from, Instant.MAX).pieces()) {
      Duration here = Duration.between(piece.open(), piece.close());
      if (rest.compareTo(here) <= 0) {
        return Optional.of(piece.open().plus(rest));
      }
      rest = rest.minus(here);
    }
    return Optional.empty();
  }

  Optional<Instant> subtract(Instant to, Duration amount) {
    Duration rest = amount;
    if (rest.isZero()) {
      return Optional.of(to);
    }
    List<Piece> before = within(Instant.MIN, to).pieces();
    for (int i = before.size() - 1; i >= 0; i--) {
      Duration here = Duration.between(before.get(i).open(), before.get(i).close());
      if (rest.compareTo(here) <= 0) {
        return Optional.of(before.get(i).close().minus(rest));
      }
      rest = rest.minus(here);
    }
    return Optional.empty();
  }

  Optional<Instant> nextOpen(Instant at) {
    return within(at, Instant.MAX).pieces().stream().map(Piece::open).findFirst();
  }

  Optional<Instant> prevOpen(Instant at) {
    return within(Instant.MIN, at).pieces().stream().map(Piece::close).reduce((a, b) -> b);
  }

  Optional<Instant> nextClose(Instant at) {
    return pieces.stream().map(Piece::close).filter(at::isBefore).findFirst();
  }

  Optional<Instant> nextStart(Instant at) {
    return pieces.stream().map(Piece::open).filter(at::isBefore).findFirst();
  }
}
