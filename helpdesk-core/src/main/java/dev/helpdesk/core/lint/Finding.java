package dev.helpdesk.core.lint;

import dev.helpdesk.model.Check;
import org.jspecify.annotations.Nullable;

/**
 * Something that the linter found in a policy.
 *
 * @param code what it is, such as {@code workflow.state-unreachable}; explained by {@link
 *     FindingCode#of}
 * @param severity how bad it is
 * @param pointer where it stands, as an RFC 6901 pointer into the policy's complete document, such
 *     as {@code /workflow/workflows/0/states/3}
 * @param sentence what is wrong there, in English, naming states, rules and the like by their names
 * @param witness a shortest history that shows it, or null where none does
 */
public record Finding(
    String code, Severity severity, String pointer, String sentence, @Nullable Witness witness) {

  /** Refuses null. */
  public Finding {
    Check.id(code, "code");
    Check.present(severity, "severity");
    Check.present(pointer, "pointer");
    Check.present(sentence, "sentence");
  }

  @Override
  public String toString() {
    return severity + " " + code + " at " + pointer + ": " + sentence;
  }
}
