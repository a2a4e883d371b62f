package dev.helpdesk.core.command;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;

/**
 * Which policy is meant, as its author calls it: {@code default/2}.
 *
 * @param name the policy's name
 * @param version the author's number of its version, 1 and up
 */
public record PolicyName(String name, int version) {

  /** Refuses a malformed name and a number below one. */
  public PolicyName {
    Check.id(name, "policy.name");
    Check.between(version, 1, Integer.MAX_VALUE, "policy.version");
  }

  /** Returns the policy that a text names, its version after the last slash. */
  public static PolicyName parse(String text) {
    String given = Check.line(text, "policy", Check.MAX_ID_LENGTH + 12);
    int slash = given.lastIndexOf('/');
    String digits = given.substring(slash + 1);
    boolean number =
        !digits.isEmpty() && digits.length() <= 9 && digits.chars().allMatch(PolicyName::isDigit);
    if (slash < 1 || !number || digits.charAt(0) == '0') {
      throw new InvalidValueException("policy", "a name and a version, such as default/2");
    }
    return new PolicyName(given.substring(0, slash), Integer.parseInt(digits));
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public String toString() {
    return name + "/" + version;
  }
}
