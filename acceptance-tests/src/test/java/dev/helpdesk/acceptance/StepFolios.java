package dev.helpdesk.acceptance;

import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.identity.FolioSource;

/** Gives the same number to the same command, however often it is given. */
final class StepFolios implements FolioSource {

  private long next = 1;

  void at(int step, int command) {
    next = step * 10_000L + command * 10L;
  }

  /** Returns where it is, to go back to when what follows is interrupted and taken again. */
  long mark() {
    return next;
  }

  void backTo(long mark) {
    next = mark;
  }

  @Override
  public long next(TenantId tenant, String series) {
    return next++;
  }
}
