/** The scripts that bring a Puppet server and its agents up. */
@NullMarked
package io.hadsl.puppet.bootstrap;

import org.jspecify.annotations.NullMarked;
