package dev.helpdesk.inmemory;

import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.tck.BoundsContract;
import dev.helpdesk.tck.DeliveryRacesContract;
import dev.helpdesk.tck.DutiesContract;
import dev.helpdesk.tck.FeedContract;
import dev.helpdesk.tck.FolioSourceContract;
import dev.helpdesk.tck.HostTransactionFixture;
import dev.helpdesk.tck.IdempotencyContract;
import dev.helpdesk.tck.KnowledgeIndexContract;
import dev.helpdesk.tck.LinearizabilityContract;
import dev.helpdesk.tck.LostCommitContract;
import dev.helpdesk.tck.LostCommitFixture;
import dev.helpdesk.tck.NamesContract;
import dev.helpdesk.tck.OutboxContract;
import dev.helpdesk.tck.QueryContract;
import dev.helpdesk.tck.ReadersContract;
import dev.helpdesk.tck.RecordStoreContract;
import dev.helpdesk.tck.StorageContract;
import dev.helpdesk.tck.StorageFixture;
import dev.helpdesk.tck.StorageInHostTransactionContract;
import dev.helpdesk.tck.TextsContract;
import dev.helpdesk.tck.UnicodeContract;
import dev.helpdesk.tck.WakeUpsContract;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The contracts of a store, run one test at a time on any fixture. */
final class Contracts {

  private static final List<Function<Supplier<StorageFixture>, StorageContract>> ALL =
      List.of(
          Contracts::recordStore,
          Contracts::wakeUps,
          Contracts::duties,
          Contracts::outbox,
          Contracts::idempotency,
          Contracts::names,
          Contracts::query,
          Contracts::feed,
          Contracts::texts,
          Contracts::unicode,
          Contracts::bounds,
          Contracts::readers,
          Contracts::deliveryRaces,
          Contracts::linearizability,
          Contracts::inHostTransaction,
          Contracts::lostCommits);

  private Contracts() {}

  /** Returns each test by its rule, such as {@code STORE-07}; fails when two tests share one. */
  static Map<String, Method> tests() {
    Map<String, Method> tests = new TreeMap<>();
    for (Function<Supplier<StorageFixture>, StorageContract> contract : ALL) {
      Class<?> type = contract.apply(InMemoryFixture::plain).getClass().getSuperclass();
      addTests(type, tests);
    }
    return tests;
  }

  /** Returns the tests of every port by rule. */
  static Map<String, Method> testsOfAllPorts() {
    Map<String, Method> tests = tests();
    addTests(KnowledgeIndexContract.class, tests);
    addTests(FolioSourceContract.class, tests);
    return tests;
  }

