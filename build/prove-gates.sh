#!/usr/bin/env bash
# Shows that each gate bites: plants one defect after the other in a copy of the last commit and
# expects the build to fail, for the reason that the gate is there for. Run by hand after a change of
# the build; it takes some minutes and is no part of CI. Names as arguments run only those proofs.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git clone -q "$top" "$copy/repo"
cd "$copy/repo"

wanted=("$@")
failures=0
log=$copy/log
spi=helpdesk-spi/src/main/java/dev/helpdesk/model
core=helpdesk-core/src/main/java/dev/helpdesk/core

mvn_() { mvn -B -ntp "$@"; }
compile_spi() { mvn_ -Dspotless.check.skip=true -pl helpdesk-spi process-classes; }
architecture() { mvn_ -Dfast -pl acceptance-tests -am -Dtest=ArchitectureTest test; }
source_tree() { mvn_ -Dfast -pl acceptance-tests -am -Dtest=SourceTreeTest test; }

# prove NAME COMMAND MESSAGE... : with the defect already planted, the command must fail and say
# each of the messages (fixed strings). The copy is clean again afterwards.
prove() {
  local name=$1 command=$2 message missing=""
  shift 2
  if "$command" >"$log" 2>&1; then
    missing=" the build passed"
  else
    for message in "$@"; do
      grep -qF -- "$message" "$log" || missing="$missing; not seen: $message"
    done
  fi
  if [ -z "$missing" ]; then
    printf 'caught  %-22s %s\n' "$name" "$*"
  else
    printf 'MISSED  %-22s%s\n' "$name" "$missing"
    grep -E 'ERROR' "$log" | head -n 5 || true
    failures=$((failures + 1))
  fi
  restore
}

restore() { git reset -q --hard && git clean -qfd; }

