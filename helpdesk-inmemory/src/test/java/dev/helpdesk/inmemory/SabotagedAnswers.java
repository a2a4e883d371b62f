package dev.helpdesk.inmemory;

import static dev.helpdesk.inmemory.SabotagedStores.of;
import static dev.helpdesk.inmemory.SabotagedStores.onCommit;

import dev.helpdesk.inmemory.SabotagedStores.Sabotaged;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.IdempotencyRow;
import dev.helpdesk.spi.store.StoreFailedException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stores that say something else of a commit, when the way broke, than what became of it. */
final class SabotagedAnswers {

  private static final int POOL = 16;

  private SabotagedAnswers() {}

  static List<Sabotaged> all() {
    return List.of(
        onCommit("says that it failed and has written", "FAIL-01", SabotagedAnswers::written),
        onCommit("says that it wrote what it never sent", "FAIL-01", SabotagedAnswers::optimistic),
        onCommit("takes a lost answer for a failure", "FAIL-02", SabotagedAnswers::pessimistic),
        onCommit(
            "does again what it does not know and is refused by itself",
            "FAIL-02",
            SabotagedAnswers::again),
        onCommit("loses the texts of what it does not know", "FAIL-02", SabotagedAnswers::halved),
        of("forgets the key of what it does not know", "FAIL-03", ForgottenKeys::new),
        of("gives no connection back that broke", "FAIL-04", Leaking::new));
  }

  private static Object written(Sabotage.Call call) {
    try {
      return call.proceed();
    } catch (StoreFailedException failed) {
      CommitResult unused = call.proceed();
      throw failed;
    }
  }

  private static Object optimistic(Sabotage.Call call) {
    try {
      return call.proceed();
    } catch (StoreFailedException failed) {
      return new CommitResult.Committed(false);
    }
  }

  private static Object pessimistic(Sabotage.Call call) {
    CommitResult result = call.proceed();
    if (result instanceof CommitResult.Unknown) {
      throw new StoreFailedException("connection lost", true, new IllegalStateException());
    }
    return result;
  }

  private static Object again(Sabotage.Call call) {
    CommitResult result = call.proceed();
    return result instanceof CommitResult.Unknown ? call.proceed() : result;
  }

  private static Object halved(Sabotage.Call call) {
    CommitResult result = call.proceed();
    Changeset c = call.arg(0);
    if (result instanceof CommitResult.Unknown) {
      CommitResult unused =
          call.proceed(
              Changeset.builder(c.now(), c.row().version(), c.row())
                  .deletedTexts(c.texts().stream().map(text -> text.key()).toList())
                  .build());
    }
    return result;
  }

  private static final class ForgottenKeys implements Sabotage {
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();

    @Override
    public Object call(Call call) {
      Object result = call.proceed();
      if (result instanceof CommitResult.Unknown) {
        IdempotencyRow remember = call.<Changeset>arg(0).idempotency();
        boolean unused = remember != null && forgotten.add(remember.key());
      }
      return call.is("recordStore.remembered") && forgotten.contains(call.<String>arg(1))
          ? Optional.empty()
          : result;
    }
  }

  private static final class Leaking implements Sabotage {
    private final AtomicInteger leaked = new AtomicInteger();

    @Override
    public Object call(Call call) {
      if (leaked.get() >= POOL) {
        throw new StoreFailedException("no connection", true, new IllegalStateException());
      }
      try {
        Object result = call.proceed();
        if (result instanceof CommitResult.Unknown) {
          leaked.incrementAndGet();
        }
        return result;
      } catch (StoreFailedException failed) {
        leaked.incrementAndGet();
        throw failed;
      }
    }
  }
}
