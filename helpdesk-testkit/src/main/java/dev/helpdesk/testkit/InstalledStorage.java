package dev.helpdesk.testkit;

import dev.helpdesk.inmemory.InMemoryStorage;
import java.util.List;
import java.util.ServiceLoader;

/** Looks up the store of test desks; the only lookup of a service in the library. */
final class InstalledStorage {

  private static final List<TestStorage> FOUND =
      ServiceLoader.load(TestStorage.class).stream().map(ServiceLoader.Provider::get).toList();

  private InstalledStorage() {}

  static TestStorage found() {
    return only(FOUND);
  }

  static TestStorage only(List<TestStorage> found) {
    if (found.size() > 1) {
      List<String> names = found.stream().map(each -> each.getClass().getName()).toList();
      throw new IllegalStateException(
          "expected one TestStorage on the class path, but was " + names);
    }
    return found.isEmpty() ? InMemoryStorage::new : found.get(0);
  }
}
