/** The Puppet server and agent. */
@NullMarked
package io.hadsl.components.puppet;

import org.jspecify.annotations.NullMarked;
