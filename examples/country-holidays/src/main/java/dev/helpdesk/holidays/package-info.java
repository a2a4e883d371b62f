/**
 * Dates of a country's public holidays for a calendar: proposed by a table, decided by a person.
 *
 * <p>Tables of holidays err and lag behind, and a team does not always take what its country has.
 * So nothing of them reaches a calendar before somebody has seen it.
 */
@NullMarked
package dev.helpdesk.holidays;

import org.jspecify.annotations.NullMarked;
