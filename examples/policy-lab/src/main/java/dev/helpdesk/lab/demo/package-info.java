/**
 * The life of one ticket, told as a story: {@code lab demo}.
 *
 * <p>{@link dev.helpdesk.lab.demo.DemoStory} is what people do, {@link
 * dev.helpdesk.lab.demo.Narrator} tells it with all that the engine makes of it, {@link
 * dev.helpdesk.lab.demo.DemoChecks} looks afterwards whether what was told is true.
 */
@NullMarked
package dev.helpdesk.lab.demo;

import org.jspecify.annotations.NullMarked;
