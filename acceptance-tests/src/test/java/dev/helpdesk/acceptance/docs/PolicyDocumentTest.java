package dev.helpdesk.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.lint.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyDocumentTest {

  @Test
  void the_table_of_findings_is_what_the_linter_can_find() {
    assertThat(Document.upToDate("policy.md", "findings", findings()).block("findings"))
        .as("written with -Ddocs.update=true")
        .isEqualTo(findings());
  }

  private static List<String> findings() {
    List<String> lines =
        new ArrayList<>(List.of("", "| code | severity | what it means | expected |"));
    lines.add("|---|---|---|---|");
    for (FindingCode code : FindingCode.all()) {
      lines.add(
          "| `%s` | %s | %s | %s |"
              .formatted(
                  code.code(),
                  code.severity().name().toLowerCase(Locale.ROOT),
                  code.meaning(),
                  code.expected()));
    }
    lines.add("");
    return lines;
  }
}
