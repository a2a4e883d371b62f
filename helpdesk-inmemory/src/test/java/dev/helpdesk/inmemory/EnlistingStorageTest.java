package dev.helpdesk.inmemory;

import dev.helpdesk.tck.HostTransactionFixture;
import dev.helpdesk.tck.StorageInHostTransactionContract;
import java.util.function.UnaryOperator;

class EnlistingStorageTest extends StorageInHostTransactionContract {

  @Override
  protected HostTransactionFixture newFixture() {
    return EnlistingFixture.wrapped(UnaryOperator.identity());
  }
}
