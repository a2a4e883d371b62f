package dev.helpdesk.keyvalue;

import dev.helpdesk.spi.identity.FolioSource;
import dev.helpdesk.tck.BoundsContract;
import dev.helpdesk.tck.DeliveryRacesContract;
import dev.helpdesk.tck.DutiesContract;
import dev.helpdesk.tck.FeedContract;
import dev.helpdesk.tck.FolioSourceContract;
import dev.helpdesk.tck.IdempotencyContract;
import dev.helpdesk.tck.LinearizabilityContract;
import dev.helpdesk.tck.NamesContract;
import dev.helpdesk.tck.OutboxContract;
import dev.helpdesk.tck.QueryContract;
import dev.helpdesk.tck.ReadersContract;
import dev.helpdesk.tck.RecordStoreContract;
import dev.helpdesk.tck.StorageFixture;
import dev.helpdesk.tck.TextsContract;
import dev.helpdesk.tck.UnicodeContract;
import dev.helpdesk.tck.WakeUpsContract;
import org.junit.jupiter.api.Nested;

// guide: contracts
/** Every contract of a store, for each way in which the store keeps things. */
abstract class StorageContracts {

  abstract KeyValueFixture fixture();

  @Nested
  class Records extends RecordStoreContract {
    @Override
    protected StorageFixture newFixture() {
      return fixture();
    }
  }

  // guide: end

  @Nested
  class Idempotency extends IdempotencyContract {
    @Override
    protected StorageFixture newFixture() {
      return fixture();
    }
  }

  @Nested
  class Names extends NamesContract {
    @Override
    protected StorageFixture newFixture() {
      return fixture();
    }
  }

  @Nested
  class Texts extends TextsContract {
    @Override
    protected StorageFixture newFixture() {
      return fixture();
    }
  }

  @Nested
  class History extends FeedContract {
    @Override
    protected StorageFixture newFixture() {
      return fixture();
    }
  }

  @Nested
  class Leases extends WakeUpsContract {
    @Override
    protected StorageFixture newFixture() {
      return fixture();
    }
  }

  @Nested
  class Owed extends DutiesContract {
    @Override
    protected StorageFixture newFixture() {
      return fixture();
    }
  }

  @Nested
  class Told extends OutboxContract {
    @Override
    protected StorageFixture newFixture() {
      return fixture();
    }
  }

  @Nested
  class Queries extends QueryContract {
    @Override
    protected StorageFixture newFixture() {
      return fixture();
    }
  }

  @Nested
  class Bounds extends BoundsContract {
    @Override
    protected StorageFixture newFixture() {
      return fixture();
    }
  }

  @Nested
  class Characters extends UnicodeContract {
    @Override
    protected StorageFixture newFixture() {
      return fixture();
    }
  }

  @Nested
  class Readers extends ReadersContract {
    @Override
    protected StorageFixture newFixture() {
      return fixture();
    }
  }

  @Nested
  class Races extends DeliveryRacesContract {
    @Override
    protected StorageFixture newFixture() {
      return fixture();
    }
  }

  @Nested
  class Linear extends LinearizabilityContract {
    @Override
    protected StorageFixture newFixture() {
      return fixture();
    }
  }

  @Nested
  class Folios extends FolioSourceContract {
    @Override
    protected FolioSource newSource() {
      return fixture().storage().folios();
    }
  }
}
