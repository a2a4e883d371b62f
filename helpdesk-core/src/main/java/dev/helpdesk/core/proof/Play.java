package dev.helpdesk.core.proof;

import dev.helpdesk.core.view.RecordView;
import java.util.List;

/**
 * One ticket from its registration on, until it got to the level or nothing more happens.
 *
 * @param start when it was registered, in microseconds
 * @param moments the instants at which something happened, the registration first
 * @param reached when it got there, or {@link #NEVER}
 * @param exhausted whether nothing more can happen
 * @param askedTheSame whether only those were asked at the level who had been asked below
 * @param last the ticket at the end
 */
record Play(
    long start,
    List<Moment> moments,
    long reached,
    boolean exhausted,
    boolean askedTheSame,
    RecordView last) {

  static final long NEVER = Long.MAX_VALUE;

  /**
   * An instant at which something happened.
   *
   * @param at when, in microseconds
   * @param rungs what happened; two moments are of the same shape when the names are the same
   * @param ahead everything that falls due then as things stand, in microseconds
   */
  record Moment(long at, List<Rung> rungs, List<Long> ahead) {}

  boolean isReached() {
    return reached != NEVER;
  }

  long took() {
    return reached - start;
  }

  List<Rung> rungs() {
    return moments.stream().flatMap(moment -> moment.rungs().stream()).toList();
  }
}
