package dev.helpdesk.core.command;

import dev.helpdesk.model.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done. Decided by the rooms, never by the command itself.
 *
 * <p>A command that exists is well-formed; whether it is possible depends on limits, policy and
 * record, and ends in an outcome. Immutable.
 */
public sealed interface Command
    permits RegisterTicket,
        TakeTransition,
        ProvideFields,
        Classify,
        NoteUpdate,
        CorrectState,
        ExtendTarget,
        ExcludePeriod,
        AssignTicket,
        AcceptAssignment,
        RefuseAssignment,
        EscalateFunctionally,
        EscalateHierarchically,
        AcknowledgeEscalation,
        DecideEscalation,
        PostMessage,
        JudgeMatch,
        LinkTickets,
        UnlinkTickets,
        AnswerSurvey,
        InstallDocument,
        StartFanOut,
        StopFanOut,
        ConfirmLink,
        RemoveLink,
        NoteChild,
        RegisterFollowUp,
        NoteFollowUpEnd,
        NoteFanOutRefusals,
        NoteFanOutEnd,
        TouchRecord,
        MigrateTicket {

  /** Calls the case of this command. */
  <R> R match(Cases<R> cases);

  /** Returns the stable name of this kind of command. */
  String commandType();

  /** Returns the record it is for, or null when the engine is to give it an id. */
  @Nullable RecordId record();

  /**
   * One case for each kind of command.
   *
   * @param <R> what a case gives
   */
  interface Cases<R> {

    /** Handles {@link RegisterTicket}. */
    R registerTicket(RegisterTicket command);

    /** Handles {@link TakeTransition}. */
    R takeTransition(TakeTransition command);

    /** Handles {@link ProvideFields}. */
    R provideFields(ProvideFields command);

    /** Handles {@link Classify}. */
    R classify(Classify command);

    /** Handles {@link NoteUpdate}. */
    R noteUpdate(NoteUpdate command);

    /** Handles {@link CorrectState}. */
    R correctState(CorrectState command);

    /** Handles {@link ExtendTarget}. */
    R extendTarget(ExtendTarget command);

    /** Handles {@link ExcludePeriod}. */
    R excludePeriod(ExcludePeriod command);

    /** Handles {@link AssignTicket}. */
    R assignTicket(AssignTicket command);

    /** Handles {@link AcceptAssignment}. */
    R acceptAssignment(AcceptAssignment command);

    /** Handles {@link RefuseAssignment}. */
    R refuseAssignment(RefuseAssignment command);

    /** Handles {@link EscalateFunctionally}. */
    R escalateFunctionally(EscalateFunctionally command);

    /** Handles {@link EscalateHierarchically}. */
    R escalateHierarchically(EscalateHierarchically command);

    /** Handles {@link AcknowledgeEscalation}. */
    R acknowledgeEscalation(AcknowledgeEscalation command);

    /** Handles {@link DecideEscalation}. */
    R decideEscalation(DecideEscalation command);

    /** Handles {@link PostMessage}. */
    R postMessage(PostMessage command);

    /** Handles {@link JudgeMatch}. */
    R judgeMatch(JudgeMatch command);

    /** Handles {@link LinkTickets}. */
    R linkTickets(LinkTickets command);

    /** Handles {@link UnlinkTickets}. */
    R unlinkTickets(UnlinkTickets command);

    /** Handles {@link AnswerSurvey}. */
    R answerSurvey(AnswerSurvey command);

    /** Handles {@link InstallDocument}. */
    R installDocument(InstallDocument command);

    /** Handles {@link StartFanOut}. */
    R startFanOut(StartFanOut command);

    /** Handles {@link StopFanOut}. */
    R stopFanOut(StopFanOut command);

    /** Handles {@link ConfirmLink}. */
    R confirmLink(ConfirmLink command);

    /** Handles {@link RemoveLink}. */
    R removeLink(RemoveLink command);

    /** Handles {@link NoteChild}. */
    R noteChild(NoteChild command);

    /** Handles {@link NoteFollowUpEnd}. */
    R noteFollowUpEnd(NoteFollowUpEnd command);

    /** Handles {@link NoteFanOutRefusals}. */
    R noteFanOutRefusals(NoteFanOutRefusals command);

    /** Handles {@link NoteFanOutEnd}. */
    R noteFanOutEnd(NoteFanOutEnd command);

    /** Handles {@link RegisterFollowUp}. */
    R registerFollowUp(RegisterFollowUp command);

    /** Handles {@link TouchRecord}. */
    R touchRecord(TouchRecord command);

    /** Handles {@link MigrateTicket}. */
    R migrateTicket(MigrateTicket command);
  }
}
