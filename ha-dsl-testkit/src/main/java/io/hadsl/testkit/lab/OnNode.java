package io.hadsl.testkit.lab;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which {@link io.hadsl.lab.machine.Machine} a parameter of a test is. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnNode {

  /**
   * The node of the topology.
   *
   * @return its name
   */
  String value();
}
