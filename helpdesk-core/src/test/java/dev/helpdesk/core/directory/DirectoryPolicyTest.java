package dev.helpdesk.core.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.InvalidValueException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DirectoryPolicyTest {

  private static void refused(Runnable making, String field) {
    assertThatThrownBy(making::run)
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @Test
  void a_directory_is_equal_by_value_and_comes_back_from_its_builder() {
    DirectoryPolicy one =
        DirectoryPolicy.builder()
            .group(GroupEntry.of("first", 1).withSkills("mail").ledBy("marta").during("office"))
            .agent(AgentEntry.of("ana", "es", "first").withSkill("mail", 3).withCapacity(5))
            .contact(ContactEntry.of("clara", 1, "es").during("office"))
            .contact(ContactEntry.of("dora", 1, "en").standingInFor("clara"))
            .build();
    assertThat(one.toBuilder().build()).isEqualTo(one).hasSameHashCodeAs(one);
    assertThat(one).isNotEqualTo(DirectoryPolicy.empty());
    assertThat(one.isEmpty()).isFalse();
    assertThat(DirectoryPolicy.empty().isEmpty()).isTrue();
    assertThat(one.highestLevel()).isEqualTo(1);
    assertThat(one.contactsAt(1)).extracting(ContactEntry::id).containsExactly(ActorId.of("clara"));
    assertThat(one.deputiesOf(one.contacts().get(0)))
        .extracting(ContactEntry::id)
        .containsExactly(ActorId.of("dora"));
    assertThat(one.members(GroupId.of("first"))).hasSize(1);
    assertThat(one).hasToString("DirectoryPolicy[1 groups, 1 agents, 2 contacts]");
  }

  @Test
  void the_order_of_skills_makes_no_difference() {
    AgentEntry agent = AgentEntry.of("ana", "es", "first");
    assertThat(agent.withSkill("a", 1).withSkill("b", 2))
        .isEqualTo(agent.withSkill("b", 2).withSkill("a", 1));
  }

  @Test
  void nobody_is_in_it_twice() {
    DirectoryPolicy.Builder builder = DirectoryPolicy.builder();
    refused(
        () -> builder.groups(List.of(GroupEntry.of("a", 1), GroupEntry.of("a", 2))).build(),
        "directory.groups");
    DirectoryPolicy.Builder agents = DirectoryPolicy.builder();
    refused(
        () ->
            agents
                .agent(AgentEntry.of("ana", "es"))
                .agent(AgentEntry.of("ana", "en", "first"))
                .build(),
        "directory.agents");
    DirectoryPolicy.Builder contacts = DirectoryPolicy.builder();
    refused(
        () ->
            contacts
                .contact(ContactEntry.of("clara", 1, "es"))
                .contact(ContactEntry.of("clara", 1, "en").during("office"))
                .build(),
        "directory.contacts");
  }

  @Test
  void somebody_may_stand_at_two_levels_and_in_for_two() {
    DirectoryPolicy directory =
        DirectoryPolicy.builder()
            .contact(ContactEntry.of("clara", 1, "es"))
            .contact(ContactEntry.of("clara", 2, "es"))
            .contact(ContactEntry.of("dora", 1, "es").standingInFor("clara"))
            .contact(ContactEntry.of("dora", 1, "es").standingInFor("hugo"))
            .build();
    assertThat(directory.contacts()).hasSize(4);
  }

  @Test
  void malformed_entries_are_refused_by_field() {
    refused(() -> GroupEntry.of("first", 100), "level");
    refused(() -> GroupEntry.of("first", 1).withSkills("a", "a"), "skills");
    refused(() -> GroupEntry.of("first", 1).during(" "), "calendar");
    refused(() -> AgentEntry.of("ana", "es", "first", "first"), "groups");
    refused(() -> AgentEntry.of("ana", "es").withSkill("mail", 6), "skills.mail");
    refused(() -> AgentEntry.of("ana", "es").withCapacity(-1), "capacity");
    refused(() -> AgentEntry.of("ana", ""), "language");
    refused(
        () -> new AgentEntry(ActorId.of("ana"), List.of(), Map.of(), 1, "es", "\n"), "calendar");
    refused(() -> ContactEntry.of("clara", 0, "es"), "level");
    refused(() -> ContactEntry.of("clara", 1, "es").standingInFor("clara"), "deputyOf");
  }
}
