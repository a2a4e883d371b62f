package dev.helpdesk.core.codec;

import dev.helpdesk.core.sla.Cycles;
import dev.helpdesk.core.sla.Occurrence;
import dev.helpdesk.core.sla.SlaPolicy;
import dev.helpdesk.core.sla.internal.ClockState;
import dev.helpdesk.core.sla.internal.ExcludedPeriod;
import dev.helpdesk.core.sla.internal.Exclusions;
import dev.helpdesk.core.sla.internal.Occurred;
import dev.helpdesk.core.sla.internal.Promise;
import dev.helpdesk.core.sla.internal.Ran;
import dev.helpdesk.core.sla.internal.SlaState;
import dev.helpdesk.core.sla.internal.Spent;
import dev.helpdesk.core.sla.internal.Step;
import dev.helpdesk.core.sla.internal.Stood;
import dev.helpdesk.core.sla.internal.Talk;
import dev.helpdesk.core.sla.internal.Verdict;
import java.time.Duration;

/** How the clocks of agreements write their policy and state. */
public final class SlaCodec {

  /** The section of the policy; what is left out is as usual. */
  public static final ObjectCodec<SlaPolicy> POLICY = SlaPolicyCodec.POLICY;

  private static final ObjectCodec<Promise> PROMISE =
      Records.of(
          Promise::new,
          Fields.of("agreement", Promise::agreement, Ids.AGREEMENT),
          Fields.of("calendar", Promise::calendar, Codecs.TEXT),
          Fields.of("target", Promise::target, Codecs.DURATION),
          Fields.added("extension", Promise::extension, Codecs.DURATION, Duration.ZERO));

  private static final ObjectCodec<Ran> RAN =
      Records.of(
          Ran::new,
          Fields.of("calendar", Ran::calendar, Codecs.TEXT),
          Fields.of("from", Ran::from, Codecs.INSTANT),
          Fields.of("before", Ran::before, Codecs.DURATION),
          Fields.of("after", Ran::after, Codecs.DURATION));

  private static final ObjectCodec<Stood> STOOD =
      Records.of(
          Stood::new,
          Fields.of("calendar", Stood::calendar, Codecs.TEXT),
          Fields.of("from", Stood::from, Codecs.INSTANT),
          Fields.of("to", Stood::to, Codecs.INSTANT));

  private static final ObjectCodec<ExcludedPeriod> EXCLUDED_PERIOD =
      Records.of(
          ExcludedPeriod::new,
          Fields.of("metrics", ExcludedPeriod::metrics, Codecs.list(Codecs.TEXT)),
          Fields.of("from", ExcludedPeriod::from, Codecs.INSTANT),
          Fields.of("to", ExcludedPeriod::to, Codecs.INSTANT));

  private static final Codec<Exclusions> EXCLUSIONS =
      Codecs.list(EXCLUDED_PERIOD).as(Exclusions::new, Exclusions::periods);

  private static final ObjectCodec<Spent> SPENT =
      Records.of(
          Spent::new,
          Fields.of("elapsed", Spent::elapsed, Codecs.DURATION),
          Fields.nullable("runningSince", Spent::runningSince, Codecs.INSTANT),
          Fields.nullable("pausedSince", Spent::pausedSince, Codecs.INSTANT),
          Fields.of("pausedBusiness", Spent::pausedBusiness, Codecs.DURATION),
          Fields.of("ran", Spent::ran, Codecs.list(RAN)),
          Fields.list("stood", Spent::stood, STOOD));

  private static final ObjectCodec<Verdict> VERDICT =
      Records.of(
          Verdict::new,
          Fields.of("at", Verdict::at, Codecs.INSTANT),
          Fields.of("outcome", Verdict::outcome, Terms.CLOCK_OUTCOME),
          Fields.nullable("due", Verdict::due, Codecs.INSTANT),
          Fields.of("unanswered", Verdict::unanswered, Codecs.BOOLEAN),
          Fields.added("missed", Verdict::missed, Codecs.LONG, 0L));

  private static final ObjectCodec<Cycles> CYCLES =
      Records.of(
          Cycles::new,
          Fields.of("count", Cycles::count, Codecs.LONG),
          Fields.of("breached", Cycles::breached, Codecs.LONG),
          Fields.of("missed", Cycles::missed, Codecs.LONG),
          Fields.nullable("longestElapsed", Cycles::longestElapsed, Codecs.DURATION),
          Fields.nullable("worstRemaining", Cycles::worstRemaining, Codecs.DURATION),
          Fields.nullable("lastOutcome", Cycles::lastOutcome, Terms.CLOCK_OUTCOME));

  private static final ObjectCodec<ClockState> CLOCK_STATE =
      Records.of(
          ClockState::new,
          Fields.of("metric", ClockState::metric, Codecs.TEXT),
          Fields.of("promise", ClockState::promise, PROMISE),
          Fields.of("startedAt", ClockState::startedAt, Codecs.INSTANT),
          Fields.of("spent", ClockState::spent, SPENT),
          Fields.of("warned", ClockState::warned, Codecs.list(WarningCodec.WARNING)),
          Fields.nullable("breachedAt", ClockState::breachedAt, Codecs.INSTANT),
          Fields.nullable("verdict", ClockState::verdict, VERDICT),
          Fields.added("cycle", ClockState::cycle, Codecs.INT, 1),
          Fields.added("past", ClockState::past, CYCLES, Cycles.NONE));

  private static final ObjectCodec<Step> STEP =
      Records.of(
          Step::new,
          Fields.of("state", Step::state, Codecs.TEXT),
          Fields.of("category", Step::category, Terms.STATE_CATEGORY),
          Fields.nullable("reason", Step::reason, Codecs.TEXT),
          Fields.nullable("group", Step::group, Ids.GROUP),
          Fields.of("level", Step::level, Codecs.INT),
          Fields.of("since", Step::since, Codecs.INSTANT));

  private static final ObjectCodec<Occurred> OCCURRED =
      Records.of(
          Occurred::new,
          Fields.of("what", Occurred::what, Codecs.list(Codecs.oneOf(Occurrence.values()))),
          Fields.of("step", Occurred::step, STEP),
          Fields.of("at", Occurred::at, Codecs.INSTANT));

  private static final ObjectCodec<Talk> TALK =
      Records.of(
          Talk::new,
          Fields.nullable("answeredAt", Talk::answeredAt, Codecs.INSTANT),
          Fields.nullable("waitingSince", Talk::waitingSince, Codecs.INSTANT));

  /** What this room remembers. */
  public static final ObjectCodec<SlaState> STATE =
      Records.of(
          SlaState::new,
          Fields.of("clocks", SlaState::clocks, Codecs.list(CLOCK_STATE)),
          Fields.nullable("openedAt", SlaState::openedAt, Codecs.INSTANT),
          Fields.of("talk", SlaState::talk, TALK),
          Fields.of("occurred", SlaState::occurred, Codecs.list(OCCURRED)),
          Fields.added("excluded", SlaState::exclusions, EXCLUSIONS, Exclusions.NONE),
          Fields.nullable("chosen", SlaState::chosen, ClockEvents.AGREEMENT_CHOSEN));

  private SlaCodec() {}
}
