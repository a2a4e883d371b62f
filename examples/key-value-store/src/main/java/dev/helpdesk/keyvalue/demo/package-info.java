/** Shows that what a desk knows outlives the process: a file, closed and opened again. */
@NullMarked
package dev.helpdesk.keyvalue.demo;

import org.jspecify.annotations.NullMarked;
