package vn.quay24.distribution.demo.tour;

import java.io.IOException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One {@link Hall} for all test classes of a process that ask for it: a demonstration takes a
 * minute to start. It is made whole after each test, and ends with the last.
 */
final class StandingHall implements ParameterResolver, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(StandingHall.class);

  /** Another for each process that tests run in. */
  private static final int PORT = 18_124 + 10 * Integer.getInteger("quay24.tests", 1);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Hall.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return store(context).getOrComputeIfAbsent(Hall.class, _ -> open(), Hall.class);
  }

  private static Hall open() {
    try {
      return Hall.open(Integer.toString(PORT));
    } catch (IOException | TourException e) {
      throw new IllegalStateException("there is no hall", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    Hall hall = store(context).get(Hall.class, Hall.class);
    if (hall != null) {
      hall.mend();
    }
  }

  private static Store store(ExtensionContext context) {
    return context.getRoot().getStore(NAMESPACE);
  }
}
