package dev.helpdesk.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.HelpDesk;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReopenedTest {

  private static final TenantId ACME = TenantId.of("acme");

  @TempDir Path folder;

  private KeyValueStorage storage;

  @Test
  void a_file_gives_everything_back() {
    Path file = folder.resolve("desk.mv");
    TestDesk desk =
        TestDesk.builder()
            .storage(
                time -> {
                  storage = KeyValueStorage.open(file, time);
                  return storage;
                })
            .build();
    TestTicket ticket = desk.register("rosa", "Nobody can log in", "high", "high");
    ticket.assignedTo("ana", "first-line", "ana");
    desk.advance(Duration.ofHours(30));
    desk.register("rosa", "The printer is gone", "low", "low");
    List<String> before = all(storage);
    String digest = desk.desk().historyDigest();
    Instant now = desk.now();
    storage.close();

    try (KeyValueStorage again = KeyValueStorage.open(file, () -> now)) {
      assertThat(all(again)).hasSizeGreaterThan(30).isEqualTo(before);
      HelpDesk helpDesk = HelpDesk.builder().storage(again).time(() -> now).build();
      assertThat(helpDesk.desk("acme").historyDigest()).isEqualTo(digest);
      assertThat(helpDesk.desk("acme").isRebuiltEqual(ticket.id())).isTrue();
      assertThat(again.folios().next(ACME, "INC-2026")).isEqualTo(1);
    }
    try (KeyValueStorage again = KeyValueStorage.open(file, () -> now)) {
      assertThat(again.folios().next(ACME, "INC-2026")).isEqualTo(2);
    }
  }

  /** Returns all that the ports show, byte by byte. */
  private static List<String> all(Storage storage) {
    List<String> all = new ArrayList<>();
    for (RecordRow row :
        storage.query().find(ACME, new Criteria.All(), List.of(), null, 10_000).rows()) {
      all.add(hex(RecordCodec.encode(row)));
      storage.records().texts(ACME, row.id()).forEach(text -> all.add(hex(RowCodec.encode(text))));
    }
    storage.feed().read(ACME, 0, 10_000).forEach(event -> all.add(hex(RowCodec.encode(event))));
    for (Delivery.State state : Delivery.State.values()) {
      storage
          .outbox()
          .list(ACME, state, null, 10_000)
          .forEach(told -> all.add(hex(DeliveryCodec.encode(told))));
      storage
          .duties()
          .list(ACME, state, null, 10_000)
          .forEach(duty -> all.add(hex(DeliveryCodec.encode(duty))));
    }
    all.add(
        storage.wakeUps().next() + " " + storage.outbox().next() + " " + storage.duties().next());
    return all;
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
