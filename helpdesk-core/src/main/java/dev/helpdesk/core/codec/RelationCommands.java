package dev.helpdesk.core.codec;

import dev.helpdesk.core.command.ConfirmLink;
import dev.helpdesk.core.command.JudgeMatch;
import dev.helpdesk.core.command.LinkTickets;
import dev.helpdesk.core.command.NoteChild;
import dev.helpdesk.core.command.RemoveLink;
import dev.helpdesk.core.command.UnlinkTickets;

/** The codecs of what is asked of a ticket and others. */
final class RelationCommands {

  static final ObjectCodec<JudgeMatch> JUDGE_MATCH =
      Records.of(
          JudgeMatch::new,
          Fields.of("record", JudgeMatch::record, Ids.RECORD),
          Fields.of("match", JudgeMatch::match, Ids.RECORD),
          Fields.of("judgement", JudgeMatch::judgement, Terms.JUDGEMENT));

  static final ObjectCodec<LinkTickets> LINK_TICKETS =
      Records.of(
          LinkTickets::new,
          Fields.of("record", LinkTickets::record, Ids.RECORD),
          Fields.of("link", LinkTickets::link, Terms.LINK_TYPE),
          Fields.of("other", LinkTickets::other, Ids.RECORD));

  static final ObjectCodec<UnlinkTickets> UNLINK_TICKETS =
      Records.of(
          UnlinkTickets::new,
          Fields.of("record", UnlinkTickets::record, Ids.RECORD),
          Fields.of("link", UnlinkTickets::link, Terms.LINK_TYPE),
          Fields.of("other", UnlinkTickets::other, Ids.RECORD));

  static final ObjectCodec<ConfirmLink> CONFIRM_LINK =
      Records.of(
          ConfirmLink::new,
          Fields.of("record", ConfirmLink::record, Ids.RECORD),
          Fields.of("link", ConfirmLink::link, Terms.LINK_TYPE),
          Fields.of("asking", ConfirmLink::asking, Ids.RECORD),
          Fields.of("open", ConfirmLink::open, Codecs.BOOLEAN));

  static final ObjectCodec<RemoveLink> REMOVE_LINK =
      Records.of(
          RemoveLink::new,
          Fields.of("record", RemoveLink::record, Ids.RECORD),
          Fields.of("link", RemoveLink::link, Terms.LINK_TYPE),
          Fields.of("other", RemoveLink::other, Ids.RECORD));

  static final ObjectCodec<NoteChild> NOTE_CHILD =
      Records.of(
          NoteChild::new,
          Fields.of("record", NoteChild::record, Ids.RECORD),
          Fields.of("child", NoteChild::child, Ids.RECORD),
          Fields.of("open", NoteChild::open, Codecs.BOOLEAN));

  private RelationCommands() {}
}
