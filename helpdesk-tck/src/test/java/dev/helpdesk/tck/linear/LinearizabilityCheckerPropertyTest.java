package dev.helpdesk.tck.linear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.tck.linear.Search.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** The checker says of short histories, right and damaged, what trying every order says. */
class LinearizabilityCheckerPropertyTest {

  private static final int CALLS = 7;

  @Property(tries = 3_000)
  void the_checker_finds_an_order_exactly_when_there_is_one(@ForAll long seed) {
    Random random = new Random(seed);
    List<Operation> operations = new ArrayList<>();
    Model state = Model.empty();
    for (int i = 0; i < CALLS; i++) {
      Observation seen = call(state, i, random);
      if (seen instanceof Observation.Written w) {
        state = state.with(w.events(), w.key());
      } else if (seen instanceof Observation.Unsure u && happens(state, u, random)) {
        state = state.with(u.events(), u.key());
      }
      long instant = 100 + i * 10L;
      long began = instant - random.nextInt(25);
      operations.add(new Operation(i, began, instant + 1 + random.nextInt(25), seen));
    }
    for (int damages = random.nextInt(3); damages > 0; damages--) {
      damage(operations, random);
    }
    boolean found = LinearizabilityChecker.check(operations, state.events()).isEmpty();

    Statistics.label("there is an order").collect(found);
    assertThat(found).isEqualTo(Search.findsOrder(operations, state.events()));
  }

  private static boolean happens(Model state, Observation.Unsure unsure, Random random) {
    return state.version() == unsure.onVersion()
        && !state.keys().containsKey(String.valueOf(unsure.key()))
        && random.nextBoolean();
  }

  private static Observation call(Model state, int i, Random random) {
    List<String> events = random.nextBoolean() ? List.of("e" + i) : List.of("e" + i, "f" + i);
    String key = random.nextInt(3) == 0 ? null : "k" + random.nextInt(2);
    long on = random.nextInt(3) > 0 ? state.version() : random.nextInt(4);
    List<String> all = state.events();
    return switch (random.nextInt(7)) {
      case 0 -> new Observation.Loaded(all.size(), all.isEmpty() ? "" : all.get(all.size() - 1));
      case 1 -> new Observation.Listed(all);
      case 2 -> {
        List<Long> known = state.keys().getOrDefault("k0", List.of(0L, 0L));
        yield new Observation.Asked("k0", known.get(1));
      }
      case 3 -> new Observation.Unsure(on, events, key);
      default -> {
        List<Long> first = key == null ? null : state.keys().get(key);
        if (first != null) {
          yield new Observation.Repeated(events, String.valueOf(key), first.get(0), first.get(1));
        }
        yield on == state.version()
            ? new Observation.Written(on, events, key)
            : new Observation.Refused(on, events, key, state.version());
      }
    };
  }

  /** Changes one answer or moves one call in time. */
  private static void damage(List<Operation> operations, Random random) {
    int i = random.nextInt(operations.size());
    Operation o = operations.get(i);
    Observation seen = o.seen();
    long shift = random.nextInt(60) - 30L;
    Operation damaged = new Operation(o.process(), o.began() + shift, o.ended() + shift, seen);
    if (random.nextBoolean()) {
      Observation changed = seen;
      if (seen instanceof Observation.Loaded l) {
        changed = new Observation.Loaded(l.version() + random.nextInt(3) - 1, l.lastEvent());
      } else if (seen instanceof Observation.Listed l && !l.events().isEmpty()) {
        changed = new Observation.Listed(l.events().subList(0, l.events().size() - 1));
      } else if (seen instanceof Observation.Written w) {
        changed = new Observation.Refused(w.onVersion(), w.events(), w.key(), w.onVersion() + 1);
      } else if (seen instanceof Observation.Refused r) {
        changed = new Observation.Written(r.actualVersion(), r.events(), r.key());
      } else if (seen instanceof Observation.Asked a) {
        changed = new Observation.Asked(a.key(), a.toVersion() == 0 ? 1 : 0);
      } else if (seen instanceof Observation.Repeated r) {
        changed = new Observation.Repeated(r.events(), r.key(), r.fromVersion(), r.toVersion() + 1);
      }
      damaged = new Operation(o.process(), o.began(), o.ended(), changed);
    }
    operations.set(i, damaged);
  }
}
