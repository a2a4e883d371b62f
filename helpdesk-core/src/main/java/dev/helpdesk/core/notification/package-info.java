/**
 * Who is told what, when and over which channel: rules, wordings and their closed vocabulary.
 *
 * <p>Immutable data, checked as a whole when it is built, so that no ticket meets a wording that
 * can't be filled. There are no expressions: a placeholder is replaced by its value, once.
 */
@NullMarked
package dev.helpdesk.core.notification;

import org.jspecify.annotations.NullMarked;
