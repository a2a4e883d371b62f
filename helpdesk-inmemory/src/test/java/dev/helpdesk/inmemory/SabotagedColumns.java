package dev.helpdesk.inmemory;

import static dev.helpdesk.inmemory.SabotagedStores.changing;
import static dev.helpdesk.inmemory.SabotagedStores.of;

import dev.helpdesk.inmemory.SabotagedStores.Sabotaged;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Attributes;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.IdempotencyRow;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.TextRow;
import dev.helpdesk.spi.store.Words;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Stores that change what they are given, or find it by something else. */
final class SabotagedColumns {

  private SabotagedColumns() {}

  static List<Sabotaged> all() {
    return List.of(
        changing("rounds instants to milliseconds", "STORE-10", SabotagedColumns::rounded),
        changing("composes ids to one normal form", "UNICODE-03", c -> ids(c, id -> nfc(id))),
        changing(
            "loses characters beyond the basic plane",
            "UNICODE-01",
            c -> values(c, v -> v.replaceAll("[^\\x{0}-\\x{FFFF}]", "?"))),
        changing("composes the values of attributes", "UNICODE-01", c -> values(c, t -> nfc(t))),
        changing("trims texts", "UNICODE-02", c -> texts(c, String::strip)),
        changing(
            "makes one kind of line end of all",
            "UNICODE-02",
            c -> texts(c, t -> t.replace("\r\n", "\n"))),
        changing("trims words", "UNICODE-05", SabotagedColumns::trimmedWords),
        changing("cuts ids at 255 bytes", "UNICODE-06", c -> ids(c, SabotagedColumns::bytes255)),
        of("orders texts by UTF-16", "UNICODE-08", () -> SabotagedColumns::utf16Order),
        changing("keeps whole numbers as doubles", "BOUND-01", SabotagedColumns::doubles),
        changing("keeps 1,000 words of a record", "BOUND-04", SabotagedColumns::fewWords),
        changing("takes words that are kept for none", "STORE-17", SabotagedColumns::noWords),
        changing("takes an empty text for none", "BOUND-05", SabotagedColumns::emptyAsAbsent),
        of("gives a thousand rows at most", "BOUND-06", () -> SabotagedColumns::thousand),
        changing("counts in 32 bits", "BOUND-07", SabotagedColumns::narrow),
        of(
            "puts absent values first when descending",
            "QUERY-07",
            () -> SabotagedColumns::absentFirst),
        of("has the end of a range in it", "QUERY-03", () -> SabotagedColumns::closedRange));
  }

  private static Changeset rounded(Changeset c) {
    Instant wakeUp = c.row().wakeUp();
    Instant near = wakeUp == null ? null : wakeUp.plusNanos(500_000).truncatedTo(ChronoUnit.MILLIS);
    return rewritten(c, c.row().with(near, c.row().attributes()));
  }

  private static Changeset ids(Changeset c, UnaryOperator<String> change) {
    RecordRow r = c.row();
    RecordId id = RecordId.of(change.apply(r.id().value()));
    return rewritten(c, row(r, id, r.attributes(), r.words()));
  }

  private static Changeset values(Changeset c, UnaryOperator<String> change) {
    Attributes.Builder changed = Attributes.builder();
    c.row()
        .attributes()
        .forEach(
            (name, value) ->
                changed.set(
                    name,
                    value instanceof AttributeValue.Text text
                        ? AttributeValue.of(change.apply(text.value()))
                        : value));
    return attributes(c, changed.build());
  }

  private static Changeset doubles(Changeset c) {
    Attributes.Builder changed = Attributes.builder();
    c.row()
        .attributes()
        .forEach(
            (name, value) ->
                changed.set(
                    name,
                    value instanceof AttributeValue.Number number
                        ? AttributeValue.of((long) (double) number.value())
                        : value));
    return attributes(c, changed.build());
  }

  private static Changeset emptyAsAbsent(Changeset c) {
    Attributes.Builder changed = Attributes.builder();
    c.row()
        .attributes()
        .forEach(
            (name, value) -> {
              if (!value.equals(AttributeValue.of(""))) {
                changed.set(name, value);
              }
            });
    return attributes(c, changed.build());
  }

