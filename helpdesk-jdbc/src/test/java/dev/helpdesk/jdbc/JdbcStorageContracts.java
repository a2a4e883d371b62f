package dev.helpdesk.jdbc;

import dev.helpdesk.spi.identity.FolioSource;
import dev.helpdesk.tck.BoundsContract;
import dev.helpdesk.tck.DeliveryRacesContract;
import dev.helpdesk.tck.DutiesContract;
import dev.helpdesk.tck.FeedContract;
import dev.helpdesk.tck.FolioSourceContract;
import dev.helpdesk.tck.HostTransactionFixture;
import dev.helpdesk.tck.IdempotencyContract;
import dev.helpdesk.tck.LinearizabilityContract;
import dev.helpdesk.tck.LostCommitContract;
import dev.helpdesk.tck.LostCommitFixture;
import dev.helpdesk.tck.NamesContract;
import dev.helpdesk.tck.OutboxContract;
import dev.helpdesk.tck.QueryContract;
import dev.helpdesk.tck.ReadersContract;
import dev.helpdesk.tck.RecordStoreContract;
import dev.helpdesk.tck.StorageInHostTransactionContract;
import dev.helpdesk.tck.TextsContract;
import dev.helpdesk.tck.UnicodeContract;
import dev.helpdesk.tck.WakeUpsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** The whole contract of a store, for each database that says where it is. */
abstract class JdbcStorageContracts {

  /** Returns a fresh, empty store. */
  abstract HostTransactionFixture store();

  /** Returns a fresh, empty store whose connections break when they are told to. */
  abstract LostCommitFixture losing();

  @Nested
  class Folios extends FolioSourceContract {
    private final HostTransactionFixture fixture = store();

    @Override
    protected FolioSource newSource() {
      return ((JdbcStorage) fixture.storage()).folios();
    }

    @AfterEach
    void close() {
      fixture.close();
    }
  }

  @Nested
  class RecordStore extends RecordStoreContract {
    @Override
    protected HostTransactionFixture newFixture() {
      return store();
    }
  }

  @Nested
  class Texts extends TextsContract {
    @Override
    protected HostTransactionFixture newFixture() {
      return store();
    }
  }

  @Nested
  class Names extends NamesContract {
    @Override
    protected HostTransactionFixture newFixture() {
      return store();
    }
  }

  @Nested
  class Idempotency extends IdempotencyContract {
    @Override
    protected HostTransactionFixture newFixture() {
      return store();
    }
  }

  @Nested
  class Feed extends FeedContract {
    @Override
    protected HostTransactionFixture newFixture() {
      return store();
    }
  }

  @Nested
  class WakeUps extends WakeUpsContract {
    @Override
    protected HostTransactionFixture newFixture() {
      return store();
    }
  }

  @Nested
  class Duties extends DutiesContract {
    @Override
    protected HostTransactionFixture newFixture() {
      return store();
    }
  }

  @Nested
  class Outbox extends OutboxContract {
    @Override
    protected HostTransactionFixture newFixture() {
      return store();
    }
  }

  @Nested
  class Query extends QueryContract {
    @Override
    protected HostTransactionFixture newFixture() {
      return store();
    }
  }

  @Nested
  class Bounds extends BoundsContract {
    @Override
    protected HostTransactionFixture newFixture() {
      return store();
    }
  }

  @Nested
  class DeliveryRaces extends DeliveryRacesContract {
    @Override
    protected HostTransactionFixture newFixture() {
      return store();
    }
  }

  @Nested
  class Linearizability extends LinearizabilityContract {
    @Override
    protected HostTransactionFixture newFixture() {
      return store();
    }
  }

  @Nested
  class Readers extends ReadersContract {
    @Override
    protected HostTransactionFixture newFixture() {
      return store();
    }
  }

  @Nested
  class Unicode extends UnicodeContract {
    @Override
    protected HostTransactionFixture newFixture() {
      return store();
    }
  }

  @Nested
  class StorageInHostTransaction extends StorageInHostTransactionContract {
    @Override
    protected HostTransactionFixture newFixture() {
      return store();
    }
  }

  @Nested
  class LostCommit extends LostCommitContract {
    @Override
    protected LostCommitFixture newFixture() {
      return losing();
    }
  }
}
