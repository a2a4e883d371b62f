package dev.helpdesk.core.notification.internal;

import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Question;
import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.notification.NotificationPolicy;
import dev.helpdesk.core.notification.Placeholder;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.TextKey;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of one decision's placeholders, as one recipient reads them; raw, not yet folded. */
final class Values {

  private static final TextKey SUBJECT = TextKey.of("subject");
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final Situation situation;
  private final Draft draft;
  private final NotificationPolicy policy;
  private final Cause cause;

  Values(Situation situation, Draft draft, NotificationPolicy policy, Cause cause) {
    this.situation = situation;
    this.draft = draft;
    this.policy = policy;
    this.cause = cause;
  }

  String of(Placeholder placeholder, Audience reader, String language, @Nullable String zone) {
    RecordView record = situation.record();
    return switch (placeholder) {
      case FOLIO -> record.origin() == null ? record.id().value() : record.origin().folio();
      case SUBJECT -> text(SUBJECT, reader);
      case STATE -> policy.label(record.progress().state(), language);
      case PRIORITY -> record.rank().priority() == null ? "-" : record.rank().priority();
      case MISSING ->
          cause.missing.stream()
              .map(field -> policy.label(field, language))
              .collect(Collectors.joining(", "));
      case DUE -> cause.due == null ? "" : time(cause.due, zone);
      case WARNING ->
          cause.before == null
              ? ofCause(placeholder, reader, language)
              : amount(cause.before) + " " + policy.label("before-due", language);
      default -> ofCause(placeholder, reader, language);
    };
  }

  private String ofCause(Placeholder placeholder, Audience reader, String language) {
    TextKey key = cause.texts.get(placeholder);
    if (key != null) {
      return text(key, reader);
    }
    String code = cause.codes.get(placeholder);
    return code != null ? policy.label(code, language) : cause.words.getOrDefault(placeholder, "");
  }

  private String text(TextKey key, Audience reader) {
    String added = draft.addedText(key, reader);
    return added == null ? situation.ask(new Question.StoredText(key, reader)).orElse("") : added;
  }

  private static String amount(Duration amount) {
    StringJoiner parts = new StringJoiner(" ");
    if (amount.toHours() > 0) {
      parts.add(amount.toHours() + " h");
    }
    if (amount.toMinutesPart() > 0) {
      parts.add(amount.toMinutesPart() + " min");
    }
    if (amount.toSecondsPart() > 0 || parts.length() == 0) {
      parts.add(amount.toSecondsPart() + " s");
    }
    return parts.toString();
  }

  private static String time(Instant at, @Nullable String zone) {
    ZoneId id = zone(zone);
    String name = id.equals(ZoneOffset.UTC) ? "UTC" : id.getId();
    return MINUTES.format(at.atZone(id)) + " (" + name + ")";
  }

  /** A zone that nobody knows is the host's slip, and no reason not to tell. */
  private static ZoneId zone(@Nullable String zone) {
    try {
      return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }
}
