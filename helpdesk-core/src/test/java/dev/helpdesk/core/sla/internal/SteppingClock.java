package dev.helpdesk.core.sla.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The resolution clock of {@link ClockDesk#policy()} with extensions and excluded periods, by
 * looking at each minute anew after whatever happens. Everything is on the minute.
 */
final class SteppingClock {

  private static final int HORIZON = 90 * 1_440;

  private final Instant start;
  private final List<Integer> stateFrom = new ArrayList<>();
  private final List<String> states = new ArrayList<>();
  private final boolean[] excluded = new boolean[HORIZON];
  private int now;
  private String priority = "P2";
  private int extension;
  private int target = 480;
  private @Nullable Integer breached;

  SteppingClock(Instant start) {
    this.start = start;
    stateFrom.add(0);
    states.add("new");
  }

  /** Lets minutes pass; what is missed on the way is a breach. */
  void pass(int minutes) {
    now += minutes;
    Integer due = reached(now);
    if (!finished() && breached == null && due != null && due < now) {
      breached = due;
    }
  }

  void to(String state) {
    boolean reopened = finished();
    stateFrom.add(now);
    states.add(state);
    if (finished()) {
      return;
    }
    if (reopened && !isBroken()) {
      breached = null;
    }
    retarget();
    if (reopened && isBroken() && breached == null) {
      breached = reached(now);
    }
  }

  void classify(String changed) {
    priority = changed;
    if (!finished()) {
      retarget();
    }
  }

  void extend(int minutes) {
    extension += minutes;
    retarget();
  }

  /** A breach that was noted before the due as it is now moves there, if anything was counted. */
  void exclude(int from, int to) {
    int counted = count(true) + count(false);
    for (int minute = Math.max(0, from); minute < to; minute++) {
      excluded[minute] = true;
    }
    boolean recounted = counted != count(true) + count(false);
    if (!finished() && breached != null && recounted) {
      Integer due = reached(now);
      breached = due == null || due >= now ? null : Integer.valueOf(Math.max(due, breached));
    }
  }

  boolean finished() {
    return state().equals("resolved") || state().equals("closed");
  }

  Duration elapsed() {
    return Duration.ofMinutes(count(true));
  }

  Duration paused() {
    return Duration.ofMinutes(count(false));
  }

  @Nullable Instant due() {
    Integer due = reached(state().equals("waiting") || finished() ? now : HORIZON - 1);
    return due == null ? null : start.plusSeconds(due * 60L);
  }

  @Nullable Instant breachedAt() {
    return breached == null ? null : start.plusSeconds(breached * 60L);
  }

  private void retarget() {
    int wanted =
        extension
            + switch (priority) {
              case "P1" -> 240;
              case "P2" -> 480;
              default -> 960;
            };
    if (wanted != target) {
      target = wanted;
      breached = !isBroken() ? null : breached == null ? Integer.valueOf(now) : breached;
    }
  }

  private boolean isBroken() {
    Integer due = reached(now);
    return due != null && due < now;
  }

  private @Nullable Integer reached(int until) {
    int counted = 0;
    for (int minute = 0; minute <= until; minute++) {
      if (counted == target) {
        return minute;
      }
      counted += counts(minute, true) ? 1 : 0;
    }
    return null;
  }

  private int count(boolean running) {
    int counted = 0;
    for (int minute = 0; minute < now; minute++) {
      counted += counts(minute, running) ? 1 : 0;
    }
    return counted;
  }

  private boolean counts(int minute, boolean running) {
    if (excluded[minute]) {
      return false;
    }
    long second = start.getEpochSecond() + minute * 60L;
    long day = Math.floorDiv(second, 86_400L);
    long ofDay = Math.floorMod(second, 86_400L) / 60;
    boolean open = Math.floorMod(day + 3, 7L) < 5 && day != 20_516 && ofDay >= 540 && ofDay < 1_020;
    String state = stateAt(minute);
    boolean asked = state.equals("waiting") ? !running : running && !isEnd(state);
    return open && asked;
  }

  private String stateAt(int minute) {
    int i = states.size() - 1;
    while (stateFrom.get(i) > minute) {
      i--;
    }
    return states.get(i);
  }

  private String state() {
    return states.get(states.size() - 1);
  }

  private static boolean isEnd(String state) {
    return state.equals("resolved") || state.equals("closed");
  }
}
