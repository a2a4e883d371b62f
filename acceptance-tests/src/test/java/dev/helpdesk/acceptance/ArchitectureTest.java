package dev.helpdesk.acceptance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.helpdesk.acceptance.House.CLASSES;
import static dev.helpdesk.acceptance.House.CORE;
import static dev.helpdesk.acceptance.House.HALL;
import static dev.helpdesk.acceptance.House.ROOMS;
import static dev.helpdesk.acceptance.House.SERVICES;
import static dev.helpdesk.acceptance.House.baseAnd;
import static dev.helpdesk.acceptance.House.inCore;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The walls of the code: which module and which room may see which, and what no code may be. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {

  /** Raised as the library grows: a rule that sees too few classes proves nothing. */
  private static final int CLASSES_AT_LEAST = 300;

  private static final int PORT_METHODS_AT_MOST = 7;

  @Test
  void the_rules_see_the_library() {
    assertThat(CLASSES.size()).isGreaterThanOrEqualTo(CLASSES_AT_LEAST);
  }

  @Test
  void the_spi_needs_nothing_but_the_jdk() {
    check(
        classes()
            .that()
            .resideInAnyPackage("dev.helpdesk.model..", "dev.helpdesk.spi..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(baseAnd("dev.helpdesk.spi..")));
  }

  @Test
  void the_values_do_not_know_the_ports() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.helpdesk.model..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.helpdesk.spi.."));
  }

  @Test
  void the_in_memory_adapter_needs_the_spi_alone() {
    check(
        classes()
            .that()
            .resideInAPackage("dev.helpdesk.inmemory..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(baseAnd("dev.helpdesk.spi..", "dev.helpdesk.inmemory..")));
  }

  @Test
  void the_adapter_for_databases_needs_the_spi_jdbc_and_json_alone() {
    check(
        classes()
            .that()
            .resideInAPackage("dev.helpdesk.jdbc..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                baseAnd(
                    "javax.sql..",
                    "dev.helpdesk.spi..",
                    "dev.helpdesk.jdbc..",
                    "com.fasterxml.jackson.core..")));
  }

  @Test
  void the_contracts_need_the_spi_and_a_test_framework_alone() {
    check(
        classes()
            .that()
            .resideInAPackage("dev.helpdesk.tck..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                baseAnd(
                    "javax.sql..",
                    "dev.helpdesk.spi..",
                    "dev.helpdesk.tck..",
                    "org.junit.jupiter.api..",
                    "org.assertj.core..")));
  }

  @Test
  void the_core_knows_no_adapter_and_no_test_tool() {
    check(
        classes()
            .that()
            .resideInAPackage("dev.helpdesk.core..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                baseAnd(
                    "dev.helpdesk.spi..",
                    "dev.helpdesk.core..",
                    "org.slf4j..",
                    "com.fasterxml.jackson.core..",
                    "com.fasterxml.jackson.databind..",
                    "com.github.benmanes.caffeine.cache..")));
  }

  @Test
  void json_stays_behind_the_codec_and_the_policy() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.helpdesk..")
            .and()
            .resideOutsideOfPackages(CORE + "codec..", CORE + "policy..", "dev.helpdesk.jdbc..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.."));
  }

  @Test
  void no_json_is_bound_by_reflection() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.helpdesk..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson.annotation.."));
  }

  @Test
  void every_cache_is_bounded() {
    check(
        classes()
            .that()
            .resideInAPackage("dev.helpdesk..")
            .should(
                satisfy(
                    "bound the caches that they build",
                    type ->
                        !calls(type, Set.of("build", "buildAsync"))
                            || calls(type, Set.of("maximumSize", "maximumWeight")))));
  }

  @Test
  void every_package_of_the_core_has_a_place_in_the_plan() {
    Set<String> known = new TreeSet<>(HALL);
    known.addAll(ROOMS);
    known.addAll(SERVICES);
    Set<String> found =
        CLASSES.stream()
            .flatMap(type -> House.roomOf(type).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(known).containsAll(found);
  }

  @Test
  void the_hall_imports_the_spi_and_the_calendar_alone() {
    List<String> allowed = new ArrayList<>(List.of(inCore(HALL)));
    allowed.addAll(List.of("dev.helpdesk.spi..", CORE + "calendar"));
    check(
        classes()
            .that()
            .resideInAnyPackage(inCore(HALL))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(baseAnd(allowed.toArray(String[]::new))));
  }

  @Test
  void the_calendar_can_be_used_alone() {
    check(
        classes()
            .that()
            .resideInAPackage(CORE + "calendar..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(baseAnd(CORE + "calendar..")));
  }

  @Test
  void rooms_know_the_hall_and_the_calendar_and_never_each_other() {
    for (String room : ROOMS) {
      List<String> allowed = new ArrayList<>(List.of(inCore(HALL)));
      allowed.addAll(
          List.of(
              CORE + room + "..",
              CORE + "calendar",
              CORE + "drawing",
              "dev.helpdesk.spi..",
              "org.slf4j.."));
      check(
          classes()
              .that()
              .resideInAPackage(CORE + room + "..")
              .should()
              .onlyDependOnClassesThat()
              .resideInAnyPackage(baseAnd(allowed.toArray(String[]::new))));
    }
  }

  @Test
  void what_is_internal_to_a_room_is_seen_by_that_room_and_the_services_alone() {
    check(
        classes()
            .that()
            .resideInAPackage("dev.helpdesk..")
            .should(
                new ArchCondition<JavaClass>("leave the inside of other rooms alone") {
                  @Override
                  public void check(JavaClass type, ConditionEvents events) {
                    String own = House.roomOf(type).orElse("");
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                      JavaClass target = dependency.getTargetClass();
                      boolean inside = target.getPackageName().matches(".*\\.internal(\\..*)?");
                      boolean mayEnter =
                          SERVICES.contains(own) || own.equals(House.roomOf(target).orElse(""));
                      if (inside && target.getPackageName().startsWith(CORE) && !mayEnter) {
                        events.add(
                            SimpleConditionEvent.violated(type, dependency.getDescription()));
                      }
                    }
                  }
                }));
  }

  @Test
  void packages_form_no_circles() {
    check(slices().matching("dev.helpdesk.(**)").should().beFreeOfCycles());
  }

  @Test
  void every_package_is_null_marked() {
    Set<String> marked =
        CLASSES.stream()
            .filter(type -> type.getSimpleName().equals("package-info"))
            .filter(type -> type.isAnnotatedWith(NullMarked.class))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toSet());
    Set<String> used =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(marked).containsAll(used);
  }

  @Test
  void no_state_is_shared_by_a_static_field() {
    check(
        fields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("dev.helpdesk..")
            .and()
            .areStatic()
            .should()
            .beFinal());
  }

  @Test
  void public_classes_are_final_or_made_to_be_extended() {
    check(
        classes()
            .that()
            .resideOutsideOfPackage("..internal..")
            .and()
            .arePublic()
            .and()
            .areNotInterfaces()
            .and()
            .areNotAssignableTo(Throwable.class)
            .should(
                satisfy(
                    "be final, abstract or an enum",
                    type ->
                        type.isEnum()
                            || type.getModifiers().contains(JavaModifier.FINAL)
                            || type.getModifiers().contains(JavaModifier.ABSTRACT))));
  }

  @Test
  void a_port_has_at_most_seven_methods() {
    check(
        classes()
            .that()
            .resideInAPackage("dev.helpdesk.spi..")
            .and()
            .areInterfaces()
            .and()
            .areTopLevelClasses()
            .should(
                satisfy(
                    "have at most " + PORT_METHODS_AT_MOST + " methods",
                    type ->
                        type.getMethods().stream()
                                .filter(method -> !isStatic(method.getModifiers()))
                                .count()
                            <= PORT_METHODS_AT_MOST)));
  }

  private static boolean isStatic(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.STATIC) || modifiers.contains(JavaModifier.SYNTHETIC);
  }

  private static boolean calls(JavaClass type, Set<String> names) {
    return type.getMethodCallsFromSelf().stream()
        .filter(
            call ->
                call.getTargetOwner()
                    .getName()
                    .equals("com.github.benmanes.caffeine.cache.Caffeine"))
        .anyMatch(call -> names.contains(call.getTarget().getName()));
  }

  private static ArchCondition<JavaClass> satisfy(String what, Predicate<JavaClass> predicate) {
    return new ArchCondition<>(what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!predicate.test(type)) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " does not " + what));
        }
      }
    };
  }

  /** A room that does not exist yet keeps its rules. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }
}
