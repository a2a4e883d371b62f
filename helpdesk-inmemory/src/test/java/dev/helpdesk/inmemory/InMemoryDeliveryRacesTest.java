package dev.helpdesk.inmemory;

import dev.helpdesk.tck.DeliveryRacesContract;
import dev.helpdesk.tck.StorageFixture;

class InMemoryDeliveryRacesTest extends DeliveryRacesContract {

  @Override
  protected StorageFixture newFixture() {
    return InMemoryFixture.plain();
  }
}
