package dev.helpdesk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.Request;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.RecordId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Gives one command under one key to eight engines at once, by 2 to 64 threads. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DuplicateSubmissionTest {

  private static final int ENGINES = 8;
  private static final int ROUNDS = Boolean.getBoolean("nightly") ? 200 : 10;
  private static final List<Integer> THREADS = List.of(2, 4, 8, 16, 32, 64);

  private static Server server;

  /** What many submissions of one command came to. */
  private record Answers(Set<String> answers, long first, int effects) {}

  @BeforeAll
  static void start() {
    server = Server.quick();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void one_command_takes_effect_once_and_all_get_its_answer() throws Exception {
    List<Answers> all = new ArrayList<>();
    for (int threads : THREADS) {
      all.addAll(rounds(threads, ROUNDS, Defect.NONE));
    }

    assertThat(all).hasSize(2 * THREADS.size() * ROUNDS).hasSizeGreaterThanOrEqualTo(120);
    assertThat(all)
        .allSatisfy(
            answers -> {
              assertThat(answers.answers()).hasSize(1);
              assertThat(answers.first()).isEqualTo(1);
              assertThat(answers.effects()).isEqualTo(1);
            });
    System.out.println("duplicate submissions: %d commands, each done once".formatted(all.size()));
  }

  @Test
  void a_store_that_forgets_keys_is_found() throws Exception {
    assertThat(rounds(8, 4, Defect.FORGETS_KEYS)).anyMatch(answers -> answers.effects() > 1);
  }

  private static List<Answers> rounds(int threads, int rounds, Defect defect) throws Exception {
    String url = server.database();
    List<Answers> all = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (Node last = Desks.last(url, List.of("hot0"))) {
      for (int i = 0; i < ENGINES; i++) {
        InstantSource clock =
            InstantSource.offset(InstantSource.system(), Duration.ofMinutes(i - 4));
        nodes.add(new Node("d" + i, Server.pool(url, 8), clock, defect));
      }
      for (int round = 0; round < rounds; round++) {
        String key = "key-" + threads + "-" + round;
        Request registration =
            Request.of(Setting.REQUESTER, Setting.registration("r" + key).build()).withKey(key);
        Request message =
            Request.of(
                    Setting.REQUESTER,
                    new PostMessage(RecordId.of("hot0"), Audience.PUBLIC, "m" + key, false))
                .withKey(key);
        all.add(submit(registration, "r" + key, threads, nodes, pool, last));
        all.add(submit(message, "m" + key, threads, nodes, pool, last));
      }
    } finally {
      pool.shutdownNow();
      nodes.forEach(Node::close);
    }
    return all;
  }

  private static Answers submit(
      Request request, String text, int threads, List<Node> nodes, ExecutorService pool, Node last)
      throws Exception {
    CyclicBarrier together = new CyclicBarrier(threads);
    List<Future<Outcome>> outcomes = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Node node = nodes.get(i % ENGINES);
      outcomes.add(
          pool.submit(
              () -> {
                int unused = together.await();
                return node.desk().execute(request);
              }));
    }
    Set<String> answers = new HashSet<>();
    int first = 0;
    for (Future<Outcome> outcome : outcomes) {
      if (outcome.get() instanceof Outcome.Accepted accepted) {
        answers.add(accepted.record().id() + " " + accepted.events());
        first += accepted.repeated() ? 0 : 1;
      } else {
        answers.add(String.valueOf(outcome.get()));
      }
    }
    String effects = "SELECT count(*) FROM helpdesk_text WHERE text = '" + text + "'";
    return new Answers(answers, first, (int) Audit.number(last.pool(), effects));
  }
}
