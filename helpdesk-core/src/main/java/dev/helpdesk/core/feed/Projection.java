package dev.helpdesk.core.feed;

import java.util.List;

/**
 * What a host builds from events: a report, a search index, a copy elsewhere.
 *
 * <p>It knows up to where it has come. When it keeps that together with what it builds, in one
 * transaction of its own, each event counts once, also over crashes; otherwise some may come again,
 * and it tells by their positions. Called by one thread at a time for each follower.
 */
public interface Projection {

  /** Returns the position of the last event applied, 0 when there is none. */
  long position();

  /**
   * Applies events that follow the last one applied, in order, and remembers the position of the
   * last. What it throws has the same events come again later; no later event comes before them.
   *
   * @param events one or more
   */
  void apply(List<FeedEvent> events);
}
