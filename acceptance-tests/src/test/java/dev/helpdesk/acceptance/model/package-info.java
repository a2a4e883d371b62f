/**
 * Random walks of the whole engine against a naive model of it.
 *
 * <p>The model is written from what the product promises. It knows the default policy's figures by
 * heart and shares no code with the engine: instants are microseconds, hours are a list of days, a
 * clock is a list of stretches that is added up anew each time.
 */
@NullMarked
package dev.helpdesk.acceptance.model;

import org.jspecify.annotations.NullMarked;
