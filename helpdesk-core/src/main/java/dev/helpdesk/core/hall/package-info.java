/**
 * What the rooms share: how a room is shaped, what it may ask, where it puts what it decides.
 *
 * <p>Not exported. Imports the SPI and the calendar alone; knows no room.
 */
@NullMarked
package dev.helpdesk.core.hall;

import org.jspecify.annotations.NullMarked;
