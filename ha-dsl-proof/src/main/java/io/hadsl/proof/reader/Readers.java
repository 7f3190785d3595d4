package io.hadsl.proof.reader;

import java.util.List;

/** All readers, in the order in which they are listed. */
public final class Readers {

  private Readers() {}

  /** Those that read the emitted files themselves. */
  public static List<Reader> ofFiles() {
    return List.of(
        new PuppetValidate("parser", ".pp"),
        new PuppetValidate("epp", ".epp"),
        new PuppetLint(),
        new DataFiles(),
        new Shellcheck(),
        ShellSyntax.dash(),
        ShellSyntax.bash(),
        new Sysusers(),
        new Tmpfiles(),
        new Calendar(),
        new RubySyntax(),
        new Vagrant(),
        new CloudInit(),
        new LxcConfig(),
        new MarkdownLint(),
        new ReadmeCommands());
  }

  /** Those that read what the catalogs make of them on nodes. */
  public static List<Reader> ofNodes() {
    return List.of(
        new PuppetNoop(),
        CommandScripts.dash(),
        CommandScripts.shellcheck(),
        new DefaultFiles(),
        new SystemdVerify(),
        new Caddy(),
        new Haproxy(),
        new Nginx(),
        new MariaDb(),
        new Redis(),
        new PhpFpm(),
        new PhpIni(),
        new PhpSyntax(),
        new Keepalived(),
        new Chrony(),
        new Python(),
        new Sysctl(),
        new Crontab(),
        new AptSources());
  }
}
