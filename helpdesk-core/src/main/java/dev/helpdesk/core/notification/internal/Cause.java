package dev.helpdesk.core.notification.internal;

import dev.helpdesk.core.notification.Detail;
import dev.helpdesk.core.notification.Placeholder;
import dev.helpdesk.core.notification.Trigger;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.TextKey;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an event offers to triggers and wordings. Filled by {@link CauseReader} only. */
final class Cause {

  final String type;
  final Map<Detail, String> details = new EnumMap<>(Detail.class);

  /** Values that are known as they are. */
  final Map<Placeholder, String> words = new EnumMap<>(Placeholder.class);

  /** Names that have a label in each language. */
  final Map<Placeholder, String> codes = new EnumMap<>(Placeholder.class);

  /** Values that stand beside the record, and are fetched when a wording needs them. */
  final Map<Placeholder, TextKey> texts = new EnumMap<>(Placeholder.class);

  /** Required fields that were not given, as far as they are why it happened. */
  List<String> missing = List.of();

  @Nullable Instant due;

  /** How long before the due a warning is. */
  @Nullable Duration before;

  @Nullable GroupId group;
  List<ActorId> contacts = List.of();
  Audience audience = Audience.PUBLIC;
  boolean automatic;

  Cause(String type) {
    this.type = type;
  }

  boolean meets(Trigger trigger) {
    if (!trigger.event().equals(type)) {
      return false;
    }
    for (Map.Entry<Detail, String> wanted : trigger.details().entrySet()) {
      if (!wanted.getValue().equals(details.get(wanted.getKey()))) {
        return false;
      }
    }
    return true;
  }

  void detail(Detail detail, @Nullable String value) {
    if (value != null) {
      details.put(detail, value);
    }
  }

  void text(Placeholder placeholder, @Nullable TextKey key) {
    if (key != null) {
      texts.put(placeholder, key);
    }
  }
}
