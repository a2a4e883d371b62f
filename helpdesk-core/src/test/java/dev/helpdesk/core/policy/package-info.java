@NullMarked
package dev.helpdesk.core.policy;

import org.jspecify.annotations.NullMarked;
