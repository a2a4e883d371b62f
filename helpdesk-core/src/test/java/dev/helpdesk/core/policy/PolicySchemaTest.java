package dev.helpdesk.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema is what the code reads: made of it, never stale, and never stricter. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicySchemaTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(PolicyDocument.schema());

  static List<String> shipped() {
    return ShippedPoliciesTest.documents();
  }

  static boolean admits(JsonNode document) {
    return SCHEMA.validate(document).isEmpty();
  }

  private static Set<ValidationMessage> validate(String document) {
    try {
      return SCHEMA.validate(JSON.readTree(document));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Run with {@code -Ddocs.update=true} to write the files anew. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "helpdesk-core/src/main/resources/dev/helpdesk/core/policy/policy.schema.json",
        "docs/policy.schema.json"
      })
  void the_published_schema_is_not_stale(String name) throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    Path file = folder.resolve(name);
    if (Boolean.getBoolean("docs.update")) {
      Files.writeString(file, PolicyDocument.schema());
    }
    assertThat(Files.readString(file))
        .as("%s, written with -Ddocs.update=true", name)
        .isEqualTo(PolicyDocument.schema());
  }

  @Test
  void a_policy_that_uses_every_member_is_valid() {
    assertThat(admits(BrokenTrees.fullTree())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shipped_policies_are_valid(String document) {
    assertThat(validate(document)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'extends': 'default'}",
        "{'extends': 'default', 'survey': {'lowScore': 1}, 'title': {'es': null}}",
        "{'extends': 'default', 'workflow': {'workflows': [{'name': 'eight-steps', 'extends':"
            + " 'eight-steps', 'states': [{'name': 'on-hold', 'remove': true}]}, {'name': 'old',"
            + " 'remove': true}]}}"
      })
  void documents_that_begin_from_another_are_valid(String document) {
    assertThat(validate(document.replace('\'', '"'))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{'extends': 7}",
        "{'extends': 'default', 'surveys': {}}",
        "{'extends': 'default', 'survey': {'lowScore': '1'}}",
        "{'extends': 'default', 'workflow': {'workflows': [{'name': 'x', 'extends': 'y',"
            + " 'states': [{'name': 'x'}]}]}}"
      })
  void documents_that_are_no_policy_are_not_valid(String document) {
    assertThat(validate(document.replace('\'', '"'))).isNotEmpty();
  }
}
