package io.hadsl.testkit.lab;

import io.hadsl.core.model.TopologySource;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Brings up a topology before the first test of a class, and removes it after the last one, also
 * when tests, or the bringing up, have failed. Classes within the class use the same lab.
 *
 * <pre>{@code
 * @Lab(Shop.class)
 * class ShopOnMachinesTest {
 *   @Test
 *   void outlivesAWebServer(RunningLab lab, @OnNode("web1") Machine web1) {
 *     try (SteadyClient user = lab.user(20)) {
 *       web1.kill();
 *       eventually(Duration.ofSeconds(30), () -> assertEquals(200, lab.browser().get("/").status()));
 *       assertTrue(user.outages().stream().allMatch(outage -> outage.length() < 6_000));
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>Tests and constructors may have parameters of type {@link RunningLab}, and {@link
 * io.hadsl.lab.machine.Machine} with {@link OnNode}. The class bears the tag {@code lab}, by which
 * it can be left out of quick runs: a lab takes minutes.
 *
 * <p>Where this computer cannot run a lab, the tests are skipped with what {@code ha-dsl lab
 * doctor} says; with {@code CI} in the environment, a program that could be installed is a failure.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("lab")
@ExtendWith(LabExtension.class)
public @interface Lab {

  /**
   * What is brought up.
   *
   * @return a class with a constructor without parameters
   */
  Class<? extends TopologySource> value();

  /**
   * The parameters that the topology is made with.
   *
   * @return texts such as {@code site=cloud.example.org}
   */
  String[] parameters() default {};
}
