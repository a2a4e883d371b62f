package dev.helpdesk.inmemory;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.notification.Notification;
import dev.helpdesk.spi.notification.NotificationSender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sender that keeps what it was given, and fails when told to.
 *
 * <p>Safe for use by several threads.
 */
public final class RecordingSender implements NotificationSender {

  /**
   * One call.
   *
   * @param tenant whose notification it was
   * @param notification what was to be sent
   * @param result what was answered
   */
  public record Attempt(TenantId tenant, Notification notification, Result result) {}

  private record Failure(Result result, long left) {}

  private final List<Attempt> attempts = new ArrayList<>();
  private final Map<ActorId, Failure> byRecipient = new HashMap<>();
  private final Map<String, Failure> byKey = new HashMap<>();

  /** Creates a sender that has sent nothing and never fails. */
  public RecordingSender() {}

  @Override
  public synchronized Result send(TenantId tenant, Notification notification) {
    Result result = take(byKey, notification.key());
    if (result == Result.SENT) {
      result = take(byRecipient, notification.recipient());
    }
    attempts.add(new Attempt(tenant, notification, result));
    return result;
  }

  /**
   * Fails the next attempts for a recipient.
   *
   * @param result what is answered to them
   * @param times how many, 0 for none any more
   */
  public synchronized void fail(ActorId recipient, Result result, long times) {
    byRecipient.put(Check.present(recipient, "recipient"), failure(result, times));
  }

  /** Fails the next attempts for the notification with a key. */
  public synchronized void fail(String key, Result result, long times) {
    byKey.put(Check.present(key, "key"), failure(result, times));
  }

  /** Returns the notifications that were sent, in order, again when sent again. */
  public synchronized List<Notification> sent() {
    return attempts.stream()
        .filter(attempt -> attempt.result == Result.SENT)
        .map(Attempt::notification)
        .toList();
  }

  /** Returns the notifications that were sent to somebody, in order. */
  public List<Notification> sentTo(ActorId recipient) {
    return sent().stream().filter(sent -> sent.recipient().equals(recipient)).toList();
  }

  /** Returns every call, in order. */
  public synchronized List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  /** Forgets what was sent; failures that are to come stay. */
  public synchronized void clear() {
    attempts.clear();
  }

  private static Failure failure(Result result, long times) {
    return new Failure(
        Check.present(result, "result"), Check.between(times, 0, Long.MAX_VALUE, "times"));
  }

  private static <K> Result take(Map<K, Failure> failures, K key) {
    Failure failure = failures.get(key);
    if (failure == null || failure.left == 0) {
      return Result.SENT;
    }
    failures.put(key, new Failure(failure.result, failure.left - 1));
    return failure.result;
  }
}
