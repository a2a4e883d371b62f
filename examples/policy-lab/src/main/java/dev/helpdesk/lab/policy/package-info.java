/** Looks at policies: reads their documents, lints them, draws them. */
@NullMarked
package dev.helpdesk.lab.policy;

import org.jspecify.annotations.NullMarked;
