package io.hadsl.core.model;

import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.value.Settings;

/**
 * What a service is made of: it turns each instance into resources, and states facts that rules and
 * the planner read. This is the library's main extension point; implement it as a record of
 * settings.
 *
 * <p>A component never does what the planner does for every service: accounts, mounts, links and
 * moves for stores, drop-ins that wait for a mount or restart a unit, and giving and taking cron
 * jobs.
 */
public interface Component {

  /**
   * The kind of component, equal to its {@link ComponentType#id()}.
   *
   * @return lower-case words with hyphens, such as {@code redis}
   */
  String type();

  /**
   * The name of the Puppet profile that services of this kind share: lower-case words with
   * underscores. Two services share one when their resources differ in values only; {@link #type()}
   * with underscores unless the component has a name of its own.
   *
   * @return such as {@code combo}
   */
  default String profile() {
    return type().replace('-', '_');
  }

  /**
   * Everything that makes this component differ from others of its type, so that it can be written
   * to JSON and read back.
   *
   * @return its settings
   */
  Settings settings();

  /**
   * What is known of one instance before anything is planned.
   *
   * @param instance the service on one of its nodes
   * @return the facts
   */
  ComponentFacts facts(Instance instance);

  /**
   * Adds what one instance needs on its node.
   *
   * @param instance the service on one of its nodes
   * @param out where the resources go
   */
  void plan(Instance instance, ResourceSink out);

  /**
   * The same component in a laboratory, for one that needs something from the Internet: there it
   * takes what the laboratory has instead.
   *
   * @param laboratory what there is
   * @return this component, unless it says otherwise
   */
  default Component in(Laboratory laboratory) {
    return this;
  }
}
