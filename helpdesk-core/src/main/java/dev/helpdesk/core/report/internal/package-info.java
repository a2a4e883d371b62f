/** What keeps reports up with the store. Not part of the API. */
@NullMarked
package dev.helpdesk.core.report.internal;

import org.jspecify.annotations.NullMarked;
