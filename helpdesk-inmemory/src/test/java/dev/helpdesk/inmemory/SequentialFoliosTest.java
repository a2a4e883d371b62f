package dev.helpdesk.inmemory;

import dev.helpdesk.spi.identity.FolioSource;
import dev.helpdesk.tck.FolioSourceContract;

class SequentialFoliosTest extends FolioSourceContract {

  @Override
  protected FolioSource newSource() {
    return new SequentialFolios();
  }
}
