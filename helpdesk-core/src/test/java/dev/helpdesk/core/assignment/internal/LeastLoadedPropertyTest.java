package dev.helpdesk.core.assignment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.hall.RoomHarness;
import dev.helpdesk.core.hall.Tickets;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LeastLoadedPropertyTest {

  /** A member of the team as a test makes it up. */
  record Member(int capacity, boolean absent, List<Long> open) {}

  @Provide
  Arbitrary<List<Member>> teams() {
    Arbitrary<Member> member =
        Combinators.combine(
                Arbitraries.integers().between(0, 12),
                Arbitraries.of(true, false, false),
                Arbitraries.longs().between(0, 4).list().ofSize(5))
            .as(Member::new);
    return member.list().ofMaxSize(8);
  }

  @Property(tries = 300)
  void the_winner_has_the_least_weighted_load_of_those_who_can_take_it(
      @ForAll("teams") List<Member> team) {
    RoomHarness<AssignmentState, AssignmentPolicy> desk =
        new RoomHarness<>(
            new AssignmentRoom(),
            Policy.defaults().assignment().toBuilder().fallback(GroupId.of("desk")).build());
    Tickets.group(desk.answers, "desk", 1);
    double[] weights = {8, 4, 2, 1.5, 1};
    List<Map.Entry<Double, ActorId>> eligible = new ArrayList<>();
    for (int i = 0; i < team.size(); i++) {
      Member member = team.get(i);
      ActorId id = Tickets.agent(desk.answers, "agent-" + i, "desk", member.capacity(), null);
      List<Long> open = member.open();
      desk.answers.load.put(
          id,
          Map.of(1, open.get(0), 2, open.get(1), 3, open.get(2), 4, open.get(3), 9, open.get(4)));
      double load = 0;
      long tickets = 0;
      for (int rank = 0; rank < 5; rank++) {
        load += weights[rank] * open.get(rank);
        tickets += open.get(rank);
      }
      if (member.absent()) {
        desk.answers.absent.add(id);
      } else if (tickets < member.capacity()) {
        eligible.add(Map.entry(load, id));
      }
    }
    eligible.sort(
        Map.Entry.<Double, ActorId>comparingByKey(Comparator.naturalOrder())
            .thenComparing(Map.Entry::getValue));

    desk.happen(Tickets.fresh(desk.now()));

    assertThat(desk.view().owner().group()).isEqualTo(GroupId.of("desk"));
    assertThat(desk.view().owner().agent())
        .isEqualTo(eligible.isEmpty() ? null : eligible.get(0).getValue());
    assertThat(desk.lastEvents().stream().filter(e -> e.eventType().equals("LeftQueued")).count())
        .isEqualTo(eligible.isEmpty() ? 1 : 0);
  }
}
