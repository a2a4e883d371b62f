package dev.helpdesk.core.knowledge.internal;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.knowledge.KnowledgeEntry;
import dev.helpdesk.spi.store.TextRow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what of a ticket goes into the knowledge index; a pure function for whoever follows the
 * feed.
 *
 * <p>The entry of a ticket is always {@link Audience#INTERNAL}: what one customer wrote is for the
 * desk, and never a suggestion for another customer. So no internal text can come to stand in a
 * public entry, whatever texts are given.
 */
public final class KnowledgeEntries {

  /** Characters a title may have in the index; far more than the limits of a subject. */
  static final int TITLE = 10_000;

  private static final int TEXT = 1_000_000;

  private KnowledgeEntries() {}

  /**
   * Returns the entry of a record, or empty when the index should hold none.
   *
   * <p>A ticket that has not ended is an open ticket; one that was closed with a solution, a solved
   * one. A cancelled ticket, one closed without a word and what is no ticket have no entry.
   *
   * @param view the record as it stands
   * @param slice the knowledge room's slice of it, which knows where the solution is
   * @param texts the texts of the record; more than needed does no harm, erased ones are left out
   */
  public static Optional<KnowledgeEntry> of(
      RecordView view, KnowledgeState slice, List<TextRow> texts) {
    if (!view.isTicket() || view.version() < 1) {
      return Optional.empty();
    }
    String subject = text(texts, KnowledgeRoom.SUBJECT).orElse("");
    String description = text(texts, KnowledgeRoom.DESCRIPTION).orElse("");
    if (!view.isEnded()) {
      return Optional.of(entry(view, KnowledgeEntry.Type.OPEN_TICKET, subject, description));
    }
    if (view.progress().category() != StateCategory.CLOSED) {
      return Optional.empty();
    }
    return text(texts, slice.solution())
        .filter(solution -> !solution.isBlank())
        .map(
            solution ->
                entry(
                    view,
                    KnowledgeEntry.Type.SOLVED_TICKET,
                    subject,
                    description + "\n\n" + solution));
  }

  private static KnowledgeEntry entry(
      RecordView view, KnowledgeEntry.Type type, String title, String text) {
    return new KnowledgeEntry(
        view.id(),
        view.version(),
        type,
        Audience.INTERNAL,
        cut(title, TITLE),
        cut(text, TEXT),
        view.rank().category(),
        view.registered().affected().items().stream().map(ItemId::value).limit(100).toList());
  }

  private static Optional<String> text(List<TextRow> texts, @Nullable TextKey key) {
    return texts.stream().filter(row -> row.key().equals(key)).map(TextRow::text).findFirst();
  }

  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }
}
