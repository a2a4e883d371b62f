package dev.helpdesk.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes JSON; what can't be read or written is told in one line. */
public final class JsonFiles {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonFiles() {}

  /** Reads a file. */
  public static JsonNode read(Path file) {
    return read(file, MAPPER.reader());
  }

  /** Reads a file and keeps every digit of its fractions. */
  public static JsonNode readExactly(Path file) {
    return read(file, MAPPER.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS));
  }

  private static JsonNode read(Path file, ObjectReader reader) {
    if (!Files.isRegularFile(file)) {
      throw new LabException("no such file: " + file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString(), reader);
    } catch (IOException e) {
      throw new LabException("cannot read " + file);
    }
  }

  /**
   * Reads a stream.
   *
   * @param name what it is called when it is not JSON
   */
  public static JsonNode read(InputStream in, String name) throws IOException {
    return read(in, name, MAPPER.reader());
  }

  private static JsonNode read(InputStream in, String name, ObjectReader reader)
      throws IOException {
    try {
      return reader.readTree(in);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new LabException(name + " is not JSON (line " + line + ")");
    }
  }

  /** Writes a file, replacing what was there. */
  public static void write(Path file, JsonNode json) {
    try {
      Files.writeString(file, MAPPER.writeValueAsString(json) + "\n");
    } catch (IOException e) {
      throw new LabException("cannot write " + file);
    }
  }
}
