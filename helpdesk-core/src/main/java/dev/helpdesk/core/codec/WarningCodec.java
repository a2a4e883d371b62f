package dev.helpdesk.core.codec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.core.event.Warning;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Writes warnings: a number for a percentage, an object for a time before the due. */
final class WarningCodec implements Codec<Warning> {

  static final Codec<Warning> WARNING = new WarningCodec();

  private static final Codec<Warning> PERCENT = Codecs.INT.as(Warning::atPercent, Warning::percent);
  private static final ObjectCodec<Warning> BEFORE =
      Records.of(Warning::beforeDue, Fields.nullable("before", Warning::before, Codecs.DURATION));

  private WarningCodec() {}

  /** Makes a warning of members of which one is there. */
  static Warning of(@Nullable Integer percent, @Nullable Duration before) {
    return new Warning(percent == null ? 0 : percent, before);
  }

  @Override
  public JsonNode write(Warning value) {
    return value.before() == null ? PERCENT.write(value) : BEFORE.write(value);
  }

  @Override
  public Warning read(JsonNode node, Path path) {
    return node.isObject() ? BEFORE.read(node, path) : PERCENT.read(node, path);
  }

  @Override
  public JsonNode schema() {
    return Schemas.anyOf(PERCENT.schema(), BEFORE.schema());
  }
}
