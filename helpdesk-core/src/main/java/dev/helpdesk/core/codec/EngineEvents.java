package dev.helpdesk.core.codec;

import dev.helpdesk.core.event.Document;
import dev.helpdesk.core.event.DocumentInstalled;
import dev.helpdesk.core.event.FanOutEnded;
import dev.helpdesk.core.event.FanOutRefusal;
import dev.helpdesk.core.event.FanOutRefusalsNoted;
import dev.helpdesk.core.event.FanOutStarted;
import dev.helpdesk.core.event.FanOutStopAsked;
import dev.helpdesk.core.event.FollowUpEnded;
import dev.helpdesk.core.event.ReactionsCutOff;

/** The codecs of what the engine itself notes. */
final class EngineEvents {

  static final ObjectCodec<FollowUpEnded> FOLLOW_UP_ENDED =
      Records.of(
          FollowUpEnded::new,
          Fields.of("duty", FollowUpEnded::duty, Codecs.TEXT),
          Fields.of("outcome", FollowUpEnded::outcome, Codecs.TEXT));

  static final ObjectCodec<FanOutStarted> FAN_OUT_STARTED =
      Records.of(
          FanOutStarted::new,
          Fields.of("duty", FanOutStarted::duty, Codecs.TEXT),
          Fields.of("command", FanOutStarted::command, Codecs.TEXT));

  static final ObjectCodec<FanOutStopAsked> FAN_OUT_STOP_ASKED =
      Records.of(FanOutStopAsked::new, Fields.of("duty", FanOutStopAsked::duty, Codecs.TEXT));

  static final ObjectCodec<FanOutEnded> FAN_OUT_ENDED =
      Records.of(
          FanOutEnded::new,
          Fields.of("duty", FanOutEnded::duty, Codecs.TEXT),
          Fields.of("accepted", FanOutEnded::accepted, Codecs.LONG),
          Fields.of("refused", FanOutEnded::refused, Codecs.LONG),
          Fields.of("stopped", FanOutEnded::stopped, Codecs.BOOLEAN));

  static final ObjectCodec<FanOutRefusal> FAN_OUT_REFUSAL =
      Records.of(
          FanOutRefusal::new,
          Fields.of("record", FanOutRefusal::record, Ids.RECORD),
          Fields.of("code", FanOutRefusal::code, Codecs.TEXT));

  static final ObjectCodec<FanOutRefusalsNoted> FAN_OUT_REFUSALS_NOTED =
      Records.of(
          FanOutRefusalsNoted::new,
          Fields.of("duty", FanOutRefusalsNoted::duty, Codecs.TEXT),
          Fields.of("refusals", FanOutRefusalsNoted::refusals, Codecs.list(FAN_OUT_REFUSAL)));

  static final ObjectCodec<ReactionsCutOff> REACTIONS_CUT_OFF =
      Records.of(ReactionsCutOff::new, Fields.of("limit", ReactionsCutOff::limit, Codecs.INT));

  static ObjectCodec<DocumentInstalled> documentInstalled(Codec<Document> documents) {
    return Records.of(
        DocumentInstalled::new,
        Fields.of("name", DocumentInstalled::name, Codecs.TEXT),
        Fields.of("effectiveFrom", DocumentInstalled::effectiveFrom, Codecs.INSTANT),
        Fields.of("document", DocumentInstalled::document, documents));
  }

  private EngineEvents() {}
}
