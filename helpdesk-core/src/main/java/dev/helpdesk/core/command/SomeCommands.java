package dev.helpdesk.core.command;

/**
 * Cases for a handler that is interested in some commands only.
 *
 * @param <R> what a case gives
 */
public abstract class SomeCommands<R> implements Command.Cases<R> {

  /** Creates the handler. */
  protected SomeCommands() {}

  /** Handles every command whose case isn't overridden. */
  protected abstract R otherwise(Command command);

  @Override
  public R registerTicket(RegisterTicket command) {
    return otherwise(command);
  }

  @Override
  public R takeTransition(TakeTransition command) {
    return otherwise(command);
  }

  @Override
  public R provideFields(ProvideFields command) {
    return otherwise(command);
  }

  @Override
  public R classify(Classify command) {
    return otherwise(command);
  }

  @Override
  public R noteUpdate(NoteUpdate command) {
    return otherwise(command);
  }

  @Override
  public R correctState(CorrectState command) {
    return otherwise(command);
  }

  @Override
  public R extendTarget(ExtendTarget command) {
    return otherwise(command);
  }

  @Override
  public R excludePeriod(ExcludePeriod command) {
    return otherwise(command);
  }

  @Override
  public R assignTicket(AssignTicket command) {
    return otherwise(command);
  }

  @Override
  public R acceptAssignment(AcceptAssignment command) {
    return otherwise(command);
  }

  @Override
  public R refuseAssignment(RefuseAssignment command) {
    return otherwise(command);
  }

  @Override
  public R escalateFunctionally(EscalateFunctionally command) {
    return otherwise(command);
  }

  @Override
  public R escalateHierarchically(EscalateHierarchically command) {
    return otherwise(command);
  }

  @Override
  public R acknowledgeEscalation(AcknowledgeEscalation command) {
    return otherwise(command);
  }

  @Override
  public R decideEscalation(DecideEscalation command) {
    return otherwise(command);
  }

  @Override
  public R postMessage(PostMessage command) {
    return otherwise(command);
  }

  @Override
  public R judgeMatch(JudgeMatch command) {
    return otherwise(command);
  }

  @Override
  public R linkTickets(LinkTickets command) {
    return otherwise(command);
  }

  @Override
  public R unlinkTickets(UnlinkTickets command) {
    return otherwise(command);
  }

  @Override
  public R answerSurvey(AnswerSurvey command) {
    return otherwise(command);
  }

  @Override
  public R installDocument(InstallDocument command) {
    return otherwise(command);
  }

  @Override
  public R startFanOut(StartFanOut command) {
    return otherwise(command);
  }

  @Override
  public R stopFanOut(StopFanOut command) {
    return otherwise(command);
  }

  @Override
  public R confirmLink(ConfirmLink command) {
    return otherwise(command);
  }

  @Override
  public R removeLink(RemoveLink command) {
    return otherwise(command);
  }

  @Override
  public R noteChild(NoteChild command) {
    return otherwise(command);
  }

  @Override
  public R noteFollowUpEnd(NoteFollowUpEnd command) {
    return otherwise(command);
  }

  @Override
  public R noteFanOutRefusals(NoteFanOutRefusals command) {
    return otherwise(command);
  }

  @Override
  public R noteFanOutEnd(NoteFanOutEnd command) {
    return otherwise(command);
  }

  @Override
  public R registerFollowUp(RegisterFollowUp command) {
    return otherwise(command);
  }

  @Override
  public R touchRecord(TouchRecord command) {
    return otherwise(command);
  }

  @Override
  public R migrateTicket(MigrateTicket command) {
    return otherwise(command);
  }
}
