package dev.helpdesk.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import dev.helpdesk.model.Audience;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.knowledge.KnowledgeEntry;
import dev.helpdesk.spi.knowledge.KnowledgeEntry.Type;
import dev.helpdesk.spi.knowledge.KnowledgeHit;
import dev.helpdesk.spi.knowledge.KnowledgeHit.Reason;
import dev.helpdesk.spi.knowledge.KnowledgeIndex;
import dev.helpdesk.spi.knowledge.KnowledgeQuery;
import dev.helpdesk.tck.KnowledgeIndexContract;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InMemoryKnowledgeIndexTest extends KnowledgeIndexContract {

  private static final TenantId TENANT = TenantId.of("desk");
  private final InMemoryKnowledgeIndex index = new InMemoryKnowledgeIndex();

  @Override
  protected KnowledgeIndex newIndex() {
    return new InMemoryKnowledgeIndex();
  }

  @Test
  void accents_and_endings_do_not_matter_but_the_spanish_n_does() {
    put("printer", "La impresora no imprime páginas", null, List.of());
    put("year", "Cierre del año", null, List.of());

    assertThat(ids(search("IMPRESORAS pagina", null, List.of()))).containsExactly("printer");
    assertThat(ids(search("ano", null, List.of()))).isEmpty();
    assertThat(ids(search("AÑO", null, List.of()))).containsExactly("year");
    assertThat(ids(search("an\u0303o", null, List.of()))).containsExactly("year");
  }

  @Test
  void a_code_is_compared_whole_and_named_as_a_reason() {
    put("update", "Update fails with 0x80070005", null, List.of());
    put("other", "Update fails with 0x80070006", null, List.of());

    KnowledgeHit first = search("error 0x80070005", null, List.of()).get(0);
    assertThat(first.record()).isEqualTo(RecordId.of("update"));
    assertThat(first.reasons())
        .extracting(Reason::kind, Reason::what)
        .containsExactly(tuple("code", "0x80070005"));
  }

  @Test
  void a_common_category_or_item_adds_a_tenth_and_hides_nothing() {
    put("a", "Toner empty", "printing", List.of("laser"));
    put("b", "Toner empty", "network", List.of());

    List<KnowledgeHit> plain = search("toner empty", null, List.of());
    assertThat(ids(plain)).containsExactly("a", "b");
    List<KnowledgeHit> byCategory = search("toner empty", "network", List.of());
    assertThat(ids(byCategory)).containsExactly("b", "a");
    assertThat(byCategory.get(0).score()).isEqualTo(plain.get(0).score() * 1.1, offset(1e-9));
    List<KnowledgeHit> byItem = search("toner empty", null, List.of("laser"));
    assertThat(byItem.get(0).reasons()).extracting(Reason::kind).contains("item");
    assertThat(byItem.get(0).score()).isGreaterThan(byItem.get(1).score());
  }

  @Test
  void the_weights_of_the_reasons_add_up_to_the_score() {
    put("a", "Toner empty in laser printer", "printing", List.of("laser"));
    put("b", "Toner empty", "network", List.of());

    for (KnowledgeHit hit : search("toner printer", "printing", List.of("laser"))) {
      double sum = hit.reasons().stream().mapToDouble(Reason::weight).sum();
      assertThat(hit.score()).isCloseTo(sum, offset(1e-9));
    }
  }

  @Test
  void an_index_that_changed_often_answers_like_a_fresh_one() {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 600; i++) {
        index.put(
            TENANT, entry("e-" + i, round + 1, "Ticket " + i * (round + 1) % 50, null, List.of()));
      }
    }
    InMemoryKnowledgeIndex fresh = new InMemoryKnowledgeIndex();
    for (int i = 0; i < 600; i++) {
      fresh.put(TENANT, entry("e-" + i, 3, "Ticket " + i * 3 % 50, null, List.of()));
    }
    KnowledgeQuery query = query("ticket 21", null, List.of());

    assertThat(index.search(TENANT, query)).isEqualTo(fresh.search(TENANT, query)).isNotEmpty();
  }

  private void put(String id, String title, @Nullable String category, List<String> items) {
    index.put(TENANT, entry(id, 1, title, category, items));
  }

  private static KnowledgeEntry entry(
      String id, long version, String title, @Nullable String category, List<String> items) {
    return new KnowledgeEntry(
        RecordId.of(id), version, Type.ARTICLE, Audience.PUBLIC, title, "", category, items);
  }

  private List<KnowledgeHit> search(String title, @Nullable String category, List<String> items) {
    return index.search(TENANT, query(title, category, items));
  }

  private static KnowledgeQuery query(String title, @Nullable String category, List<String> items) {
    return new KnowledgeQuery(
        null, Audience.PUBLIC, List.of(Type.ARTICLE), title, "", category, items, 10);
  }

  private static List<String> ids(List<KnowledgeHit> hits) {
    return hits.stream().map(hit -> hit.record().value()).toList();
  }
}