  private static void addTests(Class<?> contract, Map<String, Method> tests) {
    Arrays.stream(contract.getMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .sorted(Comparator.comparing(Method::getName))
        .forEach(
            method -> {
              if (tests.put(ruleOf(method), method) != null) {
                throw new AssertionError("two tests of " + ruleOf(method));
              }
            });
  }

  /** Returns the rule that a test's name begins with. */
  static String ruleOf(Method test) {
    String[] words = test.getName().split("_", 3);
    return words[0] + "-" + words[1];
  }

  /** Runs the test of one rule over a wrapped store and returns its failure, if it fails. */
  static Optional<Throwable> run(String rule, UnaryOperator<Storage> wrapper) {
    return runOn(
        rule,
        () ->
            switch (rule.substring(0, rule.indexOf('-'))) {
              case "HOST" -> EnlistingFixture.wrapped(wrapper);
              case "FAIL" -> LosingFixture.wrapped(wrapper);
              default -> InMemoryFixture.wrapped(wrapper);
            });
  }

  /** Runs the test of one rule on a fixture and returns its failure, if it fails. */
  static Optional<Throwable> runOn(String rule, Supplier<StorageFixture> fixture) {
    Method test = tests().get(rule);
    StorageContract contract =
        ALL.stream()
            .map(each -> each.apply(fixture))
            .filter(test.getDeclaringClass()::isInstance)
            .findFirst()
            .orElseThrow();
    try {
      invoke(StorageContract.class.getDeclaredMethod("open"), contract);
      test.invoke(contract);
      return Optional.empty();
    } catch (InvocationTargetException e) {
      return Optional.of(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static void invoke(Method method, Object target) throws ReflectiveOperationException {
    method.setAccessible(true);
    method.invoke(target);
  }

  private static StorageContract recordStore(Supplier<StorageFixture> fixture) {
    return new RecordStoreContract() {
      @Override
      protected StorageFixture newFixture() {
        return fixture.get();
      }
    };
  }

  private static StorageContract wakeUps(Supplier<StorageFixture> fixture) {
    return new WakeUpsContract() {
      @Override
      protected StorageFixture newFixture() {
        return fixture.get();
      }
    };
  }

  private static StorageContract duties(Supplier<StorageFixture> fixture) {
    return new DutiesContract() {
      @Override
      protected StorageFixture newFixture() {
        return fixture.get();
      }
    };
  }

  private static StorageContract outbox(Supplier<StorageFixture> fixture) {
    return new OutboxContract() {
      @Override
      protected StorageFixture newFixture() {
        return fixture.get();
      }
    };
  }

  private static StorageContract idempotency(Supplier<StorageFixture> fixture) {
    return new IdempotencyContract() {
      @Override
      protected StorageFixture newFixture() {
        return fixture.get();
      }
    };
  }

  private static StorageContract names(Supplier<StorageFixture> fixture) {
    return new NamesContract() {
      @Override
      protected StorageFixture newFixture() {
        return fixture.get();
      }
    };
  }

  private static StorageContract query(Supplier<StorageFixture> fixture) {
    return new QueryContract() {
      @Override
      protected StorageFixture newFixture() {
        return fixture.get();
      }
    };
  }

  private static StorageContract feed(Supplier<StorageFixture> fixture) {
    return new FeedContract() {
      @Override
      protected StorageFixture newFixture() {
        return fixture.get();
      }
    };
  }

  private static StorageContract texts(Supplier<StorageFixture> fixture) {
    return new TextsContract() {
      @Override
      protected StorageFixture newFixture() {
        return fixture.get();
      }
    };
  }

  private static StorageContract unicode(Supplier<StorageFixture> fixture) {
    return new UnicodeContract() {
      @Override
      protected StorageFixture newFixture() {
        return fixture.get();
      }
    };
  }

  private static StorageContract bounds(Supplier<StorageFixture> fixture) {
    return new BoundsContract() {
      @Override
      protected StorageFixture newFixture() {
        return fixture.get();
      }
    };
  }

  private static StorageContract readers(Supplier<StorageFixture> fixture) {
    return new ReadersContract() {
      @Override
      protected StorageFixture newFixture() {
        return fixture.get();
      }
    };
  }

  private static StorageContract deliveryRaces(Supplier<StorageFixture> fixture) {
    return new DeliveryRacesContract() {
      @Override
      protected StorageFixture newFixture() {
        return fixture.get();
      }
    };
  }

  private static StorageContract linearizability(Supplier<StorageFixture> fixture) {
    return new LinearizabilityContract() {
      @Override
      protected StorageFixture newFixture() {
        return fixture.get();
      }
    };
  }

  private static StorageContract inHostTransaction(Supplier<StorageFixture> fixture) {
    return new StorageInHostTransactionContract() {
      @Override
      protected HostTransactionFixture newFixture() {
        return (HostTransactionFixture) fixture.get();
      }
    };
  }

  private static StorageContract lostCommits(Supplier<StorageFixture> fixture) {
    return new LostCommitContract() {
      @Override
      protected LostCommitFixture newFixture() {
        return (LostCommitFixture) fixture.get();
      }
    };
  }
}
