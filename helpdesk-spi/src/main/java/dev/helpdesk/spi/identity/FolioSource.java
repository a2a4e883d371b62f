package dev.helpdesk.spi.identity;

import dev.helpdesk.model.TenantId;

/**
 * Gives the numbers of folios. Safe across threads and nodes; gaps are allowed, repeats are not.
 */
@FunctionalInterface
public interface FolioSource {

  /**
   * Returns a number from 1 on that was never given before in this series (rule {@code FOLIO-03}).
   *
   * @param series what is numbered together, such as {@code INC-2026}
   */
  long next(TenantId tenant, String series);
}