  private static Changeset texts(Changeset c, UnaryOperator<String> change) {
    List<TextRow> texts = new ArrayList<>();
    for (TextRow t : c.texts()) {
      String text = change.apply(t.text());
      texts.add(new TextRow(t.tenant(), t.record(), t.key(), t.subjects(), t.audience(), text));
    }
    return Sabotage.copy(c).texts(texts).build();
  }

  private static Changeset trimmedWords(Changeset c) {
    List<String> words = c.row().words().publicWords().stream().map(String::strip).toList();
    RecordRow r = c.row();
    Words trimmed = new Words(words, r.words().internalWords());
    return rewritten(c, row(r, r.id(), r.attributes(), trimmed));
  }

  private static Changeset fewWords(Changeset c) {
    List<String> words = c.row().words().publicWords();
    RecordRow r = c.row();
    Words few = new Words(words.stream().limit(1_000).toList(), r.words().internalWords());
    return rewritten(c, row(r, r.id(), r.attributes(), few));
  }

  private static Changeset noWords(Changeset c) {
    RecordRow r = c.row();
    RecordRow without = row(r, r.id(), r.attributes(), Words.none());
    return c.isWordsKept() ? Sabotage.copy(rewritten(c, without)).wordsKept(false).build() : c;
  }

  private static Changeset narrow(Changeset c) {
    IdempotencyRow row = c.idempotency();
    if (row == null) {
      return c;
    }
    long from = row.fromVersion() & Integer.MAX_VALUE;
    long to = row.toVersion() & Integer.MAX_VALUE;
    IdempotencyRow narrow =
        new IdempotencyRow(row.key(), row.payloadHash(), row.record(), from, to, row.outcome());
    return Sabotage.copy(c).idempotency(narrow).build();
  }

  private static Object utf16Order(Sabotage.Call call) {
    Object result = call.proceed();
    if (call.is("recordStore.texts")) {
      List<TextRow> rows = new ArrayList<>(Sabotage.<List<TextRow>>cast(result));
      rows.sort(Comparator.comparing(row -> row.key().value()));
      return rows;
    }
    return result;
  }

  private static Object thousand(Sabotage.Call call) {
    return call.is("recordStore.history")
        ? call.proceed(call.arg(0), call.arg(1), call.arg(2), Math.min(1_000, call.<Integer>arg(3)))
        : call.proceed();
  }

  private static Object absentFirst(Sabotage.Call call) {
    Object result = call.proceed();
    if (!(result instanceof RecordQuery.Page page) || call.<List<?>>arg(2).isEmpty()) {
      return result;
    }
    RecordQuery.Sort sort = call.<List<RecordQuery.Sort>>arg(2).get(0);
    if (!sort.descending()) {
      return result;
    }
    List<RecordRow> rows = new ArrayList<>(page.rows());
    rows.sort(Comparator.comparing(row -> row.attributes().get(sort.attribute()) != null));
    return new RecordQuery.Page(rows, page.next());
  }

  private static Object closedRange(Sabotage.Call call) {
    Object[] args = call.args().clone();
    if (call.is("recordQuery.find")
        && args[1] instanceof Criteria.Between range
        && range.below() != null) {
      args[1] =
          new Criteria.AnyOf(List.of(range, new Criteria.Is(range.attribute(), range.below())));
    }
    return call.proceed(args);
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static String bytes255(String id) {
    String cut = id;
    while (cut.getBytes(StandardCharsets.UTF_8).length > 255) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut;
  }

  private static Changeset attributes(Changeset c, Attributes attributes) {
    return rewritten(c, row(c.row(), c.row().id(), attributes, c.row().words()));
  }

  private static Changeset rewritten(Changeset c, RecordRow row) {
    return Sabotage.copy(c, c.expectedVersion(), row, c.history()).build();
  }

  private static RecordRow row(RecordRow r, RecordId id, Attributes attributes, Words words) {
    @Nullable Instant wakeUp = r.wakeUp();
    return new RecordRow(
        r.tenant(), id, r.kind(), r.version(), wakeUp, r.stamp(), attributes, words, r.snapshot());
  }
}
