package dev.helpdesk.keyvalue;

class InMemoryTest extends StorageContracts {

  @Override
  KeyValueFixture fixture() {
    return KeyValueFixture.inMemory();
  }
}
