package dev.helpdesk.core.engine.road;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.command.SomeCommands;
import dev.helpdesk.core.security.PermissionPolicy;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every command is admitted by the policy or by what no policy may change, and by one of them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdmissionTest {

  @Test
  void every_command_is_admitted_by_one_of_policy_and_code() {
    Set<String> commands =
        Arrays.stream(Command.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> cases =
        Arrays.stream(SomeCommands.class.getDeclaredMethods())
            .map(Method::getName)
            .collect(Collectors.toSet());
    Set<String> inCode =
        Arrays.stream(Admission.class.getDeclaredMethods())
            .map(Method::getName)
            .filter(name -> cases.contains(name) && !name.equals("otherwise"))
            .map(
                name -> name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(inCode).doesNotContainAnyElementsOf(PermissionPolicy.governed());
    inCode.addAll(PermissionPolicy.governed());
    assertThat(inCode).isEqualTo(commands);
  }
}
