package dev.helpdesk.jdbc;

import dev.helpdesk.databases.TestDatabases;
import dev.helpdesk.tck.HostTransactionFixture;
import dev.helpdesk.tck.LostCommitFixture;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;

class H2FileStorageTest extends JdbcStorageContracts {

  private static final AtomicInteger FILES = new AtomicInteger();

  @TempDir static Path folder;

  @Override
  HostTransactionFixture store() {
    return JdbcFixture.h2File(newFile());
  }

  private static Path newFile() {
    return folder.resolve("desk-" + FILES.incrementAndGet());
  }

  @Override
  LostCommitFixture losing() {
    return LosingJdbcFixture.onH2(TestDatabases.h2("file:" + newFile()));
  }
}
