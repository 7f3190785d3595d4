package io.hadsl.systemd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.backend.Backend;
import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.output.Origin;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.value.AbsolutePath;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class SystemdBackendTest {

  @Test
  void isFoundByTheServiceLoader() {
    assertTrue(
        ServiceLoader.load(Backend.class).stream()
            .anyMatch(provider -> provider.get().id().equals("systemd")));
  }

  @Test
  void threadsDoNotChangeTheBytes() {
    Plan plan = Plans.of(SysusersTest.group("wcs", 2104), TmpfilesTest.directory("/opt/a", 0755));

    assertEquals(Plans.render(plan), new SystemdBackend().render(plan, RenderContext.standard()));
  }

  @Test
  void filesOfAWholeNodeStemFromItsDeclaration() {
    Plan plan = Plans.of(TmpfilesTest.directory("/opt/a", 0755));

    Origin origin = Plans.render(plan).files().get(0).origin();

    assertEquals("node(web1)", origin.element());
  }

  @Test
  void theRunbookNamesTheFilesOfThisTopology() {
    String text = new SystemdBackend().runbook(Plans.of(UnitsTest.restarts("a.service", "always")));

    assertTrue(text.contains("tar -C hosts/web1/systemd "), text);
    assertTrue(text.contains("ssh root@10.77.0.21 "), text);
    assertTrue(text.contains("systemd-sysusers ha-dsl-pair.conf"), text);
  }

  @Test
  void aMaskIsAnEmptyFileAsSystemdHasIt() {
    Plan plan =
        Plans.of(
            new Symlink(
                AbsolutePath.of("/etc/systemd/system/a.service"), AbsolutePath.of("/dev/null")));

    GeneratedFile mask =
        Plans.render(plan).get("hosts/web1/systemd/etc/systemd/system/a.service").orElseThrow();

    assertEquals(0, mask.content().length);
  }

  @Test
  void theRunbookIsEmptyWhereThereAreNoUnits() {
    assertEquals("", new SystemdBackend().runbook(Plans.of(new OsPackage("nginx"))));
  }
}
