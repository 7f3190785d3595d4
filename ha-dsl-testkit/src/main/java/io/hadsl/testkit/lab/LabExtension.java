package io.hadsl.testkit.lab;

import io.hadsl.lab.LabLog;
import io.hadsl.lab.machine.LabHome;
import io.hadsl.lab.machine.Machine;
import java.util.Objects;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/** Brings the lab of {@link Lab} up, keeps it for the class, and hands out its parts. */
final class LabExtension
    implements BeforeAllCallback, TestInstancePreConstructCallback, ParameterResolver {

  static final LabLog PRINTED = text -> System.out.println("lab: " + text);

  private static final Namespace OURS = Namespace.create(LabExtension.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    Store store = context.getStore(OURS);
    // A class within the class finds the lab of the outer one.
    if (store.get(TestLab.class) == null) {
      try {
        LabAbility.require();
      } catch (TestAbortedException e) {
        store.put(TestAbortedException.class, e);
        return;
      }
      store.put(TestLab.class, TestLab.up(annotation(context), LabHome.ofTests(), PRINTED));
    }
  }

  /** Skips each test by itself: of a whole class that is skipped, Surefire would say nothing. */
  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext factory, ExtensionContext context) {
    TestAbortedException unable =
        context.getStore(OURS).get(TestAbortedException.class, TestAbortedException.class);
    if (unable != null) {
      throw unable;
    }
  }

  private static Lab annotation(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), Lab.class)
        .orElseThrow();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == RunningLab.class || type == Machine.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    TestLab lab = context.getStore(OURS).get(TestLab.class, TestLab.class);
    RunningLab running = Objects.requireNonNull(lab).running();
    if (parameter.getParameter().getType() == RunningLab.class) {
      return running;
    }
    String node =
        parameter
            .findAnnotation(OnNode.class)
            .map(OnNode::value)
            .orElseThrow(
                () ->
                    new ParameterResolutionException(
                        "which machine is "
                            + parameter.getParameter().getName()
                            + "? Say it with @OnNode(\"NAME\")"));
    return running.machine(node);
  }
}
