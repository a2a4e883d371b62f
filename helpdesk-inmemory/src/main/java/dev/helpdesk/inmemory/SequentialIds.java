package dev.helpdesk.inmemory;

import dev.helpdesk.model.Check;
import dev.helpdesk.spi.identity.IdSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids that count up from 1 behind a prefix, such as {@code id-1}.
 *
 * <p>The same in every run, so not fit for two engines on one store unless their prefixes differ.
 * Safe for use by several threads.
 */
public final class SequentialIds implements IdSource {

  private final String prefix;
  private final AtomicLong last = new AtomicLong();

  /** Creates a source whose ids begin with a prefix of 1 to 80 characters. */
  public SequentialIds(String prefix) {
    this.prefix = Check.line(prefix, "prefix", 80);
  }

  @Override
  public String next() {
    return prefix + last.incrementAndGet();
  }
}
