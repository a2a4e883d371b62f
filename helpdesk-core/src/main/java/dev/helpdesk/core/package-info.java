/**
 * The engine as hosts use it: {@link dev.helpdesk.core.HelpDesk} is built once, {@link
 * dev.helpdesk.core.Desk} is one tenant's face of it.
 */
@NullMarked
package dev.helpdesk.core;

import org.jspecify.annotations.NullMarked;
