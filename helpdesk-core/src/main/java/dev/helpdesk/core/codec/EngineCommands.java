package dev.helpdesk.core.codec;

import dev.helpdesk.core.command.NoteFanOutEnd;
import dev.helpdesk.core.command.NoteFanOutRefusals;
import dev.helpdesk.core.command.NoteFollowUpEnd;
import dev.helpdesk.core.command.RegisterFollowUp;
import dev.helpdesk.core.command.StopFanOut;
import dev.helpdesk.core.command.TouchRecord;

/** The codecs of what is asked of the engine itself. */
final class EngineCommands {

  static final ObjectCodec<StopFanOut> STOP_FAN_OUT =
      Records.of(StopFanOut::new, Fields.of("name", StopFanOut::name, Codecs.TEXT));

  static final ObjectCodec<TouchRecord> TOUCH_RECORD =
      Records.of(TouchRecord::new, Fields.of("record", TouchRecord::record, Ids.RECORD));

  static final ObjectCodec<RegisterFollowUp> REGISTER_FOLLOW_UP =
      Records.of(
          RegisterFollowUp::new,
          Fields.of("record", RegisterFollowUp::record, Ids.RECORD),
          Fields.of("origin", RegisterFollowUp::origin, Ids.RECORD),
          Fields.of("message", RegisterFollowUp::message, Ids.TEXT_KEY));

  static final ObjectCodec<NoteFollowUpEnd> NOTE_FOLLOW_UP_END =
      Records.of(
          NoteFollowUpEnd::new,
          Fields.of("record", NoteFollowUpEnd::record, Ids.RECORD),
          Fields.of("duty", NoteFollowUpEnd::duty, Codecs.TEXT),
          Fields.of("outcome", NoteFollowUpEnd::outcome, Codecs.TEXT),
          Fields.nullable("link", NoteFollowUpEnd::link, Terms.LINK_TYPE),
          Fields.nullable("other", NoteFollowUpEnd::other, Ids.RECORD),
          Fields.of("otherOpen", NoteFollowUpEnd::otherOpen, Codecs.BOOLEAN));

  static final ObjectCodec<NoteFanOutEnd> NOTE_FAN_OUT_END =
      Records.of(
          NoteFanOutEnd::new,
          Fields.of("record", NoteFanOutEnd::record, Ids.RECORD),
          Fields.of("duty", NoteFanOutEnd::duty, Codecs.TEXT),
          Fields.of("accepted", NoteFanOutEnd::accepted, Codecs.LONG),
          Fields.of("refused", NoteFanOutEnd::refused, Codecs.LONG),
          Fields.of("stopped", NoteFanOutEnd::stopped, Codecs.BOOLEAN));

  static final ObjectCodec<NoteFanOutRefusals> NOTE_FAN_OUT_REFUSALS =
      Records.of(
          NoteFanOutRefusals::new,
          Fields.of("record", NoteFanOutRefusals::record, Ids.RECORD),
          Fields.of("duty", NoteFanOutRefusals::duty, Codecs.TEXT),
          Fields.of(
              "refusals", NoteFanOutRefusals::refusals, Codecs.list(EngineEvents.FAN_OUT_REFUSAL)));

  private EngineCommands() {}
}
