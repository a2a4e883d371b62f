/**
 * A desk's policy as one document: composed of the rooms' sections, versioned, written as JSON.
 *
 * <p>Knows every room's section and no room's rules.
 */
@NullMarked
package dev.helpdesk.core.policy;

import org.jspecify.annotations.NullMarked;
