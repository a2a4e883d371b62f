package dev.helpdesk.core.codec;

import dev.helpdesk.core.event.ChildChanged;
import dev.helpdesk.core.event.Compared;
import dev.helpdesk.core.event.LinkAsked;
import dev.helpdesk.core.event.LinkConfirmed;
import dev.helpdesk.core.event.LinkRefused;
import dev.helpdesk.core.event.LinkRemoved;
import dev.helpdesk.core.event.Match;
import dev.helpdesk.core.event.MatchJudged;

/** The codecs of what a ticket has to do with others. */
final class RelationEvents {

  static final ObjectCodec<Match> MATCH =
      Records.of(
          Match::new,
          Fields.of("record", Match::record, Ids.RECORD),
          Fields.of("type", Match::type, Terms.KNOWLEDGE_TYPE),
          Fields.of("score", Match::score, Codecs.DOUBLE),
          Fields.of("reasons", Match::reasons, Codecs.list(Codecs.TEXT)));

  static final ObjectCodec<Compared> COMPARED =
      Records.of(Compared::new, Fields.of("matches", Compared::matches, Codecs.list(MATCH)));

  static final ObjectCodec<MatchJudged> MATCH_JUDGED =
      Records.of(
          MatchJudged::new,
          Fields.of("record", MatchJudged::record, Ids.RECORD),
          Fields.of("judgement", MatchJudged::judgement, Terms.JUDGEMENT));

  static final ObjectCodec<LinkAsked> LINK_ASKED =
      Records.of(
          LinkAsked::new,
          Fields.of("link", LinkAsked::link, Terms.LINK_TYPE),
          Fields.of("other", LinkAsked::other, Ids.RECORD));

  static final ObjectCodec<LinkConfirmed> LINK_CONFIRMED =
      Records.of(
          LinkConfirmed::new,
          Fields.of("link", LinkConfirmed::link, Terms.LINK_TYPE),
          Fields.of("other", LinkConfirmed::other, Ids.RECORD),
          Fields.of("open", LinkConfirmed::open, Codecs.BOOLEAN));

  static final ObjectCodec<LinkRefused> LINK_REFUSED =
      Records.of(
          LinkRefused::new,
          Fields.of("link", LinkRefused::link, Terms.LINK_TYPE),
          Fields.of("other", LinkRefused::other, Ids.RECORD),
          Fields.of("code", LinkRefused::code, Codecs.TEXT));

  static final ObjectCodec<LinkRemoved> LINK_REMOVED =
      Records.of(
          LinkRemoved::new,
          Fields.of("link", LinkRemoved::link, Terms.LINK_TYPE),
          Fields.of("other", LinkRemoved::other, Ids.RECORD),
          Fields.of("wasOpen", LinkRemoved::wasOpen, Codecs.BOOLEAN));

  static final ObjectCodec<ChildChanged> CHILD_CHANGED =
      Records.of(
          ChildChanged::new,
          Fields.of("child", ChildChanged::child, Ids.RECORD),
          Fields.of("open", ChildChanged::open, Codecs.BOOLEAN));

  private RelationEvents() {}
}
