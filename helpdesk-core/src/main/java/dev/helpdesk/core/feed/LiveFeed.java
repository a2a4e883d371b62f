package dev.helpdesk.core.feed;

import java.util.List;

/**
 * All committed events of one desk, each once, in an order that never changes.
 *
 * <p>The events of a record come in the order of its versions. An event that is committed late is
 * never passed over: it has a place after all that was read before. Safe for use by several
 * threads.
 */
public interface LiveFeed {

  /**
   * Returns events after a position, in order.
   *
   * @param afterPosition position of the last event known; 0 for the beginning
   * @param limit events at most, 1 to 10,000
   * @return the events; none when nothing later is committed
   */
  List<FeedEvent> read(long afterPosition, int limit);

  /** Returns the position of the last event that could be read now, 0 when there is none. */
  long head();
}
