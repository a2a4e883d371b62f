package dev.helpdesk.core.calendar;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Zones in which something is odd, by what it is. */
final class OddZones {

  static final Map<String, List<String>> BY_REASON =
      new TreeMap<>(
          Map.of(
              "clocks change at midnight or at the end of a day",
              List.of(
                  "America/Sao_Paulo",
                  "Asia/Tehran",
                  "Asia/Beirut",
                  "America/Havana",
                  "America/Asuncion",
                  "Africa/Cairo",
                  "Asia/Amman",
                  "Asia/Damascus",
                  "Asia/Gaza",
                  "America/Santiago",
                  "Atlantic/Azores",
                  "America/Scoresbysund"),
              "clocks change a minute past midnight",
              List.of("America/St_Johns", "America/Goose_Bay"),
              "shifts that are no whole hour, or two",
              List.of(
                  "Australia/Lord_Howe",
                  "Antarctica/Troll",
                  "Pacific/Rarotonga",
                  "America/Santo_Domingo",
                  "America/Montevideo",
                  "Asia/Kuala_Lumpur"),
              "a date is missing or comes twice",
              List.of(
                  "Pacific/Apia",
                  "Pacific/Fakaofo",
                  "Pacific/Kwajalein",
                  "Pacific/Enderbury",
                  "Pacific/Kiritimati",
                  "Asia/Manila",
                  "America/Juneau",
                  "Pacific/Guam"),
              "winter time is the saving time",
              List.of(
                  "Europe/Dublin",
                  "Africa/Casablanca",
                  "Africa/El_Aaiun",
                  "Europe/Prague",
                  "Africa/Windhoek"),
              "offsets that had seconds",
              List.of("Africa/Monrovia", "Europe/Amsterdam", "America/Guyana", "Asia/Kolkata"),
              "the standard offset changed",
              List.of(
                  "Asia/Pyongyang",
                  "Asia/Kathmandu",
                  "America/Caracas",
                  "Asia/Colombo",
                  "Antarctica/Casey",
                  "Europe/Istanbul",
                  "Europe/Volgograd",
                  "Asia/Almaty"),
              "double summer time",
              List.of("Europe/London", "Europe/Berlin", "Europe/Paris"),
              "offsets of quarters, at the far ends, or none",
              List.of("Pacific/Chatham", "Etc/GMT+12", "Etc/GMT-14", "UTC"),
              "ordinary",
              List.of("Europe/Madrid", "America/New_York", "America/Los_Angeles", "Asia/Tokyo")));

  static final List<ZoneId> ALL =
      BY_REASON.values().stream().flatMap(List::stream).map(ZoneId::of).toList();

  private OddZones() {}

  /** Returns every zone that Java knows, in an order of its own. */
  static List<ZoneId> known() {
    List<String> ids = new ArrayList<>(ZoneId.getAvailableZoneIds());
    ids.sort(null);
    return ids.stream().map(ZoneId::of).toList();
  }
}
