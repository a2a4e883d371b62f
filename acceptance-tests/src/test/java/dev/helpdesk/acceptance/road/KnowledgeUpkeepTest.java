package dev.helpdesk.acceptance.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.HelpDesk;
import dev.helpdesk.core.HelpDeskBuilder;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.inmemory.InMemoryStorage;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.knowledge.KnowledgeEntry;
import dev.helpdesk.spi.knowledge.KnowledgeHit;
import dev.helpdesk.spi.knowledge.KnowledgeIndex;
import dev.helpdesk.spi.knowledge.KnowledgeQuery;
import dev.helpdesk.spi.store.EncodedBody;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.tck.FaultyStorage;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestStorage;
import dev.helpdesk.testkit.TestTicket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What keeps the knowledge index up with the store keeps nobody from registering. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KnowledgeUpkeepTest {

  private HookedStorage hooks = new HookedStorage(new InMemoryStorage(() -> null));

  private final TestDesk desk =
      TestDesk.builder()
          .storage(
              time -> {
                hooks = new HookedStorage(TestStorage.installed().over(time));
                return hooks;
              })
          .build();

  private HelpDeskBuilder engine(Storage storage) {
    return HelpDesk.builder()
        .storage(storage)
        .time(desk.time())
        .directory(desk.people())
        .requesters(desk.people());
  }

  private Outcome register(HelpDesk helpDesk) {
    return helpDesk
        .desk(desk.tenant())
        .execute(
            Actor.requester("rosa"),
            RegisterTicket.incident()
                .from(ActorId.of("rosa"), "web")
                .subject("Printer on fire")
                .impact("high", "low")
                .build());
  }

  @Test
  void a_ticket_that_cannot_be_read_is_left_out_and_all_others_are_kept_up_with() {
    Seen index = new Seen();
    HelpDesk helpDesk = engine(hooks).knowledge(index).build();
    TestTicket damaged = desk.register("rosa", "Printer on fire", "high", "low");
    register(helpDesk).orThrow();
    damaged.notedBy("ana", "It smokes");
    TestTicket sound = desk.register("jack", "Mouse lost", "high", "low");
    hooks.onLoad = row -> row.id().equals(damaged.id()) ? damaged(row) : row;
    hooks.onRead = row -> row.record().equals(damaged.id()) ? damaged(row) : row;
    index.changed.clear();

    register(helpDesk).orThrow();
    assertThat(index.changed).contains(sound.id()).doesNotContain(damaged.id());
  }

  private static RecordRow damaged(RecordRow row) {
    return new RecordRow(
        row.tenant(),
        row.id(),
        row.kind(),
        row.version(),
        row.wakeUp(),
        row.stamp(),
        row.attributes(),
        row.words(),
        EncodedBody.of("{}"));
  }

  private static HistoryRow damaged(HistoryRow row) {
    return new HistoryRow(
        row.tenant(),
        row.record(),
        row.version(),
        row.position(),
        row.at(),
        row.recordedAt(),
        row.type(),
        row.decision(),
        EncodedBody.of("{}"));
  }

  /** An index that notes which tickets it hears of. */
  private static class Seen implements KnowledgeIndex {

    private final List<RecordId> changed = new ArrayList<>();

    @Override
    public void put(TenantId tenant, KnowledgeEntry entry) {
      changed.add(entry.record());
    }

    @Override
    public void remove(TenantId tenant, RecordId record) {
      changed.add(record);
    }

    @Override
    public List<KnowledgeHit> search(TenantId tenant, KnowledgeQuery query) {
      return List.of();
    }
  }

  @Test
  void an_index_that_fails_when_the_host_has_committed_does_not_fail_its_commit() {
    Seen away =
        new Seen() {
          @Override
          public void put(TenantId tenant, KnowledgeEntry entry) {
            throw new IllegalStateException("the index is away");
          }
        };
    desk.register("jack", "Mouse lost", "high", "low").notedBy("ana", "Is it under the desk?");
    HelpDesk helpDesk = engine(hooks).knowledge(away).build();
    hooks.enlisted = true;
    register(helpDesk).orThrow();

    assertThat(hooks.whenTheHostCommits).isNotEmpty();
    hooks.enlisted = false;
    hooks.whenTheHostCommits.forEach(Runnable::run);
    assertThatThrownBy(() -> register(helpDesk).orThrow())
        .as("the index is asked where it matters")
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void without_an_index_nothing_is_read_for_one() {
    FaultyStorage counted = new FaultyStorage(hooks);
    register(engine(counted).build()).orThrow();

    assertThat(counted.callsMade()).noneMatch(call -> call.startsWith("feed"));
    assertThat(counted.callsMade()).noneMatch(call -> call.startsWith("query"));
  }
}
