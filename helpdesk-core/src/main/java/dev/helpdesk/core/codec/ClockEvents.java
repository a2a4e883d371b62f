package dev.helpdesk.core.codec;

import dev.helpdesk.core.event.AgreementChosen;
import dev.helpdesk.core.event.Aspect;
import dev.helpdesk.core.event.BreachWithdrawn;
import dev.helpdesk.core.event.ClockPaused;
import dev.helpdesk.core.event.ClockResumed;
import dev.helpdesk.core.event.ClockRetargeted;
import dev.helpdesk.core.event.ClockStarted;
import dev.helpdesk.core.event.ClockStopped;
import dev.helpdesk.core.event.CountedStretch;
import dev.helpdesk.core.event.PassedOver;
import dev.helpdesk.core.event.PausedStretch;
import dev.helpdesk.core.event.PeriodExcluded;
import dev.helpdesk.core.event.Recount;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.event.TargetExtended;
import dev.helpdesk.core.event.WarningReached;
import java.time.Duration;
import java.util.List;

/** The codecs of what happens to clocks. */
final class ClockEvents {

  private static final ObjectCodec<CountedStretch> COUNTED_STRETCH =
      Records.of(
          CountedStretch::new,
          Fields.of("calendar", CountedStretch::calendar, Codecs.TEXT),
          Fields.of("from", CountedStretch::from, Codecs.INSTANT),
          Fields.of("before", CountedStretch::before, Codecs.DURATION),
          Fields.of("after", CountedStretch::after, Codecs.DURATION));

  private static final ObjectCodec<PausedStretch> PAUSED_STRETCH =
      Records.of(
          PausedStretch::new,
          Fields.of("from", PausedStretch::from, Codecs.INSTANT),
          Fields.of("to", PausedStretch::to, Codecs.INSTANT),
          Fields.of("cause", PausedStretch::cause, Codecs.TEXT));

  private static final Codec<List<Aspect>> ASPECTS = Codecs.list(Codecs.oneOf(Aspect.values()));

  private static final ObjectCodec<PassedOver> PASSED_OVER =
      Records.of(
          PassedOver::new,
          Fields.of("rule", PassedOver::rule, Codecs.TEXT),
          Fields.of("agreement", PassedOver::agreement, Ids.AGREEMENT),
          Fields.of("matchedBy", PassedOver::matchedBy, ASPECTS),
          Fields.of("why", PassedOver::why, Codecs.oneOf(PassedOver.Why.values())));

  static final ObjectCodec<AgreementChosen> AGREEMENT_CHOSEN =
      Records.of(
          AgreementChosen::new,
          Fields.nullable("agreement", AgreementChosen::agreement, Ids.AGREEMENT),
          Fields.nullable("rule", AgreementChosen::rule, Codecs.TEXT),
          Fields.of("matchedBy", AgreementChosen::matchedBy, ASPECTS),
          Fields.nullable("entitlement", AgreementChosen::entitlement, Codecs.TEXT),
          Fields.of("outside", AgreementChosen::outside, Codecs.BOOLEAN),
          Fields.of("passedOver", AgreementChosen::passedOver, Codecs.list(PASSED_OVER)));

  static final ObjectCodec<ClockStarted> CLOCK_STARTED =
      Records.of(
          ClockStarted::new,
          Fields.of("metric", ClockStarted::metric, Codecs.TEXT),
          Fields.of("agreement", ClockStarted::agreement, Ids.AGREEMENT),
          Fields.of("calendar", ClockStarted::calendar, Codecs.TEXT),
          Fields.of("target", ClockStarted::target, Codecs.DURATION),
          Fields.of("startedAt", ClockStarted::startedAt, Codecs.INSTANT),
          Fields.unlessUsual(
              "counted", ClockStarted::counted, Codecs.list(COUNTED_STRETCH), List.of()),
          Fields.unlessUsual(
              "pausedBusiness", ClockStarted::pausedBusiness, Codecs.DURATION, Duration.ZERO),
          Fields.unlessUsual(
              "paused", ClockStarted::paused, Codecs.list(PAUSED_STRETCH), List.of()));

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
          Fields.of("unanswered", ClockStopped::unanswered, Codecs.BOOLEAN),
          Fields.unlessUsual("missed", ClockStopped::missed, Codecs.LONG, 0L));

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

  private static final ObjectCodec<Recount> RECOUNT =
      Records.of(
          Recount::new,
          Fields.of("metric", Recount::metric, Codecs.TEXT),
          Fields.of("elapsed", Recount::elapsed, Codecs.DURATION),
          Fields.of("pausedBusiness", Recount::pausedBusiness, Codecs.DURATION),
          Fields.of("counted", Recount::counted, Codecs.list(COUNTED_STRETCH)),
          Fields.nullable("breachedAt", Recount::breachedAt, Codecs.INSTANT));

  static final ObjectCodec<TargetExtended> TARGET_EXTENDED =
      Records.of(
          TargetExtended::new,
          Fields.of("metric", TargetExtended::metric, Codecs.TEXT),
          Fields.of("by", TargetExtended::by, Codecs.DURATION),
          Fields.of("target", TargetExtended::target, Codecs.DURATION),
          Fields.of("elapsed", TargetExtended::elapsed, Codecs.DURATION),
          Fields.of("approvedBy", TargetExtended::approvedBy, Ids.ACTOR),
          Fields.of("reason", TargetExtended::reason, Ids.TEXT_KEY));

  static final ObjectCodec<PeriodExcluded> PERIOD_EXCLUDED =
      Records.of(
          PeriodExcluded::new,
          Fields.of("metrics", PeriodExcluded::metrics, Codecs.list(Codecs.TEXT)),
          Fields.of("from", PeriodExcluded::from, Codecs.INSTANT),
          Fields.of("to", PeriodExcluded::to, Codecs.INSTANT),
          Fields.of("approvedBy", PeriodExcluded::approvedBy, Ids.ACTOR),
          Fields.of("reason", PeriodExcluded::reason, Ids.TEXT_KEY),
          Fields.of("recounts", PeriodExcluded::recounts, Codecs.list(RECOUNT)));

  private ClockEvents() {}
}
