package dev.helpdesk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.inmemory.InMemoryStorage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TestStorageTest {

  /** What an adapter's author names in a file; that of this test says whom it was asked by. */
  public static final class Noted implements TestStorage {

    static final List<InMemoryStorage> GIVEN = new ArrayList<>();

    @Override
    public InMemoryStorage over(InstantSource time) {
      InMemoryStorage store = new InMemoryStorage(time);
      GIVEN.add(store);
      return store;
    }
  }

  @Test
  void desks_run_over_the_store_that_is_named_on_the_class_path() {
    TestDesk first = TestDesk.standard();
    TestDesk second = TestDesk.standard();

    assertThat(TestStorage.installed()).isInstanceOf(Noted.class);
    assertThat(Noted.GIVEN).contains((InMemoryStorage) first.storage());
    assertThat(second.storage()).isNotSameAs(first.storage());
  }

  @Test
  void a_test_that_says_its_store_has_that() {
    TestDesk desk = TestDesk.builder().storage(InMemoryStorage::new).build();

    assertThat(Noted.GIVEN).doesNotContain((InMemoryStorage) desk.storage());
  }

  @Test
  void without_any_desks_are_in_memory() {
    assertThat(InstalledStorage.only(List.of()).over(InstantSource.system()))
        .isInstanceOf(InMemoryStorage.class);
  }

  @Test
  void of_several_none_is_taken() {
    assertThatThrownBy(() -> InstalledStorage.only(List.of(new Noted(), new Noted())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Noted");
  }
}
