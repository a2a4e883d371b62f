package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.sla.Metric;
import dev.helpdesk.core.sla.Occurrence;
import dev.helpdesk.core.sla.PauseRule;
import dev.helpdesk.core.sla.Reopen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clock would have done by now if its promise had held from the beginning, by what is kept
 * of the ticket's past. Knows no calendar.
 */
final class Replay {

  /**
   * A stretch in which the clock did one thing.
   *
   * @param to when it ended, or null while it goes on
   * @param cause what made it stand still; empty where it counted
   */
  record Stretch(Instant from, @Nullable Instant to, String cause) {

    Stretch until(Instant end) {
      return new Stretch(from, end, cause);
    }
  }

  private final Metric metric;
  private final List<PauseRule> pauses;
  private final Instant openedAt;
  private final List<Stretch> ran = new ArrayList<>();
  private final List<Stretch> stood = new ArrayList<>();
  private Run run = Run.ABSENT;
  private Instant startedAt;
  private Instant endedAt;

  private Replay(Metric metric, List<PauseRule> pauses, Instant openedAt) {
    this.metric = metric;
    this.pauses = pauses;
    this.openedAt = openedAt;
    startedAt = openedAt;
    endedAt = openedAt;
  }

  static Replay of(Metric metric, List<PauseRule> pauses, SlaState ticket) {
    List<Occurred> all = ticket.occurred();
    Instant opened = ticket.openedAt();
    Replay replay = new Replay(metric, pauses, opened == null ? Instant.EPOCH : opened);
    Instant answered = ticket.talk().answeredAt();
    // A reply that is kept no more has answered what was written before it all the same.
    boolean forgotten = answered != null && all.stream().noneMatch(one -> isReply(one, answered));
    Talk talk = Talk.NONE;
    Step before = null;
    for (Occurred occurred : all) {
      talk = talk.after(occurred, before);
      if (forgotten && answered != null && !occurred.at().isAfter(answered)) {
        talk = talk.answered(answered);
      }
      replay.take(new Passage(occurred, before, talk));
      before = occurred.step();
    }
    return replay;
  }

  private static boolean isReply(Occurred occurred, Instant at) {
    return occurred.is(Occurrence.DESK_REPLIED) && occurred.at().equals(at);
  }

  /** Tells whether the clock would be open. */
  boolean isOpen() {
    return run == Run.OPEN;
  }

  /** Returns from when it would count. */
  Instant startedAt() {
    return startedAt;
  }

  /** Returns when it would have counted, in the order of time. */
  List<Stretch> ran() {
    return ran;
  }

  /** Returns when it would have stood still, in the order of time. */
  List<Stretch> stood() {
    return stood;
  }

  private void take(Passage passage) {
    Instant at = passage.occurred().at();
    switch (Move.of(metric, run, passage)) {
      case START -> {
        start(passage.occurred().is(Occurrence.REGISTERED) ? openedAt : at);
        if (passage.ends(metric)) {
          end(Run.ENDED, at);
        }
      }
      case RESTART -> start(at);
      case STOP -> end(Run.ENDED, at);
      case CANCEL -> end(Run.CANCELLED, at);
      case REOPEN -> reopen(at);
      case RESTOP -> {
        ran.add(counting(endedAt, at));
        endedAt = at;
      }
      case NONE -> {}
    }
    if (run == Run.OPEN) {
      align(passage.occurred());
    }
  }

  private void start(Instant at) {
    run = Run.OPEN;
    startedAt = at;
    ran.clear();
    stood.clear();
    ran.add(counting(at, null));
  }

  private static Stretch counting(Instant from, @Nullable Instant to) {
    return new Stretch(from, to, "");
  }

  private void end(Run then, Instant at) {
    run = then;
    endedAt = at;
    cut(ran, at);
    cut(stood, at);
  }

  private void reopen(Instant at) {
    if (metric.reopen() == Reopen.RESTART) {
      start(at);
      return;
    }
    if (metric.reopen() == Reopen.RESUME_INCLUDING_CLOSED) {
      ran.add(counting(endedAt, at));
    }
    run = Run.OPEN;
    ran.add(counting(at, null));
  }

  private void align(Occurred occurred) {
    boolean pauses = ClockMoves.pausesIn(this.pauses, occurred.step());
    boolean stands = !stood.isEmpty() && stood.get(stood.size() - 1).to() == null;
    if (pauses && !stands) {
      cut(ran, occurred.at());
      stood.add(new Stretch(occurred.at(), null, occurred.step().pauseCause()));
    } else if (!pauses && stands) {
      cut(stood, occurred.at());
      ran.add(counting(occurred.at(), null));
    }
  }

  private static void cut(List<Stretch> spans, Instant at) {
    int last = spans.size() - 1;
    if (last >= 0 && spans.get(last).to() == null) {
      spans.set(last, spans.get(last).until(at));
    }
  }
}
