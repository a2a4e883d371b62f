package dev.helpdesk.lab.replay;

import dev.helpdesk.core.classification.PriorityMatrix;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.model.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes the first row of a case the registration of a ticket. */
final class Registration {

  /** The channel of rows that name none. */
  static final String CHANNEL = "import";

  /** The further field that holds the opening when the source puts it after the first row. */
  static final String OPENED_LATER = "openedAtSource";

  private static final String KIND = "incident";
  private static final String SOMEBODY = "somebody";
  private static final int SUBJECT_LENGTH = 200;

  private final Policy policy;

  Registration(Policy policy) {
    this.policy = policy;
  }

  /** Returns the command that says all that the row says. */
  RegisterTicket whole(LogRow row) {
    Levels levels = levels(row);
    RegisterTicket.Builder builder =
        builder(row, value(row, Field.CHANNEL, CHANNEL))
            .category(row.value(Field.CATEGORY))
            .impact(levels.impact(), levels.urgency())
            .description(value(row, Field.DESCRIPTION, ""));
    Optional.ofNullable(row.value(Field.SERVICE)).map(ServiceId::of).ifPresent(builder::service);
    Optional.ofNullable(row.value(Field.SITE)).map(SiteId::of).ifPresent(builder::site);
    Optional.ofNullable(row.value(Field.ITEM))
        .ifPresent(item -> builder.items(List.of(ItemId.of(item))));
    return builder.build();
  }

  /** Returns the command that says no more than is needed. */
  RegisterTicket bare(LogRow row) {
    return builder(row, CHANNEL).build();
  }

  private RegisterTicket.Builder builder(LogRow row, String channel) {
    RegisterTicket.Builder builder =
        RegisterTicket.of(value(row, Field.KIND, KIND))
            .id(RecordId.of(row.caseId()))
            .from(ActorId.of(value(row, Field.REQUESTER, SOMEBODY)), channel)
            .subject(subject(row));
    Instant opened = Objects.requireNonNullElse(row.openedAt(), row.recordedAt());
    String state =
        value(row, Field.STATE, policy.workflow().workflow(value(row, Field.KIND, KIND)).initial());
    if (opened.isAfter(row.recordedAt())) {
      // No ticket is opened after it was registered; what the source says is kept all the same.
      return builder.imported(state, row.recordedAt()).field(OPENED_LATER, opened.toString());
    }
    return builder.imported(state, opened);
  }

  private static String subject(LogRow row) {
    String subject = value(row, Field.SUBJECT, "Case " + row.caseId()).replaceAll("\\s+", " ");
    return subject.substring(0, Math.min(SUBJECT_LENGTH, subject.length()));
  }

  /** Returns how grave a row says its case is: the first cell of its priority if that is all. */
  Levels levels(LogRow row) {
    String impact = row.value(Field.IMPACT);
    String urgency = row.value(Field.URGENCY);
    String priority = row.value(Field.PRIORITY);
    if (impact != null || urgency != null || priority == null) {
      return new Levels(impact, urgency);
    }
    PriorityMatrix matrix = policy.classification().matrix();
    for (String level : matrix.impacts()) {
      for (String other : matrix.urgencies()) {
        if (matrix.priority(level, other).filter(priority::equals).isPresent()) {
          return new Levels(level, other);
        }
      }
    }
    return new Levels(null, null);
  }

  private static String value(LogRow row, Field field, String otherwise) {
    return Objects.requireNonNullElse(row.value(field), otherwise);
  }
}
