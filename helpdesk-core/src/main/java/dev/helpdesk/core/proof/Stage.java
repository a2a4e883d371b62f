package dev.helpdesk.core.proof;

import dev.helpdesk.core.calendar.CalendarTimeline;
import dev.helpdesk.core.directory.PolicyDirectory;
import dev.helpdesk.core.engine.road.Calendars;
import dev.helpdesk.core.engine.road.Trial;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.proof.Play.Moment;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.RecordView;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plays tickets that nobody touches, on a policy and its calendars. */
final class Stage {

  /** A ticket that still moves after so many instants does so without an end. */
  private static final int MOMENTS = 5_000;

  /** A ticket that was just registered, and what happened with it. */
  record Registration(RecordView ticket, List<Happened> happened) {}

  private final Policy policy;
  private final Calendars calendars;
  private final PolicyDirectory people;
  private final Duration patience;

  Stage(Policy policy, Map<String, CalendarTimeline> timelines, Duration patience) {
    this.policy = policy;
    this.calendars = new Calendars(1, timelines);
    this.people = PolicyDirectory.of(policy.directory(), calendars::byName);
    this.patience = patience;
  }

  Policy policy() {
    return policy;
  }

  static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /** Returns what happens at the registration, or null when it is refused. */
  @Nullable Registration registered(Sketch sketch, Instant at) {
    Trial trial = trial(sketch, at);
    return trial.register(sketch.ticket(), at) == null
        ? new Registration(trial.view(), trial.news())
        : null;
  }

  private Trial trial(Sketch sketch, Instant at) {
    return Trial.of(
        policy,
        calendars,
        (record, now) -> new Answers(people, sketch, now),
        sketch.ticket().kind(),
        at);
  }

  Play play(Sketch sketch, long start, Goal goal) {
    Instant at = instant(start);
    Trial trial = trial(sketch, at);
    if (trial.register(sketch.ticket(), at) != null) {
      throw new IllegalStateException("A ticket that was accepted before is refused");
    }
    Instant until = at.plus(patience);
    Goal.Watch watch = goal.watch();
    List<Moment> moments = new ArrayList<>();
    boolean more = true;
    boolean reached = false;
    while (more && !reached) {
      List<Happened> news = trial.news();
      reached = watch.isReached(trial.view(), news);
      moments.add(moment(trial, news, reached));
      more = moments.size() < MOMENTS && !reached && trial.wake(until);
    }
    boolean exhausted = moments.get(moments.size() - 1).ahead().isEmpty();
    long reachedAt = reached ? moments.get(moments.size() - 1).at() : Play.NEVER;
    return new Play(start, moments, reachedAt, exhausted, watch.isAskedTheSame(), trial.view());
  }

  private static Moment moment(Trial trial, List<Happened> news, boolean last) {
    List<Rung> rungs =
        news.stream()
            .map(
                each ->
                    new Rung(each.at(), each.event().eventType(), each.event().match(Salient.OF)))
            .toList();
    // What is still ahead when the level is reached makes no difference any more.
    List<Long> ahead = last ? List.of() : trial.ahead().stream().map(Stage::micros).toList();
    return new Moment(micros(trial.view().lastAt()), rungs, ahead);
  }
}
