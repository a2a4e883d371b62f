package dev.helpdesk.jdbc;

import dev.helpdesk.tck.HostTransactionFixture;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;

class H2FileStorageTest extends JdbcStorageContracts {

  private static final AtomicInteger FILES = new AtomicInteger();

  @TempDir static Path folder;

  @Override
  HostTransactionFixture store() {
    return JdbcFixture.h2File(folder.resolve("desk-" + FILES.incrementAndGet()));
  }
}
