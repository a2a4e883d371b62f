/**
 * The engine over real databases: crashes, failures, transactions of the host, lost connections.
 */
@NullMarked
package dev.helpdesk.acceptance.jdbc;

import org.jspecify.annotations.NullMarked;
