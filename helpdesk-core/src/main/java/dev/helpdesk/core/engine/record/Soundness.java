package dev.helpdesk.core.engine.record;

import dev.helpdesk.core.hall.Situation;
import dev.helpdesk.core.lint.Finding;
import dev.helpdesk.core.lint.FindingCode;
import dev.helpdesk.core.lint.PolicyLinter;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.Check;
import org.jspecify.annotations.Nullable;

/** Keeps policies out in which the linter finds errors. */
final class Soundness {

  private Soundness() {}

  /** Refuses a policy by the first of its errors, in the order of the document; or returns null. */
  static @Nullable Refusal refusal(Policy policy, Situation situation) {
    PolicyLinter linter = PolicyLinter.usual().calendars(situation::calendar).from(situation.now());
    for (Finding error : linter.lint(policy).errors()) {
      String path = "document" + error.pointer();
      int end = Math.min(path.length(), Check.MAX_ID_LENGTH);
      String expected =
          FindingCode.of(error.code()).map(FindingCode::expected).orElse("without a fault");
      return Refusal.of(error.code(), path.substring(0, end), expected);
    }
    return null;
  }
}
