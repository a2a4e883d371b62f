package dev.helpdesk.core.hall;

import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.notification.Notification;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.NameClaim;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what a room decides, for a test to look at. */
public final class FakeDraft implements Draft {

  /** A text as it was added. */
  public record Text(Audience audience, List<ActorId> subjects, String text) {}

  /** A notification as it was put into the outbox. */
  public record Sent(Notification notification, @Nullable String collapseKey) {}

  /** A command owed to many. */
  public record OwedToMany(Criteria criteria, Command template) {}

  public final Deque<Event> queue = new ArrayDeque<>();
  public final Map<TextKey, Text> texts = new LinkedHashMap<>();
  public final List<Sent> sent = new ArrayList<>();
  public final List<String> withdrawn = new ArrayList<>();
  public final List<Command> owed = new ArrayList<>();
  public final List<OwedToMany> owedToMany = new ArrayList<>();
  public final List<NameClaim> claims = new ArrayList<>();
  public final List<String> released = new ArrayList<>();

  @Override
  public void add(Event event) {
    queue.add(event);
  }

  @Override
  public List<Event> waiting() {
    return List.copyOf(queue);
  }

  @Override
  public TextKey text(String name, Audience audience, List<ActorId> subjects, String text) {
    int number = 1;
    while (texts.containsKey(TextKey.of(name + "/" + number))) {
      number++;
    }
    TextKey key = TextKey.of(name + "/" + number);
    text(key, audience, subjects, text);
    return key;
  }

  @Override
  public void text(TextKey key, Audience audience, List<ActorId> subjects, String text) {
    texts.put(key, new Text(audience, List.copyOf(subjects), text));
  }

  @Override
  public @Nullable String addedText(TextKey key, Audience reader) {
    Text text = texts.get(key);
    boolean readable =
        text != null && (reader == Audience.INTERNAL || text.audience() == Audience.PUBLIC);
    return readable ? text.text() : null;
  }

  @Override
  public void send(Notification notification, @Nullable String collapseKey) {
    sent.add(new Sent(notification, collapseKey));
  }

  @Override
  public void withdraw(String collapseKey) {
    withdrawn.add(collapseKey);
  }

  @Override
  public String owe(Command command) {
    owed.add(command);
    return "follow-up-" + owed.size();
  }

  @Override
  public String owe(Criteria criteria, Command template) {
    owedToMany.add(new OwedToMany(criteria, template));
    return "fan-out-" + owedToMany.size();
  }

  @Override
  public void claim(NameClaim claim) {
    claims.add(claim);
  }

  @Override
  public void release(String name) {
    released.add(name);
  }
}
