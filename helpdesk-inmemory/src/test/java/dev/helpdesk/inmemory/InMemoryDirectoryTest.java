package dev.helpdesk.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.directory.Agent;
import dev.helpdesk.spi.directory.Contact;
import dev.helpdesk.spi.directory.Group;
import dev.helpdesk.spi.entitlement.Entitlement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InMemoryDirectoryTest {

  private static final TenantId DESK = TenantId.of("desk");
  private static final GroupId NET = GroupId.of("net");
  private static final ActorId ANA = ActorId.of("ana");
  private static final ActorId LUIS = ActorId.of("luis");
  private static final Instant NINE = Instant.parse("2025-03-03T09:00:00Z");

  private final InMemoryDirectory directory = new InMemoryDirectory();

  @Test
  void members_follow_the_agents_in_order_of_ids() {
    directory.of(DESK).addGroup(new Group(NET, 2, List.of(), null)).addAgent(agent(LUIS));
    assertThat(directory.members(DESK, NET, NINE)).containsExactly(agent(LUIS));
    directory.of(DESK).addAgent(agent(ANA));
    assertThat(directory.members(DESK, NET, NINE)).containsExactly(agent(ANA), agent(LUIS));
    directory.of(DESK).removeAgent(LUIS);
    assertThat(directory.members(DESK, NET, NINE)).containsExactly(agent(ANA));
    assertThat(directory.members(TenantId.of("other"), NET, NINE)).isEmpty();
    assertThat(directory.groups(DESK, NINE)).hasSize(1);
  }

  @Test
  void an_agent_is_present_on_shift_and_not_absent() {
    directory.of(DESK).addAgent(agent(ANA));
    assertThat(directory.isPresent(DESK, ANA, NINE)).isTrue();
    assertThat(directory.isPresent(DESK, LUIS, NINE)).isFalse();

    directory.of(DESK).addShift(ANA, NINE, NINE.plusSeconds(10));
    directory.of(DESK).addShift(ANA, NINE.plusSeconds(20), NINE.plusSeconds(30));
    directory.of(DESK).addAbsence(ANA, NINE.plusSeconds(25), NINE.plusSeconds(99));
    assertThat(directory.isPresent(DESK, ANA, NINE.minusNanos(1))).isFalse();
    assertThat(directory.isPresent(DESK, ANA, NINE)).isTrue();
    assertThat(directory.isPresent(DESK, ANA, NINE.plusSeconds(10))).isFalse();
    assertThat(directory.isPresent(DESK, ANA, NINE.plusSeconds(24))).isTrue();
    assertThat(directory.isPresent(DESK, ANA, NINE.plusSeconds(25))).isFalse();
    directory.of(DESK).clearShifts(ANA);
    assertThat(directory.isPresent(DESK, ANA, NINE.plusSeconds(10))).isTrue();
    assertThatThrownBy(() -> directory.of(DESK).addShift(ANA, NINE, NINE))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void deputies_answer_when_the_contact_does_not() {
    Contact boss = new Contact(ANA, 2, false, "es");
    Contact deputy = new Contact(LUIS, 9, false, "en");
    directory.of(DESK).addContact(boss, at -> at.isBefore(NINE), deputy);

    assertThat(directory.highestLevel(DESK, NINE)).isEqualTo(2);
    assertThat(directory.answering(DESK, 2, NINE.minusSeconds(1))).containsExactly(boss);
    assertThat(directory.answering(DESK, 2, NINE))
        .containsExactly(new Contact(LUIS, 2, true, "en"));
    assertThat(directory.answering(DESK, 1, NINE)).isEmpty();
    assertThat(directory.contact(DESK, ANA, NINE)).contains(boss);
    assertThat(directory.contact(DESK, ActorId.of("eva"), NINE)).isEmpty();
    assertThat(directory.highestLevel(TenantId.of("other"), NINE)).isZero();
  }

  @Test
  void entitlements_are_in_force_from_their_first_instant_until_before_their_end() {
    OrganisationId acme = OrganisationId.of("acme");
    ServiceId mail = ServiceId.of("mail");
    AgreementId gold = AgreementId.of("gold");
    Entitlement b = new Entitlement("b", acme, List.of(mail), gold, NINE, NINE.plusSeconds(9));
    Entitlement a = new Entitlement("a", acme, List.of(), gold, NINE.plusSeconds(5), null);
    InMemoryEntitlements entitlements = new InMemoryEntitlements().add(DESK, b).add(DESK, a);

    assertThat(entitlements.inForce(DESK, acme, mail, NINE)).containsExactly(b);
    assertThat(entitlements.inForce(DESK, acme, null, NINE.plusSeconds(5))).containsExactly(a, b);
    assertThat(entitlements.inForce(DESK, acme, mail, NINE.plusSeconds(9))).containsExactly(a);
    assertThat(entitlements.inForce(DESK, acme, ServiceId.of("web"), NINE)).isEmpty();
  }

  private static Agent agent(ActorId id) {
    return new Agent(id, List.of(NET), Map.of(), 5, "es");
  }
}
