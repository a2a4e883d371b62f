package dev.helpdesk.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.directory.AgentEntry;
import dev.helpdesk.core.directory.ContactEntry;
import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.directory.GroupEntry;
import dev.helpdesk.core.view.CorruptBodyException;
import dev.helpdesk.model.InvalidValueException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Directories come back as they were; what is left out is empty. */
class DirectoryCodecPropertyTest {

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void directories_come_back(@ForAll("directories") DirectoryPolicy directory) {
    String text = Json.pretty(directory, DirectoryCodec.POLICY);
    assertThat(Json.decodeStrictly(text, DirectoryCodec.POLICY)).isEqualTo(directory);
  }

  @Example
  void what_is_left_out_is_empty() {
    assertThat(Json.decodeStrictly("{}", DirectoryCodec.POLICY)).isEqualTo(DirectoryPolicy.empty());
    assertThat(
            Json.decodeStrictly(
                "{\"contacts\":[{\"id\":\"clara\",\"level\":1,\"language\":\"es\"}]}",
                DirectoryCodec.POLICY))
        .isEqualTo(DirectoryPolicy.builder().contact(ContactEntry.of("clara", 1, "es")).build());
  }

  @Example
  void entries_are_refused_where_they_stand() {
    assertThatThrownBy(
            () ->
                Json.decodeStrictly(
                    "{\"groups\":[{\"id\":\"a\",\"level\":1},{\"id\":\"b\",\"level\":100}]}",
                    DirectoryCodec.POLICY))
        .isInstanceOf(CorruptBodyException.class)
        .hasMessageContaining("/groups/1/level");
  }

  @Provide
  Arbitrary<DirectoryPolicy> directories() {
    Instances instances = CoreArbitraries.instances();
    return Combinators.combine(
            instances.of(GroupEntry.class).list().ofMaxSize(3),
            instances.of(AgentEntry.class).list().ofMaxSize(3),
            instances.of(ContactEntry.class).list().ofMaxSize(3))
        .as(DirectoryCodecPropertyTest::directory)
        .filter(Optional::isPresent)
        .map(Optional::get);
  }

  private static Optional<DirectoryPolicy> directory(
      List<GroupEntry> groups, List<AgentEntry> agents, List<ContactEntry> contacts) {
    try {
      return Optional.of(
          DirectoryPolicy.builder().groups(groups).agents(agents).contacts(contacts).build());
    } catch (InvalidValueException twice) {
      return Optional.empty();
    }
  }
}
