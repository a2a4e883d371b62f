package dev.helpdesk.core.drawing.layers;

import dev.helpdesk.core.drawing.layers.Layout.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A line from a cell to one in the next row: down, along a track, and down. Set up in steps. */
final class Link {

  private static final double NEAR = 8;

  final Cell upper;
  final Cell lower;
  double from;
  double to;

  /** The track it takes, from 0 at the top; -1 when it goes straight down. */
  int track = -1;

  /** How far down its track is. */
  double y;

  Link(Cell upper, Cell lower) {
    this.upper = upper;
    this.lower = lower;
  }

  void end(boolean atUpper, double x) {
    if (atUpper) {
      from = x;
    } else {
      to = x;
    }
  }

  void addTo(List<Spot> way) {
    way.add(new Spot(from, upper.y + upper.height));
    if (track >= 0) {
      way.add(new Spot(from, y));
      way.add(new Spot(to, y));
    }
    way.add(new Spot(to, lower.y));
  }

  /**
   * Gives the links between two rows their tracks so that none lie on each other, and those that go
   * the same way don't cross.
   */
  static void chooseTracks(List<Link> links) {
    List<Link> right = new ArrayList<>(links.stream().filter(l -> l.to > l.from).toList());
    List<Link> left = new ArrayList<>(links.stream().filter(l -> l.to < l.from).toList());
    right.sort(Comparator.comparingDouble((Link link) -> link.from).reversed());
    left.sort(Comparator.comparingDouble(link -> link.from));
    List<Link> placed = new ArrayList<>();
    for (int i = 0; i < Math.max(right.size(), left.size()); i++) {
      if (i < right.size()) {
        right.get(i).take(placed, links);
      }
      if (i < left.size()) {
        left.get(i).take(placed, links);
      }
    }
  }

  private void take(List<Link> placed, List<Link> links) {
    int least = 0;
    for (Link other : placed) {
      if (sameWay(other) && meets(other)) {
        least = Math.max(least, other.track + 1);
      }
    }
    // What comes down where this one goes down has to turn off above it.
    for (Link other : links) {
      if (other != this && other.track >= 0 && Math.abs(other.from - to) < NEAR / 2) {
        least = Math.max(least, other.track + 1);
      }
    }
    track = least;
    while (placed.stream().anyMatch(other -> other.track == track && meets(other))) {
      track++;
    }
    placed.add(this);
  }

  private boolean sameWay(Link other) {
    return (to > from) == (other.to > other.from);
  }

  private boolean meets(Link other) {
    return Math.min(from, to) < Math.max(other.from, other.to) + NEAR
        && Math.min(other.from, other.to) < Math.max(from, to) + NEAR;
  }
}
