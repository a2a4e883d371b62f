/**
 * The engine's acceptance tests, run over every store, and the rules that the code itself keeps.
 *
 * <p>Not published. Tests here may use anything of any module; nothing may depend on them.
 */
@NullMarked
package dev.helpdesk.acceptance;

import org.jspecify.annotations.NullMarked;
