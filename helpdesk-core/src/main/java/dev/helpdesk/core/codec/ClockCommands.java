package dev.helpdesk.core.codec;

import dev.helpdesk.core.command.ExcludePeriod;
import dev.helpdesk.core.command.ExtendTarget;

/** The codecs of what is asked of clocks. */
final class ClockCommands {

  static final ObjectCodec<ExtendTarget> EXTEND_TARGET =
      Records.of(
          ExtendTarget::new,
          Fields.of("record", ExtendTarget::record, Ids.RECORD),
          Fields.of("metric", ExtendTarget::metric, Codecs.TEXT),
          Fields.of("by", ExtendTarget::by, Codecs.DURATION),
          Fields.of("approvedBy", ExtendTarget::approvedBy, Ids.ACTOR),
          Fields.of("reason", ExtendTarget::reason, Codecs.TEXT));

  static final ObjectCodec<ExcludePeriod> EXCLUDE_PERIOD =
      Records.of(
          ExcludePeriod::new,
          Fields.of("record", ExcludePeriod::record, Ids.RECORD),
          Fields.of("metrics", ExcludePeriod::metrics, Codecs.list(Codecs.TEXT)),
          Fields.of("from", ExcludePeriod::from, Codecs.INSTANT),
          Fields.of("to", ExcludePeriod::to, Codecs.INSTANT),
          Fields.of("approvedBy", ExcludePeriod::approvedBy, Ids.ACTOR),
          Fields.of("reason", ExcludePeriod::reason, Codecs.TEXT));

  private ClockCommands() {}
}
