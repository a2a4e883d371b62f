package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.core.command.AcceptAssignment;
import dev.helpdesk.core.command.AcknowledgeEscalation;
import dev.helpdesk.core.command.AnswerSurvey;
import dev.helpdesk.core.command.AssignTicket;
import dev.helpdesk.core.command.Classify;
import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.ConfirmLink;
import dev.helpdesk.core.command.CorrectState;
import dev.helpdesk.core.command.DecideEscalation;
import dev.helpdesk.core.command.EscalateFunctionally;
import dev.helpdesk.core.command.EscalateHierarchically;
import dev.helpdesk.core.command.ExcludePeriod;
import dev.helpdesk.core.command.ExtendTarget;
import dev.helpdesk.core.command.InstallDocument;
import dev.helpdesk.core.command.JudgeMatch;
import dev.helpdesk.core.command.LinkTickets;
import dev.helpdesk.core.command.MigrateTicket;
import dev.helpdesk.core.command.NoteChild;
import dev.helpdesk.core.command.NoteFanOutEnd;
import dev.helpdesk.core.command.NoteFanOutRefusals;
import dev.helpdesk.core.command.NoteFollowUpEnd;
import dev.helpdesk.core.command.NoteUpdate;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.command.ProvideFields;
import dev.helpdesk.core.command.RefuseAssignment;
import dev.helpdesk.core.command.RegisterFollowUp;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.RemoveLink;
import dev.helpdesk.core.command.StartFanOut;
import dev.helpdesk.core.command.StopFanOut;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.command.TouchRecord;
import dev.helpdesk.core.command.UnlinkTickets;
import dev.helpdesk.core.event.Document;

/**
 * How commands are kept that the engine carries: as an object that names its type first.
 *
 * <p>Immutable, safe for use by several threads.
 */
public final class CommandCodec implements Codec<Command> {

  private final Tagged<Command> family;

  private CommandCodec(Codec<Document> documents) {
    family =
        Tagged.<Command>by("type")
            .with("RegisterTicket", RegisterTicket.class, RegisterTicketCodec.CODEC)
            .with("TakeTransition", TakeTransition.class, TicketCommands.TAKE_TRANSITION)
            .with("ProvideFields", ProvideFields.class, TicketCommands.PROVIDE_FIELDS)
            .with("Classify", Classify.class, TicketCommands.CLASSIFY)
            .with("NoteUpdate", NoteUpdate.class, TicketCommands.NOTE_UPDATE)
            .with("CorrectState", CorrectState.class, TicketCommands.CORRECT_STATE)
            .with("ExtendTarget", ExtendTarget.class, ClockCommands.EXTEND_TARGET)
            .with("ExcludePeriod", ExcludePeriod.class, ClockCommands.EXCLUDE_PERIOD)
            .with("AssignTicket", AssignTicket.class, TicketCommands.ASSIGN_TICKET)
            .with("AcceptAssignment", AcceptAssignment.class, TicketCommands.ACCEPT_ASSIGNMENT)
            .with("RefuseAssignment", RefuseAssignment.class, TicketCommands.REFUSE_ASSIGNMENT)
            .with(
                "EscalateFunctionally",
                EscalateFunctionally.class,
                EscalationCommands.ESCALATE_FUNCTIONALLY)
            .with(
                "EscalateHierarchically",
                EscalateHierarchically.class,
                EscalationCommands.ESCALATE_HIERARCHICALLY)
            .with(
                "AcknowledgeEscalation",
                AcknowledgeEscalation.class,
                EscalationCommands.ACKNOWLEDGE_ESCALATION)
            .with("DecideEscalation", DecideEscalation.class, EscalationCommands.DECIDE_ESCALATION)
            .with("PostMessage", PostMessage.class, TicketCommands.POST_MESSAGE)
            .with("JudgeMatch", JudgeMatch.class, RelationCommands.JUDGE_MATCH)
            .with("LinkTickets", LinkTickets.class, RelationCommands.LINK_TICKETS)
            .with("UnlinkTickets", UnlinkTickets.class, RelationCommands.UNLINK_TICKETS)
            .with("AnswerSurvey", AnswerSurvey.class, TicketCommands.ANSWER_SURVEY)
            .with("InstallDocument", InstallDocument.class, installDocument(documents))
            .with("StartFanOut", StartFanOut.class, startFanOut(Codecs.lazy(() -> this)))
            .with("StopFanOut", StopFanOut.class, EngineCommands.STOP_FAN_OUT)
            .with("ConfirmLink", ConfirmLink.class, RelationCommands.CONFIRM_LINK)
            .with("RemoveLink", RemoveLink.class, RelationCommands.REMOVE_LINK)
            .with("NoteChild", NoteChild.class, RelationCommands.NOTE_CHILD)
            .with("NoteFollowUpEnd", NoteFollowUpEnd.class, EngineCommands.NOTE_FOLLOW_UP_END)
            .with("RegisterFollowUp", RegisterFollowUp.class, EngineCommands.REGISTER_FOLLOW_UP)
            .with("TouchRecord", TouchRecord.class, EngineCommands.TOUCH_RECORD)
            .with("MigrateTicket", MigrateTicket.class, MigrationCodec.MIGRATE_TICKET)
            .with(
                "NoteFanOutRefusals",
                NoteFanOutRefusals.class,
                EngineCommands.NOTE_FAN_OUT_REFUSALS)
            .with("NoteFanOutEnd", NoteFanOutEnd.class, EngineCommands.NOTE_FAN_OUT_END)
            .build();
  }

  /**
   * Returns the codec of all commands.
   *
   * @param documents how the documents are written that are to be installed
   */
  public static CommandCodec of(Codec<Document> documents) {
    return new CommandCodec(documents);
  }

  private static ObjectCodec<InstallDocument> installDocument(Codec<Document> documents) {
    return Records.of(
        InstallDocument::new,
        Fields.of("name", InstallDocument::name, Codecs.TEXT),
        Fields.of("effectiveFrom", InstallDocument::effectiveFrom, Codecs.INSTANT),
        Fields.of("document", InstallDocument::document, documents));
  }

  private static ObjectCodec<StartFanOut> startFanOut(Codec<Command> commands) {
    return Records.of(
        StartFanOut::new,
        Fields.of("name", StartFanOut::name, Codecs.TEXT),
        Fields.of("criteria", StartFanOut::criteria, CriteriaCodec.CRITERIA),
        Fields.of("template", StartFanOut::template, commands));
  }

  @Override
  public JsonNode write(Command value) {
    return family.write(value);
  }

  @Override
  public Command read(JsonNode node, Path path) {
    return family.read(node, path);
  }
}
