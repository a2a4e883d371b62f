/**
 * Scenarios of whole tickets against the clocks of the engine: {@code lab tickets}.
 *
 * <p>A file of scenarios is read by {@link dev.helpdesk.lab.tickets.ScenarioReader}, played on a
 * desk in memory by {@link dev.helpdesk.lab.tickets.ScenarioDesk}, and what its clocks then show is
 * held against what is expected by {@link dev.helpdesk.lab.tickets.Checking}.
 */
@NullMarked
package dev.helpdesk.lab.tickets;

import org.jspecify.annotations.NullMarked;
