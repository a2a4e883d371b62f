package dev.helpdesk.inmemory;

import dev.helpdesk.tck.LostCommitContract;
import dev.helpdesk.tck.LostCommitFixture;
import java.util.function.UnaryOperator;

class InMemoryLostCommitTest extends LostCommitContract {

  @Override
  protected LostCommitFixture newFixture() {
    return LosingFixture.wrapped(UnaryOperator.identity());
  }
}