asked() {
  local name
  [ ${#wanted[@]} -eq 0 ] && return 0
  for name in "${wanted[@]}"; do [ "$name" = "$1" ] && return 0; done
  return 1
}

# A class of the SPI with one given member.
planted_in_spi() {
  printf 'package dev.helpdesk.model;\n\n/** Planted. */\npublic final class Planted {\n  private Planted() {}\n\n%s\n}\n' \
    "$1" >"$spi/Planted.java"
}

# planted_in_core PACKAGE CLASS MEMBERS
planted_in_core() {
  mkdir -p "$core/$1"
  [ -f "$core/$1/package-info.java" ] ||
    printf '/** Planted. */\n@org.jspecify.annotations.NullMarked\npackage dev.helpdesk.core.%s;\n' \
      "${1//\//.}" >"$core/$1/package-info.java"
  printf 'package dev.helpdesk.core.%s;\n\n/** Planted. */\npublic final class %s {\n  private %s() {}\n\n%s\n}\n' \
    "${1//\//.}" "$2" "$2" "$3" >"$core/$1/$2.java"
}

if asked nullness; then
  planted_in_spi '  static String nothing() { return null; }'
  prove nullness compile_spi '[NullAway] returning @Nullable expression'
fi
if asked error-prone; then
  planted_in_spi '  static boolean same(int[] a, int[] b) { return a.equals(b); }'
  prove error-prone compile_spi '[ArrayEquals]'
fi
if asked compiler-warning; then
  planted_in_spi '  static java.util.List raw() { return java.util.List.of(); }'
  prove compiler-warning compile_spi 'found raw type: java.util.List' 'warnings found and -Werror specified'
fi
if asked doc-comment; then
  planted_in_spi '  /** See {@link NoSuchThing}. */ static void documented() {}'
  prove doc-comment compile_spi 'Planted.java:[7,18] reference not found'
fi
if asked javadoc; then
  javadoc() { mvn_ -Dfast -pl helpdesk-spi package javadoc:javadoc-no-fork; }
  planted_in_spi '  /** See {@link NoSuchThing}. */ public static void documented() {}'
  prove javadoc javadoc 'error: reference not found'
fi
if asked forbidden-call; then
  planted_in_spi '  static java.time.Instant now() { return java.time.Instant.now(); }'
  prove forbidden-call compile_spi 'Forbidden method invocation: java.time.Instant#now()'
fi
if asked forbidden-thread; then
  planted_in_spi '  static void run(Runnable task) { new Thread(task, "planted").start(); }'
  prove forbidden-thread compile_spi 'Forbidden class/interface use: java.lang.Thread'
fi
if asked style; then
  style() { mvn_ -pl helpdesk-spi validate; }
  planted_in_spi '      static   void   spaced( ) { }'
  prove style style 'format violations' 'Planted.java'
fi
if asked style-of-text; then
  style() { mvn_ -N validate; }
  printf 'Planted.   \n' >PLANTED.md
  prove style-of-text style 'format violations' 'PLANTED.md'
fi
if asked banned-dependency; then
  enforce() { mvn_ -pl helpdesk-spi validate; }
  sed -i 's|<jqwik.version>1.9.3<|<jqwik.version>1.10.0<|' pom.xml
  prove banned-dependency enforce 'net.jqwik:jqwik:jar:1.10.0 <--- banned'
fi
if asked unused-dependency; then
  analyze() { mvn_ -pl helpdesk-spi process-test-classes; }
  sed -i '0,/<dependencies>/s||<dependencies>\n    <dependency>\n      <groupId>org.slf4j</groupId>\n      <artifactId>slf4j-api</artifactId>\n    </dependency>|' \
    helpdesk-spi/pom.xml
  prove unused-dependency analyze 'Unused declared dependencies found' 'org.slf4j:slf4j-api'
fi
if asked new-event; then
  core_compile() { mvn_ -Dfast -pl helpdesk-core -am compile; }
  sed -i 's|interface Cases<R> {|&\n    /** Planted. */\n    R planted(Event event);\n|' "$core/event/Event.java"
  prove new-event core_compile 'does not override abstract method planted(dev.helpdesk.core.event.Event)'
fi
if asked architecture; then
  planted_in_core escalation PlantedOther '  /** Planted. */ public static long other() { return 1; }'
  planted_in_core escalation/internal PlantedInside '  /** Planted. */ public static long inside() { return 1; }'
  planted_in_core sla Planted '  static long counted;
  static long peek() {
    return dev.helpdesk.core.escalation.PlantedOther.other()
        + dev.helpdesk.core.escalation.internal.PlantedInside.inside();
  }
  static Object json() { return new com.fasterxml.jackson.core.JsonFactory(); }
  static Object cache() { return com.github.benmanes.caffeine.cache.Caffeine.newBuilder().build(); }'
  planted_in_core attic Planted ''
  planted_in_core calendar Planted '  static long up() { return dev.helpdesk.core.escalation.PlantedOther.other(); }'
  prove architecture architecture \
    'ArchitectureTest.rooms_know_the_hall_and_the_calendar_and_never_each_other' \
    'ArchitectureTest.what_is_internal_to_a_room_is_seen_by_that_room_and_the_services_alone' \
    'ArchitectureTest.json_stays_behind_the_codec_and_the_policy' \
    'ArchitectureTest.every_cache_is_bounded' \
    'ArchitectureTest.no_state_is_shared_by_a_static_field' \
    'ArchitectureTest.every_package_of_the_core_has_a_place_in_the_plan' \
    'ArchitectureTest.the_calendar_can_be_used_alone'
fi
if asked architecture-of-spi; then
  sed -i '/@NullMarked/d' "$spi/package-info.java"
  sed -i '/import org.jspecify/d' "$spi/package-info.java"
  printf 'package dev.helpdesk.model;\n\n/** Planted. */\npublic class Planted {\n  /** Planted. */\n  public Planted(dev.helpdesk.spi.store.Storage up) {}\n}\n' \
    >"$spi/Planted.java"
  prove architecture-of-spi architecture \
    'ArchitectureTest.every_package_is_null_marked' \
    'ArchitectureTest.public_classes_are_final_or_made_to_be_extended' \
    'ArchitectureTest.the_values_do_not_know_the_ports' \
    'ArchitectureTest.packages_form_no_circles'
fi
if asked long-file; then
  planted_in_spi "$(for i in $(seq 400); do printf '  // %s\n' "$i"; done)"
  prove long-file source_tree 'SourceTreeTest.no_file_has_more_than_400_lines'
fi
if asked test-nobody-runs; then
  mkdir -p helpdesk-spi/src/test/java/dev/helpdesk/model
  printf 'package dev.helpdesk.model;\n\nclass PlantedProperties {\n  @net.jqwik.api.Property\n  boolean holds() {\n    return false;\n  }\n}\n' \
    >helpdesk-spi/src/test/java/dev/helpdesk/model/PlantedProperties.java
  prove test-nobody-runs source_tree \
    'SourceTreeTest.every_class_with_tests_has_a_name_that_the_runner_takes'
fi
if asked skipped-test; then
  skipped() {
    mvn_ -Dfast -pl helpdesk-spi -Dtest=PlantedTest test && .ci/refuse-skipped target/fast
  }
  mkdir -p helpdesk-spi/src/test/java/dev/helpdesk/model
  printf 'package dev.helpdesk.model;\n\nclass PlantedTest {\n  @org.junit.jupiter.api.Disabled\n  @org.junit.jupiter.api.Test\n  void planted() {}\n}\n' \
    >helpdesk-spi/src/test/java/dev/helpdesk/model/PlantedTest.java
  prove skipped-test skipped 'Skipped tests are not allowed' 'PlantedTest.xml'
fi

# What was planted is gone, so the same gates must pass again: a gate that always fails proves nothing.
find . -name surefire-reports -prune -exec rm -r {} +
if mvn_ verify -Dtest='ArchitectureTest,SourceTreeTest' >"$log" 2>&1 && .ci/refuse-skipped target; then
  printf 'clean   nothing planted, nothing reported\n'
else
  printf 'MISSED  the build fails with nothing planted\n'
  grep -E 'ERROR' "$log" | head -n 5 || true
  failures=$((failures + 1))
fi
exit $((failures > 0))
