package io.hadsl.provision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.plan.Plan;
import io.hadsl.programs.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VagrantBackendTest {

  /** Plays Vagrant: prints what each machine is told, one call a line. */
  private static final String RECORDER =
      """
      class Recorder
        def initialize(path) = @path = path
        def method_missing(name, *args, **options)
          shown = (args + options.map { |k, v| "#{k}=#{v}" }).join(' ').lines.first.to_s.chomp
          puts "#{@path}.#{name} #{shown}"
          yield Recorder.new(args.first) if block_given?
          self
        end
        def vm = Recorder.new(@path)
      end
      module Vagrant
        def self.configure(_) = yield(Recorder.new('all'))
      end
      load ARGV[0]
      """;

  @TempDir Path directory;

  private Path vagrantfile(Plan plan) {
    Samples.write(Samples.render(new VagrantBackend(), plan), directory);
    return directory.resolve("provision/vagrant/Vagrantfile");
  }

  private List<String> calls(Plan plan) throws IOException {
    Programs.require("ruby", "ruby");
    Path recorder = Files.writeString(directory.resolve("recorder.rb"), RECORDER);
    Programs.Result outcome =
        Programs.run(Map.of(), "ruby", "-w", recorder.toString(), vagrantfile(plan).toString());
    assertEquals(0, outcome.status(), outcome.output());
    return outcome.output().lines().toList();
  }

  private Programs.Result validate(Plan plan) {
    Programs.require("vagrant", "vagrant");
    vagrantfile(plan);
    return Programs.run(
        Map.of(
            "VAGRANT_HOME", directory.resolve("home").toString(),
            "VAGRANT_CWD", directory.resolve("provision/vagrant").toString()),
        "vagrant",
        "validate",
        "--ignore-provider");
  }

  @Test
  void vagrantTakesIt() {
    isTaken(Samples.withPuppet());
  }

  @Test
  @Tag("proof")
  void vagrantTakesItWithoutPuppet() {
    isTaken(Samples.pair());
  }

  private void isTaken(Plan plan) {
    Programs.Result outcome = validate(plan);

    assertEquals(0, outcome.status(), outcome.output());
    assertTrue(outcome.output().contains("validated successfully"), outcome.output());
  }

  @Test
  void rubyFindsNothingToWarnOf() {
    Programs.require("ruby", "ruby");
    for (Plan plan : List.of(Samples.pair(), Samples.withPuppet(), Samples.apart())) {
      Programs.Result outcome = Programs.run(Map.of(), "ruby", "-wc", vagrantfile(plan).toString());

      assertEquals("Syntax OK\n", outcome.output());
    }
  }

  @Test
  void machinesHaveWhatTheirNodesAskFor() throws IOException {
    List<String> calls = calls(Samples.pair());

    assertTrue(
        calls.containsAll(
            List.of(
                "all.define web1",
                "web1.box= debian/buster64",
                "web1.hostname= web1.example.org",
                "web1.network private_network ip=10.77.0.21 netmask=255.255.255.0",
                "virtualbox.cpus= 8",
                "virtualbox.memory= 32768",
                "web2.box= debian/bookworm64",
                "virtualbox.cpus= 1",
                "virtualbox.memory= 1024")),
        calls::toString);
  }

  @Test
  void thePuppetServerComesFirstAndSignsLast() throws IOException {
    List<String> calls = calls(Samples.withPuppet());

    assertEquals(
        List.of("all.define control", "all.define app"),
        calls.stream().filter(call -> call.startsWith("all.define")).toList());
    assertEquals(
        List.of(
            "control.provision names type=shell inline=set -eu",
            "control.provision access type=shell inline=set -eu",
            "control.provision phase1 type=shell inline=set -eu",
            "control.provision phase2 type=shell run=never inline=set -eu",
            "app.provision names type=shell inline=set -eu",
            "app.provision access type=shell inline=set -eu",
            "app.provision phase1 type=shell inline=set -eu"),
        calls.stream().filter(call -> call.contains(".provision ")).toList());
  }

  @Test
  void withoutPuppetMachinesWaitForARollout() throws IOException {
    assertEquals(
        List.of(
            "web2.provision names type=shell inline=set -eu",
            "web2.provision access type=shell inline=set -eu"),
        calls(Samples.pair()).stream().filter(call -> call.startsWith("web2.provision ")).toList());
  }

  @Test
  void namesReplaceTheLoopbackAddressAndCanBeWrittenAgain() throws IOException {
    Programs.require("ruby", "ruby");
    Path hosts =
        Files.writeString(
            directory.resolve("hosts"), "127.0.0.1 localhost\n127.0.1.1 web1.example.org web1\n");
    Path dump =
        Files.writeString(
            directory.resolve("dump.rb"),
            """
            module Vagrant; def self.configure(_) = nil; end
            source = File.read(ARGV[0])
            eval(source + "\\nputs names", TOPLEVEL_BINDING)
            """);
    Programs.Result names =
        Programs.run(Map.of(), "ruby", dump.toString(), vagrantfile(Samples.pair()).toString());
    assertEquals(0, names.status(), names.output());
    Path script =
        Files.writeString(
            directory.resolve("names.sh"), names.output().replace("/etc/hosts", hosts.toString()));

    for (int run = 0; run < 2; run++) {
      Programs.Result outcome = Programs.run(Map.of(), "sh", script.toString());

      assertEquals(0, outcome.status(), outcome.output());
      assertEquals(
          """
          127.0.0.1 localhost
          # ha-dsl: begin
          10.77.0.21 web1.example.org web1
          10.77.0.22 web2
          # ha-dsl: end
          """,
          Files.readString(hosts));
    }
  }

  @Test
  void nodesThatCannotShareANetworkAreSaidToBeSo() {
    Programs.Result outcome = validate(Samples.apart());

    assertNotEquals(0, outcome.status());
    assertTrue(
        outcome.output().contains("paris (51.38.1.2) and berlin (145.239.3.4) cannot share"),
        outcome.output());
  }
}
