package dev.helpdesk.testkit;

import dev.helpdesk.model.Check;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each JUnit test a desk of its own, and checks after it what must hold at any time.
 *
 * <p>A field {@code @RegisterExtension final DeskExtension desk = DeskExtension.standard();} is
 * enough; a test that takes a {@link TestDesk} as its parameter is given the same desk.
 */
public final class DeskExtension
    implements BeforeEachCallback, ParameterResolver, AfterEachCallback {

  private final Supplier<TestDesk> supplier;
  private @Nullable TestDesk desk;

  private DeskExtension(Supplier<TestDesk> supplier) {
    this.supplier = supplier;
  }

  /** Returns an extension that gives the standard desk. */
  public static DeskExtension standard() {
    return of(TestDesk::standard);
  }

  /** Returns an extension that gives a desk of the test's choosing. */
  public static DeskExtension of(Supplier<TestDesk> supplier) {
    return new DeskExtension(Check.present(supplier, "supplier"));
  }

  /** Returns the desk of the test that runs. */
  public TestDesk get() {
    return Check.present(desk, "desk");
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    desk = supplier.get();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestDesk.class && desk != null;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return get();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (desk != null && context.getExecutionException().isEmpty()) {
      desk.checkInvariants();
    }
    desk = null;
  }
}
