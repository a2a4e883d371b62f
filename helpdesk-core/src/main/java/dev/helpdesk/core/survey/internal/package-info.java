/**
 * Invites to the survey, takes the answer, and lets it expire.
 *
 * <p>Not exported. One survey for each closing; reopening ends it silently.
 */
@NullMarked
package dev.helpdesk.core.survey.internal;

import org.jspecify.annotations.NullMarked;
