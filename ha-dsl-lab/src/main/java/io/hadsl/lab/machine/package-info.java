/**
 * Machines of a lab: LXC system containers that boot Debian's systemd in about a second, on a
 * network of their own without a way out.
 *
 * <pre>{@code
 * BaseImage base = BaseImage.of("bookworm", Cache.usual());
 * PackageRepository packages =
 *     PackageRepository.of(List.of(List.of("puppet-agent", "nginx")), base, Cache.usual());
 * try (Machines machines = Machines.create(LabHome.usual(), "mine", "lab0", "10.77.0.1/24")) {
 *   Machine web1 =
 *       machines.boot(
 *           MachineSpec.named("web1", base)
 *               .address("10.77.0.21/24")
 *               .packages(packages)
 *               .readOnly(Path.of("out"), "/srv/ha-dsl"));
 *   web1.run(Duration.ofMinutes(10), "sh", "/srv/ha-dsl/hosts/web1/shell/apply.sh").orFail("apply");
 *   web1.kill();
 *   web1.start();
 * } // nothing is left
 * }</pre>
 *
 * <p>Each lab has a network namespace: two labs may use the same addresses at once and do not meet.
 * All that a lab makes stands in its state folder or follows from the folder's name, and the folder
 * is made first; so {@link Machines#open} and {@link Machines#destroy} remove also what a process
 * left that was killed.
 *
 * <p>Everything here needs root.
 */
@NullMarked
package io.hadsl.lab.machine;

import org.jspecify.annotations.NullMarked;
