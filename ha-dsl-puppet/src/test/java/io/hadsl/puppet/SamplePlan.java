package io.hadsl.puppet;

import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.Precondition;
import io.hadsl.core.resource.AbsentPath;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Content;
import io.hadsl.core.resource.Content.Escaping;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.OsGroup;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.OsUser;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.Symlink;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.TextFile.Keeping;
import io.hadsl.core.resource.UnitDocument;
import io.hadsl.core.resource.UnitFile;
import io.hadsl.core.resource.UnitName;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.Gid;
import io.hadsl.core.value.SecretRef;
import io.hadsl.core.value.Uid;
import java.time.Duration;
import java.util.List;

/** Two nodes with every kind of resource, alike but for what HA systems differ in. */
final class SamplePlan {

  static final SecretRef PASSWORD = SecretRef.passwordFrom("sample/db");
  static final SecretRef TOKEN = SecretRef.passwordFrom("sample/token");

  private SamplePlan() {}

  static Plan plan() {
    return PlanFixture.of(
        2,
        n -> {
          boolean first = n.is("web1");
          n.preconditions.add(
              new Precondition.HasAccount(AccountName.of("www-data"), Uid.of(33), Gid.of(33)));
          Resource group = new OsGroup(AccountName.of("combo"), Gid.of(2106));
          n.add("accounts", group);
          n.add(
              "accounts",
              new OsUser(
                  AccountName.of("combo"),
                  Uid.of(2106),
                  AccountName.of("combo"),
                  AbsolutePath.of("/var/lib/combo"),
                  AbsolutePath.of("/bin/false"),
                  "combo daemon"),
              group);
          Command divert =
              Command.unless(
                      first ? "give the cron" : "take the cron",
                      "dpkg-divert --local \"$FILE\"",
                      "[ \"$(dpkg-divert --truename \"$FILE\")\" = \"$FILE\" ]")
                  .with("FILE", "/etc/cron.d/combo");
          n.add("combo", divert);
          Resource one = new OsPackage("combo");
          Resource two = new OsPackage("gettext");
          n.add("combo", one, divert).add("combo", two, divert);
          Resource cron =
              first
                  ? TextFile.of("/etc/cron.d/combo", "* * * * * combo true\n")
                  : new AbsentPath(AbsolutePath.of("/etc/cron.d/combo"));
          n.add("combo", cron, one, two);
          UnitState service = UnitState.running("combo.service");
          Command reload =
              Command.onNotify("make systemd read combo.service", "systemctl daemon-reload");
          UnitFile dropIn =
              UnitFile.dropIn(
                  UnitName.of("combo.service"),
                  "10-requires-mounts",
                  UnitDocument.builder("Wait for the mount.")
                      .section("Unit")
                      .paths("RequiresMountsFor", List.of(AbsolutePath.of("/srv/nfs")))
                      .build());
          n.add("combo", dropIn, List.of(one, two), List.of(reload));
          Resource folder =
              new Directory(AbsolutePath.of("/etc/combo"), Ownership.of("root", "combo", 0750));
          n.add("combo", folder, one, two);
          n.add(
              "combo",
              TextFile.of(
                  AbsolutePath.of("/etc/combo/settings.py"),
                  Content.builder()
                      .line("# settings <% no tag %>")
                      .text("PASSWORD = '")
                      .secret(PASSWORD, Escaping.SINGLE_QUOTED)
                      .text("'\nURL = 'https://x:")
                      .secret(TOKEN, Escaping.UNRESERVED)
                      .line("@host/'")
                      .build(),
                  Ownership.of("root", "combo", 0640)),
              List.of(one, two, folder),
              List.of(service));
          Resource keepalived =
              TextFile.of(
                  "/etc/combo/node.conf",
                  "# this node\npriority "
                      + (first ? 150 : 100)
                      + "\nname = %{x} "
                      + n.node.name()
                      + "\n");
          n.add("combo", keepalived, List.of(one, two, folder), List.of(service));
          n.add("combo", TextFile.of("/etc/combo/logo.txt", "several\nlines\n"), one, two, folder);
          n.add(
              "combo",
              new TextFile(
                  AbsolutePath.of("/etc/combo/seed"),
                  Content.text("first"),
                  Ownership.ROOT_ONLY,
                  Keeping.SEEDED),
              one,
              two,
              folder);
          Resource link =
              new Symlink(AbsolutePath.of("/etc/combo/link"), AbsolutePath.of("/srv/nfs/link"));
          n.add("combo", link, one, two, folder);
          n.add("combo", reload, dropIn);
          n.add("combo", service, one, two, cron, dropIn, reload, link);
          n.add("combo", UnitState.masked("other.service"), one, two);
          n.add("combo", UnitState.running("nginx.service").reloading(), one, two);
          if (first) {
            TextFile secret = TextFile.secret(PASSWORD);
            n.add("combo", TextFile.SECRETS, one, two);
            n.add("combo", secret, one, two, TextFile.SECRETS);
            n.add(
                "combo",
                Command.creates(
                        "create the tenant",
                        "if ! combo-manage has \"$TENANT\"; then\n\n  combo-manage create \"$TENANT\"\nfi\n",
                        AbsolutePath.of("/var/lib/combo/tenant"))
                    .with("TENANT", "it's $HOME")
                    .as("combo")
                    .patient(Duration.ofMinutes(10), 3, Duration.ofSeconds(5)),
                service,
                secret);
          }
        });
  }
}
