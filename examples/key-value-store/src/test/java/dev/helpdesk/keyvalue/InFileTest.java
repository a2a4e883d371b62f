package dev.helpdesk.keyvalue;

class InFileTest extends StorageContracts {

  @Override
  KeyValueFixture fixture() {
    return KeyValueFixture.inFile();
  }
}
