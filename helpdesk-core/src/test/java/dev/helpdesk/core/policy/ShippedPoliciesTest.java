package dev.helpdesk.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.core.codec.Json;
import dev.helpdesk.core.event.Document;
import dev.helpdesk.core.view.CorruptBodyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ships is data: the default policy is a document, and no rule of it stands in code. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShippedPoliciesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The documents that begin from no other. */
  static List<String> wholeDocuments() {
    return documents().stream().filter(text -> !text.contains("\"extends\": \"default/")).toList();
  }

  /** The documents that only say what they change. */
  static List<String> changes() {
    return documents().stream().filter(text -> text.contains("\"extends\": \"default/")).toList();
  }

  static List<String> documents() {
    List<String> all = new ArrayList<>();
    for (String name : ShippedPolicies.names()) {
      for (int version = 1;
          version <= ShippedPolicies.newestVersion(name).orElseThrow();
          version++) {
        all.add(ShippedPolicies.document(name, version).orElseThrow());
      }
    }
    return all;
  }

  @Test
  void the_default_policy_is_the_newest_default_document() {
    Policy shipped = ShippedPolicies.find("default").orElseThrow();
    assertThat(Policy.defaults()).isEqualTo(shipped).isSameAs(Policy.defaults());
    assertThat(shipped.name()).isEqualTo("default");
    assertThat(shipped.title()).containsOnlyKeys("en", "es");
  }

  @Test
  void there_is_nothing_by_another_name_or_version() {
    assertThat(ShippedPolicies.find("nothing")).isEmpty();
    assertThat(ShippedPolicies.find("default", 0)).isEmpty();
    assertThat(ShippedPolicies.find("default", 1_000)).isEmpty();
    assertThat(ShippedPolicies.document("../shipped/default", 1)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("wholeDocuments")
  void every_member_that_is_written_stands_in_the_document(String text) throws IOException {
    JsonNode document = JSON.readTree(text);
    Policy policy =
        ShippedPolicies.find(document.get("name").asText(), document.get("version").asInt())
            .orElseThrow();
    JsonNode canonical = JSON.readTree(Json.encode(policy, PolicyCodec.POLICY));
    assertThat(document).isEqualTo(canonical);
    assertThat(Json.decodeStrictly(text, PolicyCodec.POLICY)).isEqualTo(policy);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void a_document_of_changes_names_the_version_it_changes_and_reads_as_a_whole(String text)
      throws IOException {
    JsonNode document = JSON.readTree(text);
    Policy policy = PolicyDocument.read(text).orThrow();
    assertThat(document.get("extends").asText()).matches("default/[1-9][0-9]*");
    assertThat(policy.name()).isEqualTo(document.get("name").asText()).isNotEqualTo("default");
    assertThat(policy.title()).containsOnlyKeys("en", "es");
    assertThat(PolicyDocument.read(PolicyDocument.write(policy)).orThrow()).isEqualTo(policy);
  }

  @Test
  void nothing_of_the_default_comes_from_code_when_a_member_is_missing() throws IOException {
    ObjectNode whole =
        (ObjectNode) JSON.readTree(ShippedPolicies.document("default", 1).orElseThrow());
    whole
        .fieldNames()
        .forEachRemaining(
            name -> {
              assertNeededOrAbsentForAReason(whole, "", name);
              if (whole.get(name) instanceof ObjectNode section && !name.equals("title")) {
                section
                    .fieldNames()
                    .forEachRemaining(
                        member -> assertNeededOrAbsentForAReason(whole, name, member));
              }
            });
  }

  /** What a document may do without, as its absence means something by itself. */
  private static final List<String> MEANING_WHEN_ABSENT =
      List.of(
          "/classification/defaultImpact",
          "/classification/defaultUrgency",
          "/workflow/kinds",
          "/calendars",
          "/escalation/responsibilities",
          "/retention/kinds",
          "/retention/forever",
          "/directory",
          "/directory/groups",
          "/directory/agents",
          "/directory/contacts");

  private static void assertNeededOrAbsentForAReason(
      ObjectNode whole, String section, String member) {
    if (!MEANING_WHEN_ABSENT.contains(pointer(section, member))) {
      assertNeeded(whole, section, member);
    }
  }

  private static String pointer(String section, String member) {
    return (section.isEmpty() ? "" : "/" + section) + "/" + member;
  }

  private static void assertNeeded(ObjectNode whole, String section, String member) {
    ObjectNode broken = whole.deepCopy();
    ObjectNode owner = section.isEmpty() ? broken : (ObjectNode) broken.get(section);
    owner.remove(member);
    String pointer = pointer(section, member);
    assertThatThrownBy(() -> Json.decodeStrictly(broken.toString(), PolicyCodec.POLICY))
        .as(pointer)
        .isInstanceOfSatisfying(
            CorruptBodyException.class, e -> assertThat(e.pointer()).isEqualTo(pointer));
  }

  @Test
  void no_section_has_a_default_of_its_own() {
    List<Class<?>> sections =
        Arrays.stream(Policy.class.getMethods())
            .filter(method -> method.getParameterCount() == 0)
            .<Class<?>>map(Method::getReturnType)
            .filter(type -> type.getName().startsWith("dev.helpdesk.core."))
            .filter(type -> !Document.class.isAssignableFrom(type) && type != PolicyBuilder.class)
            .toList();
    assertThat(sections).hasSizeGreaterThanOrEqualTo(11);
    assertThat(sections)
        .allSatisfy(
            type ->
                assertThat(type.getDeclaredMethods())
                    .extracting(Method::getName)
                    .doesNotContain("defaults"));
  }

  @Test
  void no_class_is_named_after_the_default() throws IOException, URISyntaxException {
    Path classes =
        Path.of(Policy.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith("Default") && name.endsWith(".class"));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
