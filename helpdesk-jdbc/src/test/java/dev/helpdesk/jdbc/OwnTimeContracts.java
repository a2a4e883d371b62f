package dev.helpdesk.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.tck.DeliveryRacesContract;
import dev.helpdesk.tck.DutiesContract;
import dev.helpdesk.tck.OutboxContract;
import dev.helpdesk.tck.StorageFixture;
import dev.helpdesk.tck.WakeUpsContract;
import org.junit.jupiter.api.Nested;

/** The contracts that speak of leases, on a store that goes by the time of its database. */
abstract class OwnTimeContracts {

  /** Returns a pool on a fresh, empty database. */
  abstract HikariDataSource dataSource();

  @Nested
  class WakeUps extends WakeUpsContract {
    @Override
    protected StorageFixture newFixture() {
      return new OwnTimeFixture(dataSource());
    }
  }

  @Nested
  class Duties extends DutiesContract {
    @Override
    protected StorageFixture newFixture() {
      return new OwnTimeFixture(dataSource());
    }
  }

  @Nested
  class Outbox extends OutboxContract {
    @Override
    protected StorageFixture newFixture() {
      return new OwnTimeFixture(dataSource());
    }
  }

  @Nested
  class DeliveryRaces extends DeliveryRacesContract {
    @Override
    protected StorageFixture newFixture() {
      return new OwnTimeFixture(dataSource());
    }
  }
}
