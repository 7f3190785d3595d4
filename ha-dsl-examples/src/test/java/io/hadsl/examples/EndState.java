package io.hadsl.examples;

import io.hadsl.lab.machine.Machine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a machine is like: a line for each account, package, unit, mount, file, folder and link. */
record EndState(Set<String> lines) {

  private static final Duration LIMIT = Duration.ofMinutes(3);

  /** What two machines that were built alike do not share, and why. */
  private static final List<Pattern> OF_ITS_OWN =
      List.of(
          // Drawn or made by the machine itself at its first boot or by a package.
          Pattern.compile(
              "bytes /etc/(machine-id|hostname|hosts|resolv\\.conf|ld\\.so\\.cache) .*"),
          Pattern.compile("bytes /etc/(ssl/private/ssl-cert-snakeoil\\.key|ssl/certs/.*) .*"),
          Pattern.compile("link /etc/ssl/certs/.*"),
          Pattern.compile("bytes /etc/glusterfs/.*|bytes /etc/mysql/debian\\.cnf .*"),
          // Dates of the last change of a password, and copies that tools keep before they write.
          Pattern.compile("bytes /etc/(shadow|gshadow|passwd|group|subuid|subgid)-? .*"),
          Pattern.compile("file /etc/(shadow|gshadow|passwd|group|subuid|subgid)- .*"),
          // What programs keep while they run.
          Pattern.compile(
              "(bytes|file|folder) /var/lib/(mysql|redis|glusterd|caddy|puppet|php)/.*"),
          Pattern.compile("(bytes|file|folder) /(etc|var/lib)/puppet/.*ssl.*"),
          Pattern.compile("(bytes|file|folder) /var/lib/(puppetserver|postgresql)/.*"),
          // Publik's packages draw one for each brick, and uWSGI names its spooler by the machine.
          Pattern.compile("bytes (/srv/nfs/publik)?/etc/[^/ ]*/secret .*"),
          Pattern.compile("folder (/srv/nfs/publik)?/var/lib/[^/ ]*/spooler/[0-9a-f]{32} .*"),
          // GlusterFS names its own records of files by random numbers.
          Pattern.compile("(bytes|file|folder|link) /srv/gluster/[^ ]*/\\.glusterfs.*"),
          // The agent makes it when it first runs.
          Pattern.compile("folder /etc/puppet/devices .*"),
          Pattern.compile("(bytes|file|folder) /etc/puppet/puppetserver/ca.*"),
          Pattern.compile("(bytes|file) /var/lib/(ucf|misc|shells|private|pam)/?.*"),
          Pattern.compile("(bytes|file) /etc/\\.pwd\\.lock.*"));

  /** Looks at a machine. */
  static EndState of(Machine machine) throws IOException {
    String script;
    try (InputStream source = EndState.class.getResourceAsStream("end-state.sh")) {
      script = new String(source.readAllBytes(), StandardCharsets.UTF_8);
    }
    String out = machine.shell(LIMIT, script).orFail("look at " + machine.name()).out();
    Set<String> lines = new TreeSet<>();
    out.lines().filter(EndState::isShared).forEach(lines::add);
    return new EndState(lines);
  }

  private static boolean isShared(String line) {
    return OF_ITS_OWN.stream().noneMatch(own -> own.matcher(line).matches());
  }

  /** What only one of two machines has, each line with the machine's name before it. */
  List<String> differences(String name, EndState other, String otherName) {
    List<String> all = new ArrayList<>();
    lines.stream()
        .filter(line -> !other.lines.contains(line))
        .forEach(l -> all.add(name + ": " + l));
    other.lines.stream()
        .filter(line -> !lines.contains(line))
        .forEach(line -> all.add(otherName + ": " + line));
    return all;
  }

  /** How many lines of a kind there are. */
  long count(String kind) {
    return lines.stream().filter(line -> line.startsWith(kind + " ")).count();
  }
}
