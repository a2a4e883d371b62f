package dev.helpdesk.keyvalue;

// guide: test
class InMemoryTest extends StorageContracts {

  @Override
  KeyValueFixture fixture() {
    return KeyValueFixture.inMemory();
  }
}
// guide: end
