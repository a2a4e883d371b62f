package dev.helpdesk.core.codec;

import dev.helpdesk.core.event.BreachWithdrawn;
import dev.helpdesk.core.event.ClockPaused;
import dev.helpdesk.core.event.ClockResumed;
import dev.helpdesk.core.event.ClockRetargeted;
import dev.helpdesk.core.event.ClockStarted;
import dev.helpdesk.core.event.ClockStopped;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.event.WarningReached;

/** The codecs of what happens to clocks. */
final class ClockEvents {

  static final ObjectCodec<ClockStarted> CLOCK_STARTED =
      Records.of(
          ClockStarted::new,
          Fields.of("metric", ClockStarted::metric, Codecs.TEXT),
          Fields.of("agreement", ClockStarted::agreement, Ids.AGREEMENT),
          Fields.of("calendar", ClockStarted::calendar, Codecs.TEXT),
          Fields.of("target", ClockStarted::target, Codecs.DURATION),
          Fields.of("startedAt", ClockStarted::startedAt, Codecs.INSTANT));

  static final ObjectCodec<ClockPaused> CLOCK_PAUSED =
      Records.of(
          ClockPaused::new,
          Fields.of("metric", ClockPaused::metric, Codecs.TEXT),
          Fields.of("elapsed", ClockPaused::elapsed, Codecs.DURATION),
          Fields.of("cause", ClockPaused::cause, Codecs.TEXT));

  static final ObjectCodec<ClockResumed> CLOCK_RESUMED =
      Records.of(
          ClockResumed::new,
          Fields.of("metric", ClockResumed::metric, Codecs.TEXT),
          Fields.of("elapsed", ClockResumed::elapsed, Codecs.DURATION),
          Fields.of("pausedBusiness", ClockResumed::pausedBusiness, Codecs.DURATION));

  static final ObjectCodec<ClockStopped> CLOCK_STOPPED =
      Records.of(
          ClockStopped::new,
          Fields.of("metric", ClockStopped::metric, Codecs.TEXT),
          Fields.of("elapsed", ClockStopped::elapsed, Codecs.DURATION),
          Fields.nullable("due", ClockStopped::due, Codecs.INSTANT),
          Fields.of("outcome", ClockStopped::outcome, Terms.CLOCK_OUTCOME),
          Fields.of("unanswered", ClockStopped::unanswered, Codecs.BOOLEAN));

  static final ObjectCodec<ClockRetargeted> CLOCK_RETARGETED =
      Records.of(
          ClockRetargeted::new,
          Fields.of("metric", ClockRetargeted::metric, Codecs.TEXT),
          Fields.of("agreement", ClockRetargeted::agreement, Ids.AGREEMENT),
          Fields.of("calendar", ClockRetargeted::calendar, Codecs.TEXT),
          Fields.of("target", ClockRetargeted::target, Codecs.DURATION),
          Fields.of("elapsed", ClockRetargeted::elapsed, Codecs.DURATION),
          Fields.of("cause", ClockRetargeted::cause, Codecs.TEXT));

  static final ObjectCodec<WarningReached> WARNING_REACHED =
      Records.of(
          WarningReached::new,
          Fields.of("metric", WarningReached::metric, Codecs.TEXT),
          Fields.of("percent", WarningReached::percent, Codecs.INT),
          Fields.nullable("before", WarningReached::before, Codecs.DURATION),
          Fields.of("reachedAt", WarningReached::reachedAt, Codecs.INSTANT),
          Fields.of("late", WarningReached::late, Codecs.BOOLEAN));

  static final ObjectCodec<TargetBreached> TARGET_BREACHED =
      Records.of(
          TargetBreached::new,
          Fields.of("metric", TargetBreached::metric, Codecs.TEXT),
          Fields.of("breachedAt", TargetBreached::breachedAt, Codecs.INSTANT),
          Fields.of("target", TargetBreached::target, Codecs.DURATION));

  static final ObjectCodec<BreachWithdrawn> BREACH_WITHDRAWN =
      Records.of(
          BreachWithdrawn::new,
          Fields.of("metric", BreachWithdrawn::metric, Codecs.TEXT),
          Fields.of("target", BreachWithdrawn::target, Codecs.DURATION));

  private ClockEvents() {}
}
