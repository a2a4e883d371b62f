package dev.helpdesk.inmemory;

import dev.helpdesk.tck.DeliveryRacesContract;
import dev.helpdesk.tck.EncodingStorage;
import dev.helpdesk.tck.StorageFixture;

class EncodingDeliveryRacesTest extends DeliveryRacesContract {

  @Override
  protected StorageFixture newFixture() {
    return InMemoryFixture.wrapped(EncodingStorage::new);
  }
}
