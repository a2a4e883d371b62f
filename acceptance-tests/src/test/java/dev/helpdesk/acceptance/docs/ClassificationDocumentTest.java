package dev.helpdesk.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.classification.PriorityMatrix;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever changes a matrix that is shipped copies what these tests expect into the document. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClassificationDocumentTest {

  private final Document document = Document.read("classification.md");

  private void assertShown(String block, PriorityMatrix matrix) {
    assertThat(document.block(block)).isEqualTo(ClassificationBlocks.matrix(matrix));
  }

  @Test
  void the_tables_are_the_matrices_that_are_shipped() {
    assertShown("itil3x3", PriorityMatrix.itil3x3());
    assertShown("fourLevel3x3", PriorityMatrix.fourLevel3x3());
    assertShown("fiveByFive", PriorityMatrix.fiveByFive());
    assertShown("criticality", PriorityMatrix.criticality());
  }

  @Test
  void the_scheme_has_every_criticality() {
    assertThat(document.block("scheme")).isEqualTo(ClassificationBlocks.criticalities());
  }

  @Test
  void the_list_has_every_cause() {
    assertThat(document.block("causes")).isEqualTo(ClassificationBlocks.causes());
  }
}
