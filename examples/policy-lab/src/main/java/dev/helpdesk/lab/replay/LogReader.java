package dev.helpdesk.lab.replay;

import dev.helpdesk.lab.LabException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a log in CSV, plain or in gzip, by a profile. */
final class LogReader {

  private final Profile profile;
  private final String source;
  private final Times times;
  private final Map<String, String> shared = new HashMap<>();

  private LogReader(Profile profile, String source) {
    this.profile = profile;
    this.source = source;
    try {
      this.times = new Times(profile.format().times());
    } catch (IllegalArgumentException e) {
      throw new LabException("profile " + profile.name() + ": format.times is no pattern");
    }
  }

  /** Reads a file. */
  static EventLog read(Path file, Profile profile) {
    if (!Files.isRegularFile(file)) {
      throw new LabException("no such file: " + file);
    }
    String source = String.valueOf(file.getFileName());
    try (InputStream in = open(file, source);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder())) {
      return new LogReader(profile, source).read(reader);
    } catch (UncheckedIOException e) {
      throw unreadable(source, e.getCause());
    } catch (IOException e) {
      throw unreadable(source, e);
    }
  }

  private static LabException unreadable(String source, @Nullable IOException e) {
    if (e instanceof CSVException || e instanceof CharacterCodingException) {
      return new LabException(source + " is not CSV in UTF-8");
    }
    return e instanceof ZipException
        ? new LabException(source + " is not in gzip, though its name says so")
        : new LabException("cannot read " + source + " to its end");
  }

  private static InputStream open(Path file, String source) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    if (!source.endsWith(".gz")) {
      return in;
    }
    try {
      return new GZIPInputStream(in, 1 << 16);
    } catch (IOException e) {
      in.close();
      throw new ZipException();
    }
  }

  private EventLog read(Reader reader) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(profile.format().separator())
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser parser = format.parse(reader)) {
      List<LogRow> rows = new ArrayList<>();
      List<Place> places = null;
      for (CSVRecord line : parser) {
        if (places == null) {
          places = places(line);
        } else {
          rows.add(row(line, places));
        }
      }
      if (rows.isEmpty()) {
        throw new LabException(source + " has no rows");
      }
      return EventLog.of(rows);
    }
  }

  /** Where a column of the profile stands in the file. */
  private record Place(Field field, Column column, int index) {}

  private List<Place> places(CSVRecord header) {
    Map<String, Integer> indexes = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      indexes.putIfAbsent(i == 0 && name.startsWith("\uFEFF") ? name.substring(1) : name, i);
    }
    List<Place> places = new ArrayList<>();
    profile
        .columns()
        .forEach(
            (field, column) -> {
              Integer index = indexes.get(column.name());
              if (index == null) {
                throw new LabException(
                    "%s has no column %s, the profile's %s"
                        .formatted(source, column.name(), field.member()));
              }
              places.add(new Place(field, column, index));
            });
    return places;
  }

  private LogRow row(CSVRecord line, List<Place> places) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    for (Place place : places) {
      String value = value(line, place);
      if (value != null) {
        values.put(place.field(), shared.computeIfAbsent(value, same -> same));
      }
    }
    String caseId = values.get(Field.CASE_ID);
    Instant at = instant(line, Field.AT, values);
    if (caseId == null || at == null) {
      throw bad(line, caseId == null ? "a case" : "an instant", caseId == null ? "caseId" : "at");
    }
    Instant opened = instant(line, Field.OPENED_AT, values);
    return new LogRow(line.getRecordNumber(), caseId, at, at, opened, values);
  }

  private @Nullable String value(CSVRecord line, Place place) {
    String raw = place.index() < line.size() ? line.get(place.index()).strip() : "";
    if (raw.isEmpty() || profile.format().missing().contains(raw)) {
      return place.column().value(null);
    }
    if (place.field() == Field.STATE && !place.column().knows(raw)) {
      throw new LabException(
          at(line) + "the profile's map of states does not know \"" + raw + "\"");
    }
    return place.column().value(raw);
  }

  private @Nullable Instant instant(CSVRecord line, Field field, Map<Field, String> values) {
    String text = values.get(field);
    try {
      return text == null ? null : times.instant(text);
    } catch (DateTimeException e) {
      throw bad(line, "an instant, not \"" + text + "\"", field.member());
    }
  }

  private LabException bad(CSVRecord line, String expected, String member) {
    String column = profile.column(Field.named(member).orElseThrow()).orElseThrow().name();
    return new LabException(at(line) + "expected column " + column + " to be " + expected);
  }

  private String at(CSVRecord line) {
    return source + " row " + line.getRecordNumber() + ": ";
  }
}
