package dev.helpdesk.core.classification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Classify;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.event.Affected;
import dev.helpdesk.core.event.ClassificationCause;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.Registered;
import dev.helpdesk.core.hall.RoomHarness;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Rank;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClassificationRoomTest {

  private static final Actor ANA = Actor.agent("ana");

  private final RoomHarness<ClassificationState, ClassificationPolicy> room =
      new RoomHarness<>(new ClassificationRoom(), Policy.defaults().classification());

  private static RegisterTicket.Builder ticket() {
    return RegisterTicket.incident().from(ActorId.of("rosa"), "web").subject("Printer");
  }

  private @Nullable Refusal register(RegisterTicket.Builder ticket) {
    room.happen(
        new Registered(
            "incident",
            "INC-2026-000001",
            ActorId.of("rosa"),
            null,
            "web",
            false,
            new Affected(null, List.of(), null),
            List.of(),
            List.of(),
            1,
            room.now()));
    return room.decide(ticket.build(), ANA);
  }

  private @Nullable Refusal classify(
      @Nullable String category, @Nullable String impact, @Nullable String urgency) {
    return room.decide(new Classify(room.view().id(), category, impact, urgency, null), ANA);
  }

  @Test
  void a_ticket_gets_the_priority_of_its_cell() {
    assertThat(register(ticket().impact("high", "medium").category("print"))).isNull();
    assertThat(room.lastEvents())
        .containsExactly(
            new Classified(
                "print", "high", "medium", "P2", 2, false, null, ClassificationCause.INITIAL));
  }

  @Test
  void a_requester_gives_a_path_as_category_and_no_message() {
    Actor rosa = Actor.requester("rosa");
    register(ticket());
    for (String free : new String[] {"call me: +52 55", "x".repeat(101)}) {
      Refusal refusal = room.preview(ticket().category(free).build(), rosa);
      assertThat(refusal.code()).isEqualTo("classification.category-unknown");
      assertThat(refusal.message()).doesNotContain(free);
    }
    assertThat(room.preview(ticket().category("Impresión/Láser_2 v1.0").build(), rosa)).isNull();
    assertThat(room.preview(ticket().category("call me: +52 55").build(), ANA)).isNull();
  }

  @Test
  void a_ticket_without_levels_gets_the_default_ones() {
    register(ticket().impact("high", null));
    assertThat(room.view().rank()).isEqualTo(new Rank(null, "high", "medium", "P2", 2));
  }

  @Test
  void without_defaults_a_ticket_waits_for_its_priority() {
    room.policy(ClassificationPolicy.builder(PriorityMatrix.fiveByFive()).build());
    register(ticket());
    assertThat(room.view().rank()).isEqualTo(Rank.NONE);
    classify(null, "very-high", null);
    assertThat(room.view().rank().priority()).isNull();
    classify(null, null, "very-high");
    assertThat(room.view().rank().weight()).isEqualTo(1);
  }

  @Test
  void a_level_that_is_not_on_the_scale_is_refused_with_those_that_are() {
    Refusal refusal = register(ticket().impact("huge", "low"));
    assertThat(refusal.code()).isEqualTo("classification.level-unknown");
    assertThat(refusal.field()).isEqualTo("impact");
    assertThat(refusal.possible()).containsExactly("high", "medium", "low");
    register(ticket());
    assertThat(classify(null, null, "someday").field()).isEqualTo("urgency");
  }

  @Test
  void what_is_not_given_stays_as_it_is() {
    register(ticket().impact("high", "high").category("print"));
    assertThat(classify(null, null, "low")).isNull();
    assertThat(room.view().rank()).isEqualTo(new Rank("print", "high", "low", "P3", 3));
  }

  @Test
  void a_replaced_category_is_counted_and_a_first_one_is_not() {
    register(ticket());
    assertThat(classify("print", null, null)).isNull();
    assertThat(room.view().counts().recategorised()).isZero();
    assertThat(classify("network", null, null)).isNull();
    assertThat(classify("network", "high", null)).isNull();
    assertThat(room.view().counts().recategorised()).isEqualTo(1);
  }

  @Test
  void a_category_that_is_not_on_the_list_is_refused() {
    room.policy(
        Policy.defaults().classification().toBuilder().categories(List.of("print", "vpn")).build());
    Refusal refusal = register(ticket().category("gossip"));
    assertThat(refusal.code()).isEqualTo("classification.category-unknown");
    assertThat(refusal.possible()).containsExactly("print", "vpn");
    assertThat(register(ticket().category("vpn"))).isNull();
  }

  @Test
  void an_open_category_is_a_short_line() {
    assertThat(register(ticket().category(" ")).code()).isEqualTo("value.blank");
    assertThat(register(ticket().category("x".repeat(201))).code()).isEqualTo("value.too-long");
    assertThat(register(ticket().category("a\nb")).code()).isEqualTo("value.malformed");
  }

  @Test
  void changing_nothing_is_refused() {
    register(ticket().impact("high", "high").category("print"));
    Refusal refusal = classify("print", "high", null);
    assertThat(refusal.code()).isEqualTo("classification.unchanged");
    assertThat(refusal.field()).isEqualTo("category");
    assertThat(classify(null, null, "high").field()).isEqualTo("urgency");
    assertThat(classify(null, null, null).field()).isEqualTo("impact");
  }

  @Test
  void the_same_levels_are_a_change_when_the_matrix_changed() {
    register(ticket().impact("low", "low"));
    room.policy(ClassificationPolicy.builder(PriorityMatrix.fourLevel3x3()).build());
    assertThat(classify(null, "low", "low")).isNull();
    assertThat(room.view().rank().priority()).isEqualTo("P4");
  }

  @Test
  void a_reason_is_kept_for_the_desk_alone() {
    register(ticket());
    Classify command = new Classify(room.view().id(), null, "high", null, "The boss is affected.");
    assertThat(room.decide(command, ANA)).isNull();
    Classified classified = (Classified) room.lastEvents().get(0);
    assertThat(room.draft.texts.get(classified.reason()).audience()).isEqualTo(Audience.INTERNAL);
    Classify blank = new Classify(room.view().id(), null, "low", null, " ");
    assertThat(room.decide(blank, ANA).code()).isEqualTo("value.blank");
    Classify longer = new Classify(room.view().id(), null, "low", null, "x".repeat(2_001));
    assertThat(room.decide(longer, ANA).code()).isEqualTo("value.too-long");
  }

  @Test
  void only_tickets_are_classified() {
    Classify command = new Classify(room.view().id(), null, "high", null, null);
    assertThat(room.decide(command, ANA).code()).isEqualTo("classification.no-ticket");
  }
}
