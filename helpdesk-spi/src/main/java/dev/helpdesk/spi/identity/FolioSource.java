package dev.helpdesk.spi.identity;

import dev.helpdesk.model.TenantId;

/**
 * Gives the numbers of folios. Safe across threads and nodes; gaps are allowed, repeats are not.
 */
@FunctionalInterface
public interface FolioSource {

  /**
   * Returns a number from 1 on that was never given before in this series (rules {@code FOLIO-01},
   * {@code FOLIO-03}); each series of each tenant counts by itself (rule {@code FOLIO-02}).
   *
   * @param series what is numbered together, such as {@code INC-2026}
   */
  long next(TenantId tenant, String series);
}
