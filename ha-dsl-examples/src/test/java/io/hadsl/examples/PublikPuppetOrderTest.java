package io.hadsl.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.model.Parameters;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.validation.Validator;
import io.hadsl.puppet.PuppetBackend;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Puppet adds an order of its own: a file after the nearest managed folder above it. */
final class PublikPuppetOrderTest {

  @Test
  void settingsThatAreWrittenBeforeTheMoveComeBeforeTheLinkItself() {
    Plan plan =
        Planner.plan(
            Validator.standard()
                .validate(new PublikHa().topology(Parameters.none()))
                .requireValid());
    String manifest =
        new String(
            new PuppetBackend()
                .render(plan, RenderContext.standard())
                .get("puppet/site-modules/profile/manifests/combo.pp")
                .orElseThrow()
                .content(),
            StandardCharsets.UTF_8);
    String firstNode = manifest.substring(manifest.indexOf("  if $first_node {"));
    assertTrue(
        firstNode.contains(
            "    File['/etc/combo/settings.d/macollectivite.py']\n    -> File['/etc/combo']\n"),
        firstNode);
  }
}
