package dev.helpdesk.lab.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpdesk.lab.JsonFiles;
import dev.helpdesk.lab.LabException;
import dev.helpdesk.lab.clock.CaseValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads profiles: built-in ones by name, others from a file. */
final class ProfileReader {

  /** The profile of logs for which none is named. */
  static final String BUILT_IN = "uci";

  private static final Set<String> SETTINGS =
      Set.of("name", "format", "policy", "matrix", "workflows", "snapshots", "sla");

  private final String source;

  private ProfileReader(String source) {
    this.source = source;
  }

  /** Returns the built-in profile of a name. */
  static Profile builtIn(String name) {
    String resource = "/dev/helpdesk/lab/profiles/" + name + ".json";
    try (InputStream in = ProfileReader.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new LabException("unknown profile " + name + "; built in is: " + BUILT_IN);
      }
      return new ProfileReader("profile " + name).profile(JsonFiles.read(in, resource));
    } catch (IOException e) {
      throw new LabException("cannot read the built-in profile " + name);
    }
  }

  /** Returns the profile that an option means: a built-in one by name, else a file. */
  static Profile named(String option, Path file) {
    boolean isName = option.matches("[A-Za-z0-9_-]+");
    return isName ? builtIn(option) : new ProfileReader(option).profile(JsonFiles.read(file));
  }

  private Profile profile(JsonNode json) {
    if (!json.isObject()) {
      throw bad("", "an object");
    }
    Map<Field, Column> columns = new EnumMap<>(Field.class);
    for (String member : names(json)) {
      Optional<Field> field = Field.named(member);
      if (field.isPresent() && !json.get(member).isNull()) {
        columns.put(field.get(), column(json.get(member), member));
      } else if (field.isEmpty() && !SETTINGS.contains(member) && !member.startsWith("_")) {
        throw bad(member, "absent, as no such member is known");
      }
    }
    for (Field field : Field.values()) {
      if (field.isNeeded() && !columns.containsKey(field)) {
        throw bad(field.member(), "present");
      }
    }
    return new Profile(
        json.path("name").asText(source),
        columns,
        format(json.path("format")),
        brought(json),
        texts(json.path("workflows"), "workflows"),
        list(json.path("snapshots"), "snapshots"),
        sla(json.path("sla")));
  }

  private Column column(JsonNode json, String member) {
    if (json.isTextual()) {
      return new Column(json.textValue(), Map.of(), null, null);
    }
    JsonNode name = json.path("column");
    if (!json.isObject() || !name.isTextual()) {
      throw bad(member, "the name of a column or {column, map}");
    }
    return new Column(
        name.textValue(),
        texts(json.path("map"), member + ".map"),
        text(json.path("empty"), member + ".empty"),
        text(json.path("otherwise"), member + ".otherwise"));
  }

  private SlaRules sla(JsonNode json) {
    return json.isMissingNode() || json.isNull()
        ? SlaRules.NONE
        : SlaRulesReader.read(CaseValue.section(json, source, "sla"));
  }

  private Profile.Format format(JsonNode json) {
    String separator = text(json.path("separator"), "format.separator");
    if (separator != null && separator.length() != 1) {
      throw bad("format.separator", "one character");
    }
    List<String> missing = list(json.path("missing"), "format.missing");
    return new Profile.Format(
        separator == null ? ',' : separator.charAt(0),
        missing,
        text(json.path("times"), "format.times"));
  }

  private Profile.Brought brought(JsonNode json) {
    String policy = text(json.path("policy"), "policy");
    JsonNode matrix = json.get("matrix");
    return new Profile.Brought(
        policy == null ? BuiltInPolicies.BY_CATEGORY : policy,
        texts(json.path("state").path("categories"), "state.categories"),
        matrix == null || matrix.isNull() ? null : matrix);
  }

  private Map<String, String> texts(JsonNode json, String member) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (json.isMissingNode() || json.isNull()) {
      return texts;
    }
    if (!json.isObject()) {
      throw bad(member, "an object of texts");
    }
    for (String name : names(json)) {
      if (!json.get(name).isTextual()) {
        throw bad(member + "." + name, "a text");
      }
      texts.put(name, json.get(name).textValue());
    }
    return texts;
  }

  private List<String> list(JsonNode json, String member) {
    List<String> texts = new ArrayList<>();
    if (json.isMissingNode() || json.isNull()) {
      return texts;
    }
    for (JsonNode each : json) {
      if (!json.isArray() || !each.isTextual()) {
        throw bad(member, "an array of texts");
      }
      texts.add(each.textValue());
    }
    return texts;
  }

  private @Nullable String text(JsonNode json, String member) {
    if (json.isMissingNode() || json.isNull()) {
      return null;
    }
    if (!json.isTextual()) {
      throw bad(member, "a text");
    }
    return json.textValue();
  }

  private static List<String> names(JsonNode json) {
    List<String> names = new ArrayList<>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private LabException bad(String member, String expected) {
    String what = member.isEmpty() ? "the profile" : member;
    return new LabException(source + ": expected " + what + " to be " + expected);
  }
}
