package dev.helpdesk.core.report;

import static dev.helpdesk.core.event.StateCategory.ACTIVE;
import static dev.helpdesk.core.event.StateCategory.CANCELLED;
import static dev.helpdesk.core.event.StateCategory.CLOSED;
import static dev.helpdesk.core.event.StateCategory.NEW;
import static dev.helpdesk.core.event.StateCategory.RESOLVED;
import static dev.helpdesk.core.event.StateCategory.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.event.ClockOutcome;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.model.Audience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MeasuresProjectionPropertyTest {

  /** A desk's tickets, each with what happened to it. */
  record Desk(List<Story> stories) {

    Measures recounted() {
      return PlainCount.measures(stories.stream().map(story -> List.copyOf(story.events)).toList());
    }
  }

  @Provide
  Arbitrary<Desk> desks() {
    Arbitrary<List<Integer>> lives = Arbitraries.integers().between(0, 9_999).list().ofMaxSize(25);
    return lives.list().ofMaxSize(8).map(MeasuresProjectionPropertyTest::desk);
  }

  private static Desk desk(List<List<Integer>> lives) {
    return new Desk(
        IntStream.range(0, lives.size())
            .mapToObj(i -> live(Story.begun("ticket-" + i), lives.get(i)))
            .toList());
  }

  private static Story live(Story story, List<Integer> life) {
    for (int dice : life) {
      story.after(Duration.ofSeconds(dice % 97 * 60L).plusNanos(dice * 1_000L));
      step(story, dice % 10, dice / 10);
    }
    return story;
  }

  private static void step(Story story, int choice, int dice) {
    switch (choice) {
      case 0, 1, 2, 3 -> move(story, dice);
      case 4 -> story.assigned(dice % 3);
      case 5 -> story.escalated().assigned(dice % 3);
      case 6 -> story.writes(Audience.INTERNAL, Side.DESK, false).accepted();
      case 7 -> story.replies().stops("first-response", dice % 50);
      case 8 -> story.writes(Audience.PUBLIC, Side.REQUESTER, false);
      default -> {
        if (story.category == CLOSED) {
          story.invited().rates(1 + dice % 5);
        }
      }
    }
  }

  private static void move(Story story, int dice) {
    StateCategory from = story.category;
    List<StateCategory> ways =
        switch (from) {
          case NEW -> List.of(ACTIVE, WAITING, RESOLVED, CANCELLED);
          case ACTIVE -> List.of(ACTIVE, WAITING, RESOLVED, RESOLVED, CLOSED, CANCELLED);
          case WAITING -> List.of(ACTIVE, NEW, CANCELLED);
          case RESOLVED -> List.of(CLOSED, CLOSED, CLOSED, ACTIVE, RESOLVED);
          case CLOSED -> List.of(ACTIVE, NEW);
          case CANCELLED -> List.of(NEW);
        };
    story.moves(ways.get(dice % ways.size()));
    boolean before = from.compareTo(RESOLVED) >= 0;
    boolean after = story.category.compareTo(RESOLVED) >= 0;
    if (after && !before) {
      ClockOutcome[] outcomes = ClockOutcome.values();
      story.stops("resolution", dice % 300, outcomes[dice % outcomes.length], false);
    } else if (before && !after) {
      story.resumes("resolution");
    }
  }

  /** Tells stories to a projection, mixed up, each in its own order. */
  private static void tell(List<Story> stories, MeasuresProjection projection, Random random) {
    List<Story> left = new ArrayList<>(stories);
    int[] told = new int[stories.size()];
    while (!left.isEmpty()) {
      Story story = left.get(random.nextInt(left.size()));
      int next = told[stories.indexOf(story)]++;
      projection.apply(story.record, story.events.get(next));
      if (next + 1 == story.events.size()) {
        left.remove(story);
      }
    }
  }

  @Property(tries = 300)
  void what_is_kept_live_is_what_a_recount_finds(@ForAll("desks") Desk desk, @ForAll long seed) {
    MeasuresProjection projection = new MeasuresProjection();
    tell(desk.stories(), projection, new Random(seed));
    assertThat(projection.measures()).isEqualTo(desk.recounted());
  }

  @Property(tries = 100)
  void it_is_so_after_every_event(@ForAll("desks") Desk desk) {
    MeasuresProjection projection = new MeasuresProjection();
    List<List<Happened>> told = new ArrayList<>();
    for (Story story : desk.stories()) {
      told.add(List.of());
      for (int i = 0; i < story.events.size(); i++) {
        projection.apply(story.record, story.events.get(i));
        told.set(told.size() - 1, story.events.subList(0, i + 1));
        assertThat(projection.measures()).isEqualTo(PlainCount.measures(told));
      }
    }
  }

  @Property(tries = 200)
  void two_parts_merge_into_the_whole(@ForAll("desks") Desk desk, @ForAll long split) {
    MeasuresProjection[] parts = {new MeasuresProjection(), new MeasuresProjection()};
    for (int i = 0; i < desk.stories().size(); i++) {
      desk.stories().get(i).tell(parts[(int) (split >>> i & 1)]);
    }
    Measures whole = desk.recounted();
    assertThat(parts[0].merge(parts[1]).measures()).isEqualTo(whole);
    assertThat(parts[1].merge(parts[0]).measures()).isEqualTo(whole);
  }

  @Property(tries = 100)
  void a_merged_projection_goes_on_like_one_that_saw_it_all_and_leaves_its_parts_alone(
      @ForAll("desks") Desk desk, @ForAll long seed) {
    MeasuresProjection[] parts = {new MeasuresProjection(), new MeasuresProjection()};
    Random random = new Random(seed);
    int[] until = new int[desk.stories().size()];
    for (int i = 0; i < until.length; i++) {
      Story story = desk.stories().get(i);
      until[i] = random.nextInt(story.events.size() + 1);
      MeasuresProjection part = parts[i % 2];
      story.events.subList(0, until[i]).forEach(event -> part.apply(story.record, event));
    }
    List<Measures> before = List.of(parts[0].measures(), parts[1].measures());
    MeasuresProjection merged = parts[0].merge(parts[1]);
    for (int i = 0; i < until.length; i++) {
      Story story = desk.stories().get(i);
      story
          .events
          .subList(until[i], story.events.size())
          .forEach(event -> merged.apply(story.record, event));
    }
    assertThat(merged.measures()).isEqualTo(desk.recounted());
    assertThat(List.of(parts[0].measures(), parts[1].measures())).isEqualTo(before);
  }
}
