package dev.helpdesk.core.codec;

import static dev.helpdesk.core.event.ClassificationCause.AGENT;

import dev.helpdesk.core.command.AcceptAssignment;
import dev.helpdesk.core.command.AnswerSurvey;
import dev.helpdesk.core.command.AssignTicket;
import dev.helpdesk.core.command.Classify;
import dev.helpdesk.core.command.CorrectState;
import dev.helpdesk.core.command.NoteUpdate;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.command.ProvideFields;
import dev.helpdesk.core.command.RefuseAssignment;
import dev.helpdesk.core.command.TakeTransition;

/** The codecs of what is asked of a ticket as such. */
final class TicketCommands {

  static final ObjectCodec<TakeTransition> TAKE_TRANSITION =
      Records.of(
          TakeTransition::new,
          Fields.of("record", TakeTransition::record, Ids.RECORD),
          Fields.of("transition", TakeTransition::transition, Codecs.TEXT),
          Fields.nullable("reason", TakeTransition::reason, Codecs.TEXT),
          Fields.nullable("text", TakeTransition::text, Codecs.TEXT));

  static final ObjectCodec<Classify> CLASSIFY =
      Records.of(
          Classify::new,
          Fields.of("record", Classify::record, Ids.RECORD),
          Fields.nullable("category", Classify::category, Codecs.TEXT),
          Fields.nullable("impact", Classify::impact, Codecs.TEXT),
          Fields.nullable("urgency", Classify::urgency, Codecs.TEXT),
          Fields.nullable("reason", Classify::reason, Codecs.TEXT),
          Fields.added("cause", Classify::cause, Terms.CLASSIFICATION_CAUSE, AGENT),
          Fields.nullable("until", Classify::until, Codecs.INSTANT));

  static final ObjectCodec<NoteUpdate> NOTE_UPDATE =
      Records.of(
          NoteUpdate::new,
          Fields.of("record", NoteUpdate::record, Ids.RECORD),
          Fields.of("fields", NoteUpdate::fields, Codecs.list(Codecs.TEXT)));

  static final ObjectCodec<ProvideFields> PROVIDE_FIELDS =
      Records.of(
          ProvideFields::new,
          Fields.of("record", ProvideFields::record, Ids.RECORD),
          Fields.of("fields", ProvideFields::fields, Codecs.sortedMap(Codecs.TEXT)));

  static final ObjectCodec<CorrectState> CORRECT_STATE =
      Records.of(
          CorrectState::new,
          Fields.of("record", CorrectState::record, Ids.RECORD),
          Fields.of("state", CorrectState::state, Codecs.TEXT));

  static final ObjectCodec<AssignTicket> ASSIGN_TICKET =
      Records.of(
          AssignTicket::new,
          Fields.of("record", AssignTicket::record, Ids.RECORD),
          Fields.nullable("group", AssignTicket::group, Ids.GROUP),
          Fields.nullable("agent", AssignTicket::agent, Ids.ACTOR),
          Fields.nullable("reason", AssignTicket::reason, Codecs.TEXT));

  static final ObjectCodec<AcceptAssignment> ACCEPT_ASSIGNMENT =
      Records.of(AcceptAssignment::new, Fields.of("record", AcceptAssignment::record, Ids.RECORD));

  static final ObjectCodec<RefuseAssignment> REFUSE_ASSIGNMENT =
      Records.of(
          RefuseAssignment::new,
          Fields.of("record", RefuseAssignment::record, Ids.RECORD),
          Fields.nullable("reason", RefuseAssignment::reason, Codecs.TEXT));

  static final ObjectCodec<PostMessage> POST_MESSAGE =
      Records.of(
          PostMessage::new,
          Fields.of("record", PostMessage::record, Ids.RECORD),
          Fields.of("audience", PostMessage::audience, Terms.AUDIENCE),
          Fields.of("text", PostMessage::text, Codecs.TEXT),
          Fields.of("automatic", PostMessage::automatic, Codecs.BOOLEAN));

  static final ObjectCodec<AnswerSurvey> ANSWER_SURVEY =
      Records.of(
          AnswerSurvey::new,
          Fields.of("record", AnswerSurvey::record, Ids.RECORD),
          Fields.of("courtesy", AnswerSurvey::courtesy, Codecs.INT),
          Fields.of("patience", AnswerSurvey::patience, Codecs.INT),
          Fields.of("help", AnswerSurvey::help, Codecs.INT),
          Fields.of("overall", AnswerSurvey::overall, Codecs.INT),
          Fields.nullable("comment", AnswerSurvey::comment, Codecs.TEXT));

  private TicketCommands() {}
}
