package dev.helpdesk.acceptance;

import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.identity.FolioSource;

/** Gives the same number to the same command, however often it is given or decided. */
final class StepFolios implements FolioSource {

  private long next = 1;
  private boolean ofCommand;

  void at(int step, int command) {
    next = step * 10_000L + command * 10L;
    ofCommand = true;
  }

  /** Returns where it is, to go back to when what follows is interrupted and taken again. */
  long mark() {
    if (ofCommand) {
      next++;
      ofCommand = false;
    }
    return next;
  }

  void backTo(long mark) {
    next = mark;
    ofCommand = false;
  }

  @Override
  public long next(TenantId tenant, String series) {
    return ofCommand ? next : next++;
  }
}
