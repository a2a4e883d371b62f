package dev.helpdesk.core.intake.internal;

import dev.helpdesk.core.command.Limits;
import dev.helpdesk.core.hall.Draft;
import dev.helpdesk.core.hall.Texts;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.TextKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a ticket's own fields: what they may be, and under which keys they are kept. */
final class FieldTexts {

  static final String DESCRIPTION = "description";

  private static final int NAME_LENGTH = 100;

  private FieldTexts() {}

  /** Refuses names and values that can't be kept; blank values are no matter. */
  static @Nullable Refusal refusal(Map<String, String> fields, Limits limits) {
    Refusal refusal = tooMany(limits.fields(), fields.size());
    for (Map.Entry<String, String> field : fields.entrySet()) {
      String name = field.getKey();
      if (refusal == null) {
        refusal = Texts.checkLine("fields", name, NAME_LENGTH);
      }
      if (refusal == null && !Texts.isPath(name)) {
        refusal = Refusal.of("value.malformed", "fields", "named with " + Texts.PATH + " only");
      }
      if (refusal == null) {
        refusal = Texts.check("fields." + name, field.getValue(), limits.textLength());
      }
    }
    return refusal;
  }

  static @Nullable Refusal tooMany(int limit, int actual) {
    return actual > limit
        ? Refusal.of("value.too-many", "fields", "at most " + limit + " elements, not " + actual)
        : null;
  }

  /** Keeps a value under the key by which it is read; what was there is replaced. */
  static void keep(Draft draft, List<ActorId> subjects, String field, String value) {
    String key = field.equals(DESCRIPTION) ? DESCRIPTION : "field/" + field;
    draft.text(TextKey.of(key), Audience.PUBLIC, subjects, value);
  }
}
