package io.hadsl.cli;

import io.hadsl.cli.Console.Colour;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program's own options; every command has them too. */
@Command(
    name = "ha-dsl",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false,
    description = {
      "Checks a high-availability infrastructure written in Java, and makes every file that builds"
          + " it.%n"
    },
    footerHeading = "%nFirst steps:%n",
    footer = {
      "  ha-dsl list               what comes with it",
      "  ha-dsl check nextcloud    does it survive?",
      "  ha-dsl synth nextcloud    writes out/nextcloud; begin with its README.md",
      "  ha-dsl prove nextcloud    do the programs that read those files accept them?",
      "",
      "Exit codes: 0 all is well, 1 findings refuse the topology, 2 wrong usage, 3 ha-dsl failed."
    })
final class HaDslCommand {

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      scope = ScopeType.INHERIT,
      description = "Colour text: ${COMPLETION-CANDIDATES} (default: auto, on terminals).")
  private Colour colour = Colour.auto;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Say nothing but results and errors.")
  private boolean quiet;

  Colour colour() {
    return colour;
  }

  boolean isQuiet() {
    return quiet;
  }
}
