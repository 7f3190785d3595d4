/**
 * Backends that write what makes the machines themselves: a Vagrantfile, LXC containers, cloud-init
 * user data.
 */
@NullMarked
package io.hadsl.provision;

import org.jspecify.annotations.NullMarked;
